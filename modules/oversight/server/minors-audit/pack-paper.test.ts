import { expect, test } from 'vitest';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { typeset } from '#platform/typeset/typeset.ts';

const pack = new URL('./pack.typ', import.meta.url);

test('wherever a page ends, what a section is about stands with the table it is about', async () => {
  const sections = Array.from({ length: 12 }, (_, at) => ({
    title: `标题${at}。`,
    note: `说明${at}。`,
    columns: [`列名${at}。`, '数'],
    rows: Array.from({ length: 5 + (at % 4) }, () => ['行', '1']),
  }));
  const articles = { title: '条款', columns: ['条'], rows: [] };
  const told = { language: 'zh', title: '审计包', foot: '县', note: '说明', sections, articles };
  const pages = textOfPdf(await typeset(pack, told));
  expect(pages.length).toBeGreaterThan(3);
  const apart = sections.filter(
    ({ title, note, columns: [first = ''] }) =>
      !pages.some((page) => [title, note, first].every((text) => page.includes(text))),
  );
  expect(apart.map(({ title }) => title)).toEqual([]);
});
