import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const Town = z.object({
  code: z.string(),
  name: z.string(),
  lon: z.number(),
  lat: z.number(),
  population: z.number().int().nullable(),
  rural: z.boolean(),
  outline: z.array(z.tuple([z.number(), z.number()])).nullable(),
});
export type Town = z.infer<typeof Town>;

export const listTowns = endpoint({
  method: 'GET',
  path: '/api/towns',
  access: 'people.list_towns',
  summary: 'The towns of the county, with outlines for the map.',
  reply: z.object({ items: z.array(Town) }),
});

/** A part of the county: a town, or a village or neighbourhood of one. */
export const Region = z.object({
  code: z.string(),
  name: z.string(),
  /** The statistical class of 国函〔2008〕60号; null where it is not known. */
  urbanRural: z.string().nullable(),
  rural: z.boolean(),
  population: z.number().int().nullable(),
  /** How many parts it has itself. */
  parts: z.number().int(),
  /** Schools and other organisations that stand in it. */
  schools: z.number().int(),
  organisations: z.number().int(),
});
export type Region = z.infer<typeof Region>;

export const listRegions = endpoint({
  method: 'GET',
  path: '/api/regions',
  access: 'people.list_regions',
  summary: 'The parts of a region of the county, of the county itself unless one is named, with figures.',
  query: Paging.extend({ within: z.string().max(12).optional(), on: Day.optional() }),
  reply: pageOf(Region).extend({
    /** The region whose parts these are, and those it lies in, the widest first. */
    name: z.string(),
    population: z.number().int().nullable(),
    above: z.array(z.string()),
  }),
});

/** Which kinds of organisations there are; the database takes no other. */
export const OrganisationKind = z.enum([
  'bureau',
  'department',
  'school',
  'community',
  'hospital',
  'venue',
  'college',
  'social_org',
  'enterprise',
  'base',
]);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

export const Organisation = z.object({
  id: z.uuid(),
  kind: OrganisationKind,
  code: z.string().nullable(),
  name: z.string(),
  town: z.string(),
  stages: z.array(z.string()),
});
export type Organisation = z.infer<typeof Organisation>;

export const listOrganisations = endpoint({
  method: 'GET',
  path: '/api/organisations',
  access: 'people.list_organisations',
  summary: 'Organisations of the county.',
  query: Paging.extend({
    kind: OrganisationKind.optional(),
    town: z.string().max(12).optional(),
    words: z.string().trim().max(40).optional(),
    /** As of this day; today unless it is named. */
    on: Day.optional(),
  }),
  reply: pageOf(Organisation).extend({
    /** How many of each kind are found, whatever kind is asked for. */
    kinds: z.array(z.object({ kind: OrganisationKind, count: z.number().int() })),
  }),
});

/** A class, named by what it is this school year. */
export const ClassGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  stage: z.string(),
  grade: z.number().int(),
  pupils: z.number().int(),
  /** It has pupils and no homeroom teacher. */
  lacksHomeroom: z.boolean(),
});
export type ClassGroup = z.infer<typeof ClassGroup>;

export const listClasses = endpoint({
  method: 'GET',
  path: '/api/classes',
  access: 'people.list_classes',
  summary: 'The classes the caller has to do with, as of a day.',
  query: z.object({ on: Day.optional() }),
  reply: z.object({ items: z.array(ClassGroup) }),
});

export const listPupils = endpoint({
  method: 'GET',
  path: '/api/classes/:id/pupils',
  access: 'people.list_pupils',
  summary: 'The pupils of a class, for its homeroom teacher and the school leader; each look is audited.',
  params: z.object({ id: z.uuid() }),
  query: z.object({ on: Day.optional() }),
  reply: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), leftBehind: z.boolean() })) }),
});
