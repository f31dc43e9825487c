import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { DayChooser } from '#modules/people/web/trees/DayChooser.tsx';

afterEach(cleanup);

it.each([
  ['2020-05-01', '2020年5月1日'],
  ['2024-05-01', '2023年9月1日'],
  ['2026-11-27', '2026年11月27日'],
])('tells of %s what held then: as of %s', (on, said) => {
  render(<DayChooser days={['2023-09-01', '2025-09-01']} on={on} onChoose={() => undefined} today="2026-11-27" />);
  expect(screen.getByRole('slider').getAttribute('aria-valuetext')).toBe(said);
});
