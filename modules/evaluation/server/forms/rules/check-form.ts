import type { FormField, FormSaid } from '#modules/evaluation/contract/form.ts';
import { Conditions } from '#modules/evaluation/server/forms/rules/conditions.ts';
import type { Fact } from '#platform/facts/fact.ts';

/** Where a form cannot be asked as it stands. */
export interface FormFault {
  path: string;
  why: 'twice' | 'reversed' | 'share' | 'children' | 'condition';
}

/** What is wrong with a form, in its order; nothing of one that can be asked. */
export function faultsOfForm({ asked, fields, rules }: FormSaid): FormFault[] {
  const codes = fields.map(({ code }) => code);
  const conditions = new Conditions(codes);
  const ofFields = fields.flatMap((field, at): FormFault[] => {
    const why = faultOfField(field, asked) ?? (codes.indexOf(field.code) < at ? ('twice' as const) : undefined);
    return why ? [{ path: `fields.${at}`, why }] : [];
  });
  const ofRules = rules.flatMap(({ formula }, at): FormFault[] =>
    conditions.isFit(formula) ? [] : [{ path: `rules.${at}`, why: 'condition' }],
  );
  return [...ofFields, ...ofRules];
}

function faultOfField(
  { kind, least, most, isOfChildren }: FormField,
  asked: FormSaid['asked'],
): FormFault['why'] | undefined {
  if (least !== null && most !== null && most < least) return 'reversed';
  if (kind === 'share' && Math.max(least ?? 0, most ?? 0) > 1) return 'share';
  // Of a part of children somewhere nobody could say how many they are.
  if (isOfChildren && kind !== 'whole' && asked === 'departments') return 'children';
  return undefined;
}

/** How a figure is called, without what it may be called with or without. */
const bare = (title: string): string =>
  title
    .toLowerCase()
    .replaceAll(/[\s（）()，,、。.“”"]/g, '')
    .replace(/^(?:全校|本校|学校的|numberof|the)/, '')
    .replace(/(?:总人数|总数|人数|数量|个数|数)$/, '');

/** The first figure the house counts already, with what it is called there: by its code, or by one of its names. */
export function knownAlready(
  fields: readonly Pick<FormField, 'code' | 'title'>[],
  facts: Iterable<Pick<Fact, 'code' | 'title' | 'alsoCalled'>>,
): { at: number; fact: Pick<Fact, 'code' | 'title'> } | undefined {
  const all = [...facts];
  for (const [at, { code, title }] of fields.entries()) {
    const asked = new Set([title.zh, title.en].map(bare));
    const fact = all.find(
      (one) =>
        one.code === code ||
        [one.title.zh, one.title.en, ...(one.alsoCalled ?? [])].some((name) => asked.has(bare(name))),
    );
    if (fact) return { at, fact };
  }
  return undefined;
}
