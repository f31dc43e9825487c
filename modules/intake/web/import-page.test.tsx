import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import type { ImportRun } from '#modules/intake/contract/run.ts';
import { ImportPage } from '#modules/intake/web/ImportPage.tsx';
import { ScreenFrame } from '#web/app/ScreenFrame.tsx';

const id = '0199a000-0000-7000-8000-000000000001';
const none = { added: 0, changed: 0, unchanged: 0, ended: 0, refused: 0, existing: 0 };
const run: ImportRun = {
  id,
  fileName: 'roster.zip',
  state: 'refused',
  done: 0,
  total: 0,
  kinds: [],
  remarks: [],
  refusal: '文件已损坏',
  perMille: 10,
  source: null,
  missing: 'keep',
  madeAt: '2026-11-24T02:00:00.000Z',
  endedAt: null,
};

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

/** Draws the page of a run. */
const open = (said: Partial<ImportRun>): void => {
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) =>
    Response.json(
      String(input instanceof Request ? input.url : input).includes('/rows')
        ? { items: [], total: 0 }
        : { ...run, ...said },
    ),
  );
  render(
    <ScreenFrame at={`/imports/${id}`} path="/imports/$id">
      <ImportPage />
    </ScreenFrame>,
  );
};

it('leads from a file that was not taken to another', async () => {
  open({});
  expect(await screen.findByText('文件已损坏')).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '导入别的文件' }));
  expect((await screen.findByLabelText('address')).textContent).toBe('/imports');
});

it('measures what another system would change by what it gave, and a table by what is there', async () => {
  const kinds = [{ ...none, kind: 'person', title: '人员', changed: 20, changesMuch: true, endsMuch: true }];
  open({ state: 'ready', source: 'Lianyu', kinds });
  expect(await screen.findByText('停下来了：会变更或结束的，超过 Lianyu 以前给过的 1%')).toBeTruthy();
  cleanup();
  open({ state: 'ready', kinds });
  expect(await screen.findByText('停下来了：有超过 1% 的现有记录会变更或结束')).toBeTruthy();
});
