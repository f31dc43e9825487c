import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
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

export const Organisation = z.object({
  id: z.uuid(),
  kind: z.string(),
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
    kind: z.string().max(20).optional(),
    town: z.string().max(12).optional(),
    words: z.string().trim().max(40).optional(),
  }),
  reply: pageOf(Organisation),
});

/** A class, named by what it is this school year. */
export const ClassGroup = z.object({
  id: z.uuid(),
  name: z.string(),
  stage: z.string(),
  grade: z.number().int(),
  pupils: z.number().int(),
});
export type ClassGroup = z.infer<typeof ClassGroup>;

export const listClasses = endpoint({
  method: 'GET',
  path: '/api/classes',
  access: 'people.list_classes',
  summary: 'The classes the caller has to do with.',
  reply: z.object({ items: z.array(ClassGroup) }),
});

export const listPupils = endpoint({
  method: 'GET',
  path: '/api/classes/:id/pupils',
  access: 'people.list_pupils',
  summary: 'The pupils of a class, for its homeroom teacher and the school leader; each look is audited.',
  params: z.object({ id: z.uuid() }),
  reply: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string(), leftBehind: z.boolean() })) }),
});
