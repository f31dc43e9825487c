import type { FormField, FormRule, FormSaid } from '#modules/evaluation/contract/form.ts';

const nothing = { zh: '', en: '' };

/** A figure nobody has described yet. */
export const freshField = (): FormField => ({
  code: '',
  title: nothing,
  about: nothing,
  unit: nothing,
  kind: 'whole',
  isOfChildren: false,
  least: null,
  most: null,
  grade: 'D',
});

export const freshRule = (): FormRule => ({ formula: '', words: nothing, isStrict: true });

/** A form nobody has written yet. */
export const freshForm = (): FormSaid => ({
  title: nothing,
  about: nothing,
  asked: 'schools',
  kind: 'term',
  minutes: 10,
  fields: [freshField()],
  rules: [],
});

/** What was said in one language alone stands in the other too: whoever reads it is never left without. */
const inBoth = (said: { zh: string; en: string }): { zh: string; en: string } => ({
  zh: (said.zh || said.en).trim(),
  en: (said.en || said.zh).trim(),
});

/** A form as it is sent. */
export const toSend = ({ title, about, asked, kind, minutes, fields, rules }: FormSaid): FormSaid => ({
  title: inBoth(title),
  about: inBoth(about),
  asked,
  kind,
  minutes,
  fields: fields.map((field) => ({
    ...field,
    code: field.code.trim(),
    title: inBoth(field.title),
    about: inBoth(field.about),
    unit: inBoth(field.unit),
  })),
  rules: rules.map((rule) => ({ ...rule, words: inBoth(rule.words) })),
});
