import { z } from 'zod';
import { Holder } from '#modules/governance/contract/duty-list.ts';
import { RegionCode } from '#modules/governance/contract/extent.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What the partnership is built of. */
export const BodyKind = z.enum(['leading_group', 'office', 'consortium', 'centre', 'station', 'point', 'studio']);
export type BodyKind = z.infer<typeof BodyKind>;

/** The county, a town, a village, or a school. */
export const BodyLevel = z.enum(['county', 'town', 'village', 'school']);
export type BodyLevel = z.infer<typeof BodyLevel>;

/** A seat: of the organisation that leads a consortium; of whoever leads a body; of deputies and members. */
export const Seat = z.enum(['chair', 'head', 'deputy', 'member']);
export type Seat = z.infer<typeof Seat>;

/** What a body is: at which level, in which kind of body it lies, and which seats it has. */
export interface BodyRule {
  level: BodyLevel;
  within: BodyKind | null;
  seats: readonly Seat[];
}

const led: readonly Seat[] = ['head', 'deputy', 'member'];

/** By kind, what a body is. The network of guidance: a centre, stations of towns, points of villages and studios of schools. */
export const bodyRules: Readonly<Record<BodyKind, BodyRule>> = {
  leading_group: { level: 'county', within: null, seats: led },
  office: { level: 'county', within: 'leading_group', seats: led },
  consortium: { level: 'county', within: null, seats: ['chair', ...led] },
  centre: { level: 'county', within: null, seats: led },
  station: { level: 'town', within: 'centre', seats: led },
  point: { level: 'village', within: 'station', seats: led },
  studio: { level: 'school', within: 'station', seats: led },
};

/** The seats one alone holds at a time. */
export const heldByOne: readonly Seat[] = ['chair', 'head'];

/** For how many days before a term is over it is told that it ends soon. */
export const soonDays = 60;

/** A seat one alone holds, without names of persons: who holds it, or that nobody does. */
export const SeatOfOne = z.object({
  seat: Seat,
  isVacant: z.boolean(),
  org: Holder.nullable(),
  office: z.string().nullable(),
  /** The first day it is held no longer, where that is known. */
  ended: Day.nullable(),
  endsSoon: z.boolean(),
});

/** A body of the partnership, as of a day. */
export const Body = z.object({
  id: z.uuid(),
  kind: BodyKind,
  name: z.string(),
  within: z.uuid().nullable(),
  place: z.object({ code: RegionCode, name: z.string() }),
  org: Holder.nullable(),
  /** Of a consortium its area in the tree of consortia. */
  area: z.uuid().nullable(),
  founded: Day,
  /** The first day it is no more. */
  ended: Day.nullable(),
  seats: z.array(SeatOfOne),
  /** How many bodies belong to it; of a consortium, how many schools. */
  points: z.number().int(),
  studios: z.number().int(),
  schools: z.number().int(),
  version: z.number().int(),
});
export type Body = z.infer<typeof Body>;

/** Who holds a seat from a day until the day before another. */
export const SeatTerm = z.object({
  id: z.uuid(),
  seat: Seat,
  /** What the person is called. */
  person: z.string().nullable(),
  org: Holder.nullable(),
  office: z.string().nullable(),
  began: Day,
  ended: Day.nullable(),
  state: z.enum(['coming', 'held', 'ends_soon', 'over']),
});
export type SeatTerm = z.infer<typeof SeatTerm>;

export const BodyInFull = Body.extend({
  /** The latest terms of each seat, the latest first. */
  terms: z.array(SeatTerm),
  /** Of a consortium its schools. */
  members: z.array(Holder),
  /** What the reader may do about it. */
  mayKeep: z.boolean(),
});
export type BodyInFull = z.infer<typeof BodyInFull>;

export const Charter = z.object({
  id: z.uuid(),
  number: z.number().int(),
  began: Day,
  /** The last day it held, where another has come after it. */
  ended: Day.nullable(),
  text: z.string(),
});
export type Charter = z.infer<typeof Charter>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int() });
const Name = z.string().trim().min(2).max(60);

export const listBodies = endpoint({
  method: 'GET',
  path: '/api/bodies',
  access: 'governance.list_bodies',
  summary:
    'The bodies of the partnership as of a day: those of a level, or those that belong to one; without names of persons.',
  query: Paging.extend({ level: BodyLevel.optional(), within: z.uuid().optional(), on: Day.optional() }),
  reply: pageOf(Body),
});

