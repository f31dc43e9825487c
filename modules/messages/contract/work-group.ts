import { z } from 'zod';
import { WorkGroup } from '#modules/messages/contract/conversation.ts';
import { GroupMember } from '#modules/messages/contract/group.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

const Id = z.object({ id: z.uuid() });

/** What staff may be in such a group as: those who are cleared to read of persons, and no volunteer and no family. */
export const WorkRole = z.enum([
  'official',
  'school_leader',
  'homeroom',
  'teacher',
  'counsellor',
  'safeguard_lead',
  'community_worker',
  'provider_admin',
]);
export type WorkRole = z.infer<typeof WorkRole>;

/** As what somebody opens such a group, and keeps it: the last of them stands highest. */
export const KeeperRole = WorkRole.extract(['counsellor', 'school_leader', 'official']);
export type KeeperRole = z.infer<typeof KeeperRole>;

/** Somebody who may be invited, as what he is there. */
export const Colleague = z.object({ person: z.uuid(), name: z.string(), role: WorkRole, roleName: z.string() });
export type Colleague = z.infer<typeof Colleague>;

export const openWorkGroup = endpoint({
  method: 'POST',
  path: '/api/work-groups',
  access: 'messages.open_work_group',
  summary:
    'Opens a group of staff of several organisations, for a project or a case of their work; who opens it is in it.',
  body: z.object({
    kind: WorkGroup.shape.kind,
    /** What the work is called. It names no child. */
    title: z.string().trim().min(2).max(40),
  }),
  reply: WorkGroup,
  refuses: ['messages.would_be_held', 'messages.too_many_groups'],
});

export const listColleagues = endpoint({
  method: 'GET',
  path: '/api/conversations/:id/colleagues',
  access: 'messages.list_colleagues',
  summary: 'Who of an organisation may be invited into a group; each look is recorded.',
  params: Id,
  query: Paging.extend({ org: z.uuid(), words: z.string().trim().max(40).optional() }),
  reply: pageOf(Colleague),
});

export const inviteMember = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/members',
  access: 'messages.invite_member',
  summary:
    'Invites somebody of an organisation into a group, as what he is there, while he is that; again it changes nothing.',
  params: Id,
  body: z.object({ person: z.uuid(), org: z.uuid(), role: WorkRole }),
  reply: WorkGroup,
  refuses: ['messages.no_colleague', 'messages.talk_over', 'messages.too_many_members'],
});

export const endMember = endpoint({
  method: 'POST',
  path: '/api/conversations/:id/leaving',
  access: 'messages.end_member',
  summary:
    'Leaves a group or a pupil’s talk, or has somebody else leave: by whoever keeps the group, or puts adults into the talk.',
  params: Id,
  body: z.object({ person: z.uuid() }),
  reply: z.object({ left: z.literal(true) }),
  refuses: ['messages.of_the_family'],
});

export const closeWorkGroup = endpoint({
  method: 'PUT',
  path: '/api/work-groups/:id/closing',
  access: 'messages.close_work_group',
  summary: 'Closes a group of staff, or opens it again: by whoever keeps it, or an official of the bureau.',
  params: Id,
  body: z.object({ isClosed: z.boolean() }),
  reply: z.object({ isClosed: z.boolean() }),
});

export const listWorkGroups = endpoint({
  method: 'GET',
  path: '/api/work-groups',
  access: 'messages.list_work_groups',
  summary:
    'The groups of staff there are in the county, for the bureau: what each is about, who opened it and who keeps it, and nothing that is written there. For others those that nobody keeps and the caller may take.',
  query: Paging,
  reply: pageOf(
    z.object({
      id: z.uuid(),
      kind: WorkGroup.shape.kind,
      title: z.string(),
      openedBy: z.string(),
      organisation: z.string(),
      openedAt: Moment,
      isClosed: z.boolean(),
      /** Null where nobody keeps it who is in it. */
      keptBy: z.string().nullable(),
      mayTake: z.boolean(),
    }),
  ),
});

export const listKeepers = endpoint({
  method: 'GET',
  path: '/api/work-groups/:id/keepers',
  access: 'messages.list_keepers',
  summary:
    'Who of a group may keep it: to whoever does, and to the bureau where nobody does who is in it; each look is recorded.',
  params: Id,
  reply: z.object({ items: z.array(GroupMember) }),
  refuses: ['messages.is_kept'],
});

const Kept = z.object({ keptBy: z.string() });

export const giveWorkGroup = endpoint({
  method: 'PUT',
  path: '/api/work-groups/:id/keeper',
  access: 'messages.give_work_group',
  summary:
    'Has somebody who is in a group keep it from now on: by whoever keeps it, or by the bureau where nobody does who is in it.',
  params: Id,
  body: z.object({ person: z.uuid() }),
  reply: Kept,
  refuses: ['messages.is_kept', 'messages.cannot_keep'],
});

export const takeWorkGroup = endpoint({
  method: 'POST',
  path: '/api/work-groups/:id/taking',
  access: 'messages.take_work_group',
  summary:
    'Takes the place of whoever kept a group and is in it no more: by somebody of his organisation in the same role or a higher one, who is in it from then on.',
  params: Id,
  reply: Kept,
  refuses: ['messages.is_kept'],
});
