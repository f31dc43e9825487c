import { z } from 'zod';
import { Holder } from '#modules/governance/contract/duty-list.ts';
import { MatterState, raiseMatter } from '#modules/governance/contract/raised-matter.ts';
import { setTask, TaskState, Urgency } from '#modules/governance/contract/task.ts';
import { VoteResult } from '#modules/governance/contract/vote.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment, Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What a conference has resolved, and what came of it. */
export const Resolution = z.object({
  id: z.uuid(),
  conference: z.object({ id: z.uuid(), title: z.string() }),
  item: z.object({ id: z.uuid(), title: z.string() }),
  text: z.string(),
  decidedAt: Moment,
  /** The vote it rests on, where there was one. */
  vote: VoteResult.extend({ id: z.uuid(), question: z.string() }).nullable(),
  /** The task that came of it; what that is called is told to whom it concerns. */
  task: z
    .object({
      id: z.uuid(),
      title: z.string().nullable(),
      owner: Holder,
      state: TaskState,
      dueOn: Day,
      urgency: Urgency.nullable(),
    })
    .nullable(),
  /** The matter that came of it; what that is called is told to whoever reads it. */
  matter: z
    .object({
      id: z.uuid(),
      title: z.string().nullable(),
      holder: Holder,
      state: MatterState,
      dueOn: Day,
      urgency: Urgency.nullable(),
    })
    .nullable(),
});
export type Resolution = z.infer<typeof Resolution>;

const Id = z.object({ id: z.uuid() });

export const resolve = endpoint({
  method: 'POST',
  path: '/api/agenda-items/:id/resolutions',
  access: 'governance.resolve',
  summary:
    'Writes down what a conference has resolved of an item, and in the same step sets the task and raises the matter that come of it.',
  params: Id,
  body: z.object({
    text: z.string().trim().min(5).max(1000),
    /** A closed vote of the item, whose result it writes down. */
    vote: z.uuid().nullable().default(null),
    /** What somebody is to answer for from now on: it goes where the duty list says. */
    matter: raiseMatter.body.omit({ source: true }).nullable().default(null),
    /** For the matter that comes of it, else for the one the item is about, where that is open. */
    task: setTask.body.omit({ matter: true, began: true }).nullable().default(null),
  }),
  reply: Resolution,
  refuses: [
    'governance.not_in_this_state',
    'governance.no_such_vote',
    'governance.outside_confidence',
    'governance.no_such_department',
    'governance.twice_in_a_task',
    'governance.no_arbiter',
    'governance.no_such_matter',
    'governance.no_such_place',
    'governance.no_such_school',
    'governance.place_needed',
  ],
});

export const listResolutions = endpoint({
  method: 'GET',
  path: '/api/conferences/:id/resolutions',
  access: 'governance.read_conference',
  summary:
    'What a conference has resolved; or what it begins with: what the one before it resolved, and what is left to do of earlier ones.',
  params: Id,
  query: Paging.extend({ which: z.enum(['own', 'earlier']).default('own') }),
  reply: pageOf(Resolution),
});
