import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** The longest formula. */
export const longestFormula = 400;

export const IndicatorCode = z.string().regex(/^[a-z][a-z0-9_]{1,39}$/);

/** A measured by the system, B countersigned by the other side, C one side's word with evidence, D one side's word. */
export const EvidenceGrade = z.enum(['A', 'B', 'C', 'D']);
export type EvidenceGrade = z.infer<typeof EvidenceGrade>;

/** A share of something, one quantity over another, or the middle or the ninth tenth of many values. */
export const IndicatorKind = z.enum(['share', 'ratio', 'median', 'p90']);
export type IndicatorKind = z.infer<typeof IndicatorKind>;

const Said = z.object({ zh: z.string().trim().min(1).max(200), en: z.string().trim().min(1).max(400) });
/** What may be left unsaid, in both languages or in none. */
const Unsaid = z
  .object({ zh: z.string().trim().max(200), en: z.string().trim().max(400) })
  .refine(({ zh, en }) => (zh === '') === (en === ''));

/** What an indicator says: how it is reckoned, what it should come to, and how it may be abused. */
export const IndicatorSaid = z.object({
  section: z.enum(['mechanism', 'resources', 'families', 'pupils', 'safety', 'staff']),
  name: Said,
  about: Unsaid,
  /** Of whom it tells. */
  level: z.enum(['county', 'school', 'department']),
  kind: IndicatorKind,
  /** A formula over facts; of a middle or a ninth tenth, the fact whose values are meant. Empty where nothing measures it yet. */
  numerator: z.string().trim().max(longestFormula),
  /** Empty of a middle or a ninth tenth. */
  denominator: z.string().trim().max(longestFormula),
  /** Why nothing measures it yet, where nothing does. */
  unmeasured: Unsaid,
  target: z.number().min(-1e9).max(1e9).nullable(),
  aims: z.enum(['more', 'less', 'between']),
  /** Outside of these somebody has to look. */
  band: z.object({
    least: z.number().min(-1e9).max(1e9).nullable(),
    most: z.number().min(-1e9).max(1e9).nullable(),
  }),
  /** How it may be reached by other means than what it stands for. */
  gaming: Unsaid,
  /** The indicator that shows when that is done. */
  counter: IndicatorCode.nullable(),
  /** Of what is reported, the part of those asked who must have before a sum is told; left out, whoever has is told. */
  leastReported: z.number().min(0).max(1).optional(),
});
export type IndicatorSaid = z.infer<typeof IndicatorSaid>;

export const Indicator = IndicatorSaid.extend({
  code: IndicatorCode,
  version: z.number().int(),
  changedAt: Moment,
  /** The worst grade of its facts; null where nothing measures it. */
  grade: EvidenceGrade.nullable(),
  facts: z.array(z.string()),
});
export type Indicator = z.infer<typeof Indicator>;

export const DeclaredFact = z.object({
  code: z.string(),
  title: z.string(),
  about: z.string(),
  unit: z.string(),
  grade: EvidenceGrade,
});

export const listFacts = endpoint({
  method: 'GET',
  path: '/api/facts',
  access: 'evaluation.list_indicators',
  summary: 'What the modules of this house can count, for formulas.',
  query: Paging,
  reply: pageOf(DeclaredFact),
});

export const listIndicators = endpoint({
  method: 'GET',
  path: '/api/indicators',
  access: 'evaluation.list_indicators',
  summary: 'The county’s indicators as they hold now, in order.',
  query: Paging,
  reply: pageOf(Indicator),
});

export const listIndicatorVersions = endpoint({
  method: 'GET',
  path: '/api/indicators/:code/versions',
  access: 'evaluation.list_indicators',
  summary: 'How an indicator was reckoned before, the newest version first.',
  params: z.object({ code: IndicatorCode }),
  query: Paging,
  reply: pageOf(Indicator),
  refuses: ['evaluation.no_such_indicator'],
});

const formulaRefusals = [
  'evaluation.formula_wrong',
  'evaluation.no_such_fact',
  'evaluation.formula_no_number',
  'evaluation.formula_no_fact',
  'evaluation.formula_needed',
  'evaluation.formula_unasked',
] as const;

export const checkFormula = endpoint({
  method: 'POST',
  path: '/api/formulas/checks',
  access: 'evaluation.check_formula',
  summary: 'Whether formulas can be reckoned, and which facts they read.',
  body: IndicatorSaid.pick({ kind: true, numerator: true, denominator: true }),
  reply: z.object({ facts: z.array(z.string()), grade: EvidenceGrade.nullable() }),
  refuses: formulaRefusals,
});

export const keepIndicator = endpoint({
  method: 'PUT',
  path: '/api/indicators/:code',
  access: 'evaluation.keep_indicator',
  summary: 'Adds an indicator, or a version of one. What is frozen keeps the version it was reckoned by.',
  params: z.object({ code: IndicatorCode }),
  body: IndicatorSaid.extend({
    /** The version that was seen; 0 of a new indicator. */
    seen: z.number().int().min(0),
  }),
  reply: Indicator,
  refuses: [
    ...formulaRefusals,
    'evaluation.indicator_changed',
    'evaluation.no_such_indicator',
    'evaluation.own_counter',
    'evaluation.unmeasured_why',
    'evaluation.band_reversed',
    'evaluation.too_many_indicators',
  ],
});

export const putNationalIndicators = endpoint({
  method: 'POST',
  path: '/api/indicators/national',
  access: 'evaluation.keep_indicator',
  summary: 'Puts in the draft indicators the county does not have yet, and the forms some of them need.',
  body: z.object({}),
  reply: z.object({ added: z.number().int() }),
});