export const readBody = endpoint({
  method: 'GET',
  path: '/api/bodies/:id',
  access: 'governance.read_body',
  summary: 'One body with who holds and held its seats.',
  params: Id,
  reply: BodyInFull,
});

export const listCharters = endpoint({
  method: 'GET',
  path: '/api/bodies/:id/charters',
  access: 'governance.list_charters',
  summary: 'The charters of a body, the latest first.',
  params: Id,
  query: Paging,
  reply: pageOf(Charter),
});

export const foundBody = endpoint({
  method: 'POST',
  path: '/api/bodies',
  access: 'governance.keep_bodies',
  summary: 'Founds a body, as of a day that may be past.',
  body: z.object({
    kind: BodyKind,
    name: Name,
    /** Of a station or point its town or village. */
    place: RegionCode.nullable().default(null),
    /** Of a studio its school; of others who runs it. */
    org: z.uuid().nullable().default(null),
    /** Of a consortium its area in the tree of consortia. */
    area: z.uuid().nullable().default(null),
    founded: Day,
  }),
  reply: BodyInFull,
  refuses: [
    'governance.body_there',
    'governance.body_without_parent',
    'governance.no_such_town',
    'governance.no_such_village',
    'governance.no_such_school',
    'governance.no_such_organisation',
    'governance.no_such_consortium',
  ],
});

export const changeBody = endpoint({
  method: 'PUT',
  path: '/api/bodies/:id',
  access: 'governance.keep_bodies',
  summary: 'Puts right what a body is called and since when it is there.',
  params: Id,
  body: Seen.extend({ name: Name, founded: Day }),
  reply: BodyInFull,
  refuses: [
    'governance.body_changed',
    'governance.body_there',
    'governance.body_without_parent',
    'governance.body_held_before',
    'governance.body_ends_before',
  ],
});

export const endBody = endpoint({
  method: 'POST',
  path: '/api/bodies/:id/ending',
  access: 'governance.keep_bodies',
  summary: 'Ends a body from a day on, and the terms of its seats with it; what it was stays known.',
  params: Id,
  body: Seen.extend({ on: Day }),
  reply: BodyInFull,
  refuses: [
    'governance.body_changed',
    'governance.body_over',
    'governance.body_ends_before',
    'governance.body_has_parts',
  ],
});

export const listSeatHolders = endpoint({
  method: 'GET',
  path: '/api/seat-holders',
  access: 'governance.list_seat_holders',
  summary: 'Who of an organisation’s staff may be given a seat, found by a part of the name.',
  query: Paging.extend({ org: z.uuid(), words: z.string().trim().max(20).optional() }),
  reply: pageOf(z.object({ id: z.uuid(), name: z.string() })),
});

export const addTerm = endpoint({
  method: 'POST',
  path: '/api/bodies/:id/terms',
  access: 'governance.keep_bodies',
  summary:
    'Gives a seat for a term, to somebody of an organisation, to an organisation, or to an office by its title; or lets that succeed whoever holds it.',
  params: Id,
  body: Seen.extend({
    seat: Seat,
    person: z.uuid().nullable().default(null),
    org: z.uuid().nullable().default(null),
    office: z.string().trim().min(2).max(40).nullable().default(null),
    began: Day,
    /** The first day it is held no longer. */
    ended: Day.nullable().default(null),
    /** Whether the term that is held on that day ends with it. */
    succeeds: z.boolean().default(false),
  }),
  reply: BodyInFull,
  refuses: [
    'governance.body_changed',
    'governance.no_such_seat',
    'governance.holder_needed',
    'governance.no_such_organisation',
    'governance.no_such_holder',
    'governance.term_reversed',
    'governance.term_outside_body',
    'governance.seat_taken',
    'governance.holds_it_already',
  ],
});

export const endTerm = endpoint({
  method: 'POST',
  path: '/api/terms/:id/ending',
  access: 'governance.keep_bodies',
  summary: 'Ends a term from a day on; that it was held stays known.',
  params: Id,
  body: Seen.extend({ on: Day }),
  reply: BodyInFull,
  refuses: ['governance.body_changed', 'governance.term_over', 'governance.term_reversed'],
});

export const addCharter = endpoint({
  method: 'POST',
  path: '/api/bodies/:id/charters',
  access: 'governance.keep_bodies',
  summary: 'Puts the next charter of a body in force from a day on.',
  params: Id,
  body: Seen.extend({ began: Day, text: z.string().trim().min(10).max(20_000) }),
  reply: Charter,
  refuses: ['governance.body_changed', 'governance.charter_not_later', 'governance.term_outside_body'],
});
