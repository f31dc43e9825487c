import { z } from 'zod';
import { IndicatorCode, IndicatorKind, IndicatorSaid } from '#modules/evaluation/contract/indicator.ts';
import { Measured } from '#modules/evaluation/contract/period.ts';
import { setTask, TaskState, Urgency } from '#modules/governance/contract/task.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Where the figure of a finding is of. */
export const FindingPlace = z.enum(['county', 'urban', 'rural', 'school']);

/**
 * Why what is offered does not come to what it is for, in the order in which it is lost: it is not there, cannot be reached, is not wanted
 * as it is, is not made use of, or does not help (Tanahashi 1978, Bulletin of the World Health Organization 56, 295–303).
 */
export const Cause = z.enum(['availability', 'accessibility', 'acceptability', 'contact', 'quality']);
export type Cause = z.infer<typeof Cause>;

/** How much a cause has to do with it. */
export const Rating = z.enum(['main', 'part', 'none', 'unknown']);
export type Rating = z.infer<typeof Rating>;

/** The indicators that tell something of a cause, where the county has them. */
export const evidenceOf: Readonly<Record<Cause, readonly string[]>> = {
  availability: ['categories_reached', 'resources_full'],
  accessibility: ['rural_service', 'response_days'],
  acceptability: ['offers_taken'],
  contact: ['services_begun', 'resources_in_use'],
  quality: ['needs_met', 'guardians_content'],
};

/** How many indicators one cause rests on at most. */
export const mostEvidence = 4;

/** What is said of one cause. */
export const CauseSaid = z.object({
  cause: Cause,
  rating: Rating,
  words: z.string().trim().max(500),
  /** What is not known of it. */
  unknown: z.string().trim().max(300),
  /** Which indicators it rests on; their figures are put beside it as they are told then. */
  rests: z.array(IndicatorCode).max(mostEvidence),
});
export type CauseSaid = z.infer<typeof CauseSaid>;

/** The whole sheet, each cause once and in order; empty while nobody has looked for causes. */
const Sheet = z
  .array(CauseSaid)
  .refine((all) => all.length === 0 || all.map(({ cause }) => cause).join() === Cause.options.join());

/** A figure as it was told: of which period and frozen version, when, by which version of the indicator and of the rules. */
export const ToldFigure = Measured.extend({
  period: z.uuid(),
  snapshot: z.number().int().nullable(),
  at: Moment,
  version: z.number().int(),
  rules: z.number().int(),
});
export type ToldFigure = z.infer<typeof ToldFigure>;

/** How far a finding is: what follows from its tasks and figures. */
export const FindingStage = z.enum(['plan', 'do', 'check', 'act', 'ended']);
export type FindingStage = z.infer<typeof FindingStage>;

const Named = z.object({ id: z.uuid(), name: z.string() });

export const Finding = z.object({
  id: z.uuid(),
  title: z.string(),
  indicator: z.object({ code: z.string(), name: IndicatorSaid.shape.name, kind: IndicatorKind }),
  place: FindingPlace,
  school: Named.nullable(),
  figure: ToldFigure,
  period: Named,
  source: z.enum(['alert', 'report', 'figure']),
  stage: FindingStage,
  /** Who owes what is done for it now, and until when. */
  task: z.object({ owner: z.string(), dueOn: Day, urgency: Urgency.nullable() }).nullable(),
  rounds: z.number().int(),
  madeAt: Moment,
  version: z.number().int(),
});
export type Finding = z.infer<typeof Finding>;

/** What became of a figure after a task; that the task was why is never said. */
export const Outcome = z.enum(['changed', 'chance', 'unsure', 'few', 'no_figure', 'other_formula']);
export type Outcome = z.infer<typeof Outcome>;

export const Decision = z.enum(['keep', 'adjust', 'end']);
export type Decision = z.infer<typeof Decision>;

export const Round = z.object({
  id: z.uuid(),
  number: z.number().int(),
  /** Null where it is no longer kept; without its title to whoever may not read it. */
  task: z
    .object({ id: z.uuid(), title: z.string().nullable(), owner: z.string(), state: TaskState, dueOn: Day })
    .nullable(),
  aim: z.number(),
  againFrom: Day,
  before: ToldFigure.extend({ name: z.string() }),
  /** `isWhole` once the period is over, so that the figure is of all of it. */
  after: ToldFigure.extend({ name: z.string(), isWhole: z.boolean() }).nullable(),
  change: z
    .object({
      outcome: Outcome,
      /** Later less earlier; of two shares with the interval of their difference. */
      difference: z.object({ value: z.number(), least: z.number().nullable(), most: z.number().nullable() }).nullable(),
      direction: z.enum(['better', 'worse', 'same']).nullable(),
      /** Whether it came to what it should; null where that cannot be told. */
      isReached: z.boolean().nullable(),
    })
    .nullable(),
  decision: Decision.nullable(),
  decidedWhy: z.string().nullable(),
  decidedAt: Moment.nullable(),
});
export type Round = z.infer<typeof Round>;

