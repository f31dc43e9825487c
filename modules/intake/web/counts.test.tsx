import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import type { ImportRun } from '#modules/intake/contract/run.ts';
import { CountsTable } from '#modules/intake/web/CountsTable.tsx';

afterEach(cleanup);

const none = { added: 0, changed: 0, unchanged: 9, ended: 0, refused: 0, existing: 0 };
const run = { kinds: [{ kind: 'person', title: '人员', ...none }] } as unknown as ImportRun;

it('tells of a first roster of another system that it gave nothing before, not that there was nothing', () => {
  render(<CountsTable run={{ ...run, source: 'Lianyu' }} />);
  expect(screen.getByRole('columnheader', { name: '它以前给过' })).toBeTruthy();
  expect(screen.queryByRole('columnheader', { name: '原有' })).toBeNull();
  cleanup();
  render(<CountsTable run={{ ...run, source: null }} />);
  expect(screen.getByRole('columnheader', { name: '原有' })).toBeTruthy();
});
