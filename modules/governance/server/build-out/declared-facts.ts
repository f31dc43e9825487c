import { elementOf } from '#modules/governance/server/build-out/elements.ts';
import { gatherBuilt } from '#modules/governance/server/build-out/gather-built.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { declareFacts, type Fact } from '#platform/facts/fact.ts';
import type { Said } from '#platform/i18n/dictionary.ts';

/** A fact that counts the units which have an element on the last day: of schools each, of others those of the county. */
const counting = (code: string, element: string, title: Said, about: Said, unit: Said): Fact => ({
  code,
  title,
  about,
  unit,
  grade: 'A',
  read: (ctx, { ended }) =>
    asSystem(ctx, async () => {
      const [rule, built] = [elementOf(element), await gatherBuilt(ctx)];
      const have = built
        .units(rule, 'county', ended)
        .filter(({ id }) => built.standing(rule, id, ended).state === 'has');
      if (rule.level !== 'school') return [{ org: null, counted: [[1, have.length]], children: null }];
      return have.map(({ id }) => ({ org: id, counted: [[1, 1]], children: null }));
    }),
});

const schools = { zh: '所', en: 'schools' };
const towns = { zh: '个', en: 'towns' };

declareFacts(
  counting(
    'schools_in_consortium',
    'consortium',
    { zh: '加入教联体的学校', en: 'Schools in a consortium' },
    { zh: '期间最后一天在区域树里属于一个教联体的学校', en: 'Schools in a consortium of the tree on the last day' },
    schools,
  ),
  counting(
    'school_studios',
    'studio',
    { zh: '有工作室的学校', en: 'Schools with a studio' },
    { zh: '期间最后一天有正在运转的工作室的学校', en: 'Schools with a studio that runs on the last day' },
    schools,
  ),
  counting(
    'stations',
    'station',
    { zh: '有指导站的乡镇', en: 'Towns with a station' },
    { zh: '期间最后一天有正在运转的指导站的乡镇', en: 'Towns with a station that runs on the last day' },
    towns,
  ),
  counting(
    'points',
    'point',
    { zh: '有指导点的乡镇', en: 'Towns with a point' },
    { zh: '期间最后一天至少有一个村（社区）指导点的乡镇', en: 'Towns with one village point at least on the last day' },
    towns,
  ),
);
