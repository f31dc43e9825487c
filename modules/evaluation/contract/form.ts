import { z } from 'zod';
import { IndicatorCode, longestFormula } from '#modules/evaluation/contract/indicator.ts';
import { PeriodKind } from '#modules/evaluation/contract/period.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** How many figures a form asks for at most, and by how many rules they are looked at. */
export const [mostFields, mostRules] = [40, 40];

/** The longest word beside a figure. */
export const longestWord = 200;

const Said = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(400) });
const Unsaid = z
  .object({ zh: z.string().trim().max(200), en: z.string().trim().max(400) })
  .refine(({ zh, en }) => (zh === '') === (en === ''));
const Bound = z.number().min(0).max(1e12).nullable();

/** A figure that is asked for; by its code formulas of indicators name it. */
export const FormField = z.object({
  code: IndicatorCode,
  title: Said,
  about: Unsaid,
  unit: Said,
  /** A share is kept as a part of one. */
  kind: z.enum(['whole', 'decimal', 'share']),
  /** Whether it tells of children: fewer than ten of them are told nowhere. */
  isOfChildren: z.boolean(),
  least: Bound,
  most: Bound,
  /** C where it has to be said by what it can be shown, D where one side’s word is all there is. */
  grade: z.enum(['C', 'D']),
});
export type FormField = z.infer<typeof FormField>;

/** What has to hold of the figures of one form: a condition over them, and over `pupils` of the school. */
export const FormRule = z.object({
  formula: z.string().trim().min(1).max(longestFormula),
  words: Said,
  /** Whether what breaks it is refused; else a word on it is asked for. */
  isStrict: z.boolean(),
});
export type FormRule = z.infer<typeof FormRule>;

export const FormSaid = z.object({
  title: Said,
  about: Unsaid,
  asked: z.enum(['schools', 'departments']),
  kind: PeriodKind,
  /** About how long it takes to fill in. */
  minutes: z.number().int().min(1).max(600),
  fields: z.array(FormField).min(1).max(mostFields),
  rules: z.array(FormRule).max(mostRules),
});
export type FormSaid = z.infer<typeof FormSaid>;

export const Form = FormSaid.extend({
  code: IndicatorCode,
  version: z.number().int(),
  changedAt: Moment,
  /** Whether whoever reads it wrote it last: then another asks for it. */
  isOwn: z.boolean(),
});
export type Form = z.infer<typeof Form>;

export const listForms = endpoint({
  method: 'GET',
  path: '/api/forms',
  access: 'evaluation.list_forms',
  summary: 'The forms of the county as they hold now.',
  query: Paging,
  reply: pageOf(Form),
});

export const keepForm = endpoint({
  method: 'PUT',
  path: '/api/forms/:code',
  access: 'evaluation.keep_form',
  summary: 'Adds a form, or a version of one. Nothing is asked for that the house counts already.',
  params: z.object({ code: IndicatorCode }),
  body: FormSaid.extend({ seen: z.number().int().min(0) }),
  reply: Form,
  refuses: ['evaluation.form_wrong', 'evaluation.fact_known', 'evaluation.form_changed', 'evaluation.too_many_forms'],
});

/** A form asked for a period. */
export const Collection = z.object({
  id: z.uuid(),
  form: IndicatorCode,
  title: Said,
  asked: FormSaid.shape.asked,
  minutes: z.number().int(),
  period: z.uuid(),
  periodName: z.string(),
  ends: Day,
  openedAt: Moment,
  counts: z.object({ asked: z.number().int(), reported: z.number().int(), late: z.number().int() }),
});
export type Collection = z.infer<typeof Collection>;

export const listCollections = endpoint({
  method: 'GET',
  path: '/api/collections',
  access: 'evaluation.list_collections',
  summary: 'What was asked for which periods, the newest first, and how many have reported.',
  query: Paging,
  reply: pageOf(Collection),
});

export const openCollection = endpoint({
  method: 'POST',
  path: '/api/collections',
  access: 'evaluation.open_collection',
  summary: 'Asks all schools or departments for a form a colleague has written, for a period and until a day.',
  body: z.object({ form: IndicatorCode, seen: z.number().int().min(1), period: z.uuid(), ends: Day }),
  reply: Collection,
  refuses: [
    'evaluation.form_changed',
    'evaluation.own_form',
    'evaluation.other_kind',
    'evaluation.asked_before',
    'evaluation.ends_past',
    'evaluation.nobody_asked',
    'people.lent_decides_nothing',
    'people.in_office_today',
  ],
});

export const remindReturns = endpoint({
  method: 'POST',
  path: '/api/collections/:id/reminders',
  access: 'evaluation.remind_returns',
  summary: 'Reminds those who have not reported, each once a day at most.',
  params: z.object({ id: z.uuid() }),
  body: z.object({}),
  reply: z.object({ reminded: z.number().int() }),
});
