import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Whom a need is for. */
export const NeedScope = z.enum(['pupil', 'class', 'school', 'community']);
export type NeedScope = z.infer<typeof NeedScope>;

/** For whom each role may state a need; one it may not is not found, like a pupil of another school. */
export const scopesOf: Readonly<Record<string, readonly NeedScope[]>> = {
  homeroom: ['pupil', 'class'],
  teacher: ['class', 'school'],
  counsellor: ['pupil', 'class', 'school'],
  school_leader: ['pupil', 'class', 'school'],
  community_worker: ['community'],
  guardian: ['pupil'],
  pupil: ['pupil'],
};

/** `offered`: an offer waits for its answers. `engaged`: both sides accepted. `lapsed`: its wanted time is over. */
export const NeedState = z.enum(['open', 'offered', 'engaged', 'closed', 'withdrawn', 'lapsed']);
export type NeedState = z.infer<typeof NeedState>;

export const Mode = z.enum(['onsite', 'remote', 'either']);
export type Mode = z.infer<typeof Mode>;

export const Urgency = z.union([z.literal(1), z.literal(2), z.literal(3)]);

/**
 * Why an open need is not met. Refusals by people (declined, no consent) are not among them: they are known only to
 * the county's aggregates, see `UnmetReason` of the ledger.
 */
export const VisibleReason = z.enum(['none_exists', 'not_eligible', 'too_far', 'full']);
export type VisibleReason = z.infer<typeof VisibleReason>;

/** What somebody says he needs. */
export const NeedWish = z.object({
  scope: NeedScope,
  /** The pupil, when the need is a pupil's. */
  pupil: z.uuid().optional(),
  /** The class, when it is a class's. */
  class: z.uuid().optional(),
  category: z.string().min(1).max(40),
  urgency: Urgency,
  mode: Mode,
  /** Weekly times that suit, as RFC 5545 text; absent means any time. */
  schedule: z.string().max(500).optional(),
  wantedFrom: Day,
  wantedTo: Day,
  languages: z.array(z.string().max(20)).max(5).default([]),
  words: z.string().trim().max(500).default(''),
});
export type NeedWish = z.infer<typeof NeedWish>;

export const Need = z.object({
  id: z.uuid(),
  scope: NeedScope,
  category: z.string(),
  urgency: Urgency,
  mode: Mode,
  schedule: z.string().nullable(),
  wantedFrom: Day,
  wantedTo: Day,
  languages: z.array(z.string()),
  words: z.string(),
  state: NeedState,
  unmet: VisibleReason.nullable(),
  org: z.uuid(),
  orgName: z.string(),
  town: z.string(),
  stage: z.string().nullable(),
  grade: z.number().int().nullable(),
  rural: z.boolean(),
  /** The pupil's name, for the school's people and the family only. */
  pupilName: z.string().nullable(),
  /** Whether the family is asked for consent: `asked` whatever it decides, and `given` once served. */
  consent: z.enum(['not_needed', 'asked', 'given']),
  /** What the family has decided, for the family only. */
  decision: z.enum(['given', 'refused']).nullable(),
  openedAt: Moment,
});
export type Need = z.infer<typeof Need>;

const Id = z.object({ id: z.uuid() });

export const openNeed = endpoint({
  method: 'POST',
  path: '/api/needs',
  access: 'needs.open',
  summary: 'States a need of a pupil, a class, a school or a community.',
  body: NeedWish,
  reply: Need,
  refuses: [
    'needs.no_such_category',
    'needs.bad_schedule',
    'needs.period_reversed',
    'needs.period_past',
    'needs.duplicate',
    'resources.no_such_language',
  ],
});

export const listNeeds = endpoint({
  method: 'GET',
  path: '/api/needs',
  access: 'needs.list',
  summary: 'Needs the caller may see, newest first.',
  query: Paging.extend({ state: NeedState.optional(), category: z.string().max(40).optional() }),
  reply: pageOf(Need),
});

export const readNeed = endpoint({
  method: 'GET',
  path: '/api/needs/:id',
  access: 'needs.read',
  summary: 'One need.',
  params: Id,
  reply: Need,
});

export const withdrawNeed = endpoint({
  method: 'POST',
  path: '/api/needs/:id/withdraw',
  access: 'needs.withdraw',
  summary: 'Takes a need back; a waiting offer is withdrawn with it.',
  params: Id,
  reply: Need,
  refuses: ['needs.already_ended'],
});
