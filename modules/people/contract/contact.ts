import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** A community worker who looks after a left-behind child, to those of the school who answer for it. */
export const Contact = z.object({ id: z.uuid(), name: z.string(), community: z.string(), from: Day });
export type Contact = z.infer<typeof Contact>;

const Contacts = z.object({ items: z.array(Contact) });

export const listContacts = endpoint({
  method: 'GET',
  path: '/api/pupils/:id/contacts',
  access: 'people.list_contacts',
  summary: 'The community workers who look after a left-behind pupil; each look is audited.',
  params: z.object({ id: z.uuid() }),
  reply: Contacts,
});

export const listWorkers = endpoint({
  method: 'GET',
  path: '/api/community-workers',
  access: 'people.list_workers',
  summary: 'The community workers of the county.',
  query: Paging.extend({ words: z.string().trim().max(40).optional() }),
  reply: pageOf(z.object({ person: z.uuid(), name: z.string(), community: z.string() })),
});

export const addContact = endpoint({
  method: 'POST',
  path: '/api/pupils/:id/contacts',
  access: 'people.keep_contacts',
  summary:
    'Lets a community worker look after a left-behind pupil: he learns given name and school, and decides nothing.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ worker: z.uuid() }),
  reply: Contacts,
  refuses: ['people.not_left_behind', 'people.not_a_worker'],
});

export const endContact = endpoint({
  method: 'DELETE',
  path: '/api/contacts/:id',
  access: 'people.keep_contacts',
  summary: 'Ends that a community worker looks after a pupil, at once.',
  params: z.object({ id: z.uuid() }),
  reply: Contacts,
});

/** What a community worker learns of a child he looks after. */
export const LookedAfter = z.object({ givenName: z.string(), school: z.string() });
export type LookedAfter = z.infer<typeof LookedAfter>;

export const listLookedAfter = endpoint({
  method: 'GET',
  path: '/api/contacts',
  access: 'people.list_looked_after',
  summary: 'The left-behind children the caller looks after as a community worker.',
  reply: z.object({ items: z.array(LookedAfter) }),
});
