import { z } from 'zod';
import { Group } from '#modules/messages/contract/conversation.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Instant } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

const Id = z.object({ id: z.uuid() });

/** Somebody of a group, as the reader is shown him. */
export const GroupMember = z.object({ person: z.uuid(), name: z.string() });
export type GroupMember = z.infer<typeof GroupMember>;

export const openGroup = endpoint({
  method: 'POST',
  path: '/api/groups',
  access: 'messages.open_group',
  summary: 'Opens the group of the guardians of a class and its teachers; the one there is already is given back.',
  body: z.object({ class: z.uuid() }),
  reply: Group,
});

export const keepGroup = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/rules',
  access: 'messages.keep_group',
  summary: 'Says until when staff alone write in a group, and whether it is closed.',
  params: Id,
  body: z.object({
    isClosed: z.boolean(),
    /** Null where guardians write too; what is over is as good as that. */
    staffOnlyUntil: Instant.nullable(),
  }),
  reply: Group,
  refuses: ['messages.staff_only_too_long'],
});

export const nameOneself = endpoint({
  method: 'PUT',
  path: '/api/conversations/:id/name',
  access: 'messages.name_oneself',
  summary: 'Says whether the other families of a group are told whose guardian one is; else one is called by a number.',
  params: Id,
  body: z.object({ child: z.uuid().nullable() }),
  reply: Group,
  refuses: ['messages.not_your_child'],
});

export const listGroupMembers = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/members',
  access: 'messages.list_members',
  summary: 'Who is in a group today: to a guardian its staff alone, and how many guardians; to staff all by name.',
  params: Id,
  query: Paging,
  reply: pageOf(GroupMember).extend({ guardians: z.number().int() }),
});
