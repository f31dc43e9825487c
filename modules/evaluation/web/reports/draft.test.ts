import { expect, test } from 'vitest';
import { Section } from '#modules/evaluation/contract/report.ts';
import { moved, newSection, sectionKinds, template } from '#modules/evaluation/web/reports/draft.ts';

const t = (key: string): string => key;
const codes = Array.from({ length: 50 }, (_, at) => `indicator_${at}`);

test('a report begins with a section of each kind, each of which can be kept', () => {
  const sections = template(t, codes);
  expect(sections.map(({ kind }) => kind)).toEqual(sectionKinds);
  expect(() => Section.array().parse(sections)).not.toThrow();
});

test('a section goes up and down, and nowhere at the ends', () => {
  const sections = (['text', 'map', 'methods'] as const).map((kind) => newSection(t, kind, codes));
  const kinds = (those: Section[]): string[] => those.map(({ kind }) => kind);
  expect(kinds(moved(sections, 1, -1))).toEqual(['map', 'text', 'methods']);
  expect(kinds(moved(sections, 1, 1))).toEqual(['text', 'methods', 'map']);
  expect(kinds(moved(sections, 0, -1))).toEqual(['text', 'map', 'methods']);
  expect(kinds(moved(sections, 2, 1))).toEqual(['text', 'map', 'methods']);
});
