import { z } from 'zod';
import { AudienceGroup } from '#modules/messages/contract/audience.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** Makers of chats whose groups have robots. */
export const RobotVendor = z.enum(['wecom', 'dingtalk']);
export type RobotVendor = z.infer<typeof RobotVendor>;

/** A group chat in which it is said that a notice is there: never what it says, whom it is about or who sent it. */
export const Robot = z.object({
  id: z.uuid(),
  title: z.string(),
  /** Who is in it, in words. */
  members: z.string(),
  vendor: RobotVendor,
  /** How it stands with what was last to be said there; nothing was yet where it is `unsent`. */
  phase: z.enum(['unsent', 'waiting', 'sending', 'taken', 'dead', 'dropped']),
  reason: z.enum(['refused', 'gone', 'unreachable']).nullable(),
  triedAt: Moment.nullable(),
});
export type Robot = z.infer<typeof Robot>;

export const listRobots = endpoint({
  method: 'GET',
  path: '/api/robots',
  access: 'messages.list_robots',
  summary:
    'The group chats in which the caller’s school has notices announced, and whose robots this server speaks with.',
  reply: z.object({ items: z.array(Robot).max(100), offered: z.array(RobotVendor).max(2) }),
});

export const addRobot = endpoint({
  method: 'POST',
  path: '/api/robots',
  access: 'messages.keep_robots',
  summary: 'Has notices announced in a group chat, by a robot of it: those that everybody in the group got.',
  body: z.object({
    title: z.string().trim().min(2).max(30),
    /** Who is in the group: guardians, or staff. */
    members: AudienceGroup.refine(({ of }) => of === 'guardians' || of === 'staff'),
    /** The address its maker gave the robot, with its key. */
    webhook: z.url().max(500),
    /** What DingTalk has its messages signed with. */
    secret: z
      .string()
      .regex(/^[\w-]{16,128}$/)
      .nullable(),
  }),
  reply: Robot,
  refuses: ['notify.no_such_robot', 'notify.no_robot_secret', 'notify.too_many_robots'],
});

const Id = z.object({ id: z.uuid() });

export const tryRobot = endpoint({
  method: 'POST',
  path: '/api/robots/:id/trial',
  access: 'messages.keep_robots',
  summary: 'Has the robot say in its group that it was found, at once.',
  params: Id,
  reply: Robot,
});

export const endRobot = endpoint({
  method: 'DELETE',
  path: '/api/robots/:id',
  access: 'messages.keep_robots',
  summary: 'Has nothing more announced in the group, and forgets its robot.',
  params: Id,
  reply: z.object({ done: z.literal(true) }),
});