/** A cause with the figures it rests on. */
const CauseTold = CauseSaid.extend({
  rests: z.array(
    z.object({
      code: z.string(),
      name: IndicatorSaid.shape.name,
      kind: IndicatorKind,
      /** That of the finding; the county where it is told nowhere else. */
      place: FindingPlace,
      figure: ToldFigure,
    }),
  ),
});

export const FindingAct = z.enum(['change', 'set_round', 'decide', 'let_be']);

export const FindingInFull = Finding.extend({
  body: z.string(),
  report: Named.nullable(),
  causes: z.array(CauseTold),
  inTurn: z.array(Round),
  letBeWhy: z.string().nullable(),
  /** What the reader may do about it now. */
  may: z.array(FindingAct),
});
export type FindingInFull = z.infer<typeof FindingInFull>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int().min(1) });
const Why = z.string().trim().min(5).max(500);
const title = z.string().trim().min(2).max(60);
const body = z.string().trim().min(2).max(2000);

export const listFindings = endpoint({
  method: 'GET',
  path: '/api/findings',
  access: 'evaluation.read_findings',
  summary:
    'What was found amiss: the bureau’s all, of others what their school or their task has to do with; the newest first.',
  query: Paging.extend({ state: z.enum(['open', 'ended', 'all']).default('open') }),
  reply: pageOf(Finding),
});

export const readFinding = endpoint({
  method: 'GET',
  path: '/api/findings/:id',
  access: 'evaluation.read_findings',
  summary: 'One finding with its causes and its rounds of improvement.',
  params: Id,
  reply: FindingInFull,
});

export const makeFinding = endpoint({
  method: 'POST',
  path: '/api/findings',
  access: 'evaluation.keep_finding',
  summary: 'Says what is amiss by a figure. It names no child and no teacher.',
  body: z.object({
    title,
    body,
    indicator: IndicatorCode,
    period: z.uuid(),
    /** The frozen version; left out, the figure as counted last. */
    snapshot: z.number().int().min(1).nullable(),
    place: FindingPlace,
    school: z.uuid().nullable(),
    /** The published report it was found in. */
    report: z.uuid().nullable(),
  }),
  reply: FindingInFull,
  refuses: [
    'evaluation.no_such_indicator',
    'evaluation.no_such_period',
    'evaluation.no_such_snapshot',
    'evaluation.no_such_report',
    'evaluation.no_figure_there',
  ],
});

const living = ['evaluation.finding_changed', 'evaluation.finding_ended'] as const;

export const changeFinding = endpoint({
  method: 'PUT',
  path: '/api/findings/:id',
  access: 'evaluation.keep_finding',
  summary: 'Says a finding anew, with its root-cause sheet whole or empty.',
  params: Id,
  body: Seen.extend({ title, body, causes: Sheet }),
  reply: FindingInFull,
  refuses: [...living, 'evaluation.no_such_indicator'],
});

export const setRound = endpoint({
  method: 'POST',
  path: '/api/findings/:id/rounds',
  access: 'evaluation.keep_finding',
  summary: 'Sets a task for a finding and says what its figure should come to, and from when it is measured again.',
  params: Id,
  body: setTask.body.omit({ matter: true, began: true }).extend({
    seen: Seen.shape.seen,
    aim: z.number().min(-1e9).max(1e9),
    againFrom: Day,
  }),
  reply: FindingInFull,
  refuses: [
    ...living,
    'evaluation.causes_first',
    'evaluation.round_open',
    'evaluation.again_past',
    'governance.no_such_department',
    'governance.twice_in_a_task',
    'governance.no_arbiter',
  ],
});

export const decideRound = endpoint({
  method: 'POST',
  path: '/api/findings/:id/decisions',
  access: 'evaluation.keep_finding',
  summary: 'What follows of a round whose task is over: it is kept so, adjusted in another round, or ended.',
  params: Id,
  body: Seen.extend({ decision: Decision, why: Why }),
  reply: FindingInFull,
  refuses: [...living, 'evaluation.no_round_open', 'evaluation.task_not_over', 'evaluation.not_measured'],
});

export const letBe = endpoint({
  method: 'POST',
  path: '/api/findings/:id/endings',
  access: 'evaluation.keep_finding',
  summary: 'Ends a finding for which nothing is being done, with a reason.',
  params: Id,
  body: Seen.extend({ why: Why }),
  reply: FindingInFull,
  refuses: [...living, 'evaluation.round_open'],
});
