import { z } from 'zod';
import { Attachment } from '#modules/messages/contract/attachment.ts';
import { Holder, WorkingDays } from '#modules/governance/contract/duty-list.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** How loudly something urges: its time is over, its progress lags, or its time is nearly over. */
export const Urgency = z.enum(['late', 'behind', 'due_soon']);
export type Urgency = z.infer<typeof Urgency>;

export const TaskState = z.enum(['open', 'suspended', 'in_review', 'done', 'withdrawn']);
export type TaskState = z.infer<typeof TaskState>;

/** What can be done about a task. */
export const TaskAct = z.enum([
  'take_charge',
  'progress',
  'hand_in',
  'accept',
  'send_back',
  'suspend',
  'resume',
  'reopen',
  'withdraw',
]);
export type TaskAct = z.infer<typeof TaskAct>;

/** What one organisation is to do until a day. */
export const Task = z.object({
  id: z.uuid(),
  matter: z.uuid().nullable(),
  title: z.string(),
  owner: Holder,
  coOwners: z.array(Holder),
  askedBy: Holder,
  began: Day,
  dueOn: Day,
  /** What it takes of each who owes it or works along, as whoever asked for it said. */
  minutes: z.number().int(),
  state: TaskState,
  /** In per cent, as its owner says. */
  progress: z.number().int(),
  urgency: Urgency.nullable(),
  version: z.number().int(),
});
export type Task = z.infer<typeof Task>;

/** A file that shows what was done, and what it shows. */
export const Evidence = z.object({
  id: z.uuid(),
  shows: z.string(),
  org: Holder,
  addedAt: Moment,
  file: Attachment,
});
export type Evidence = z.infer<typeof Evidence>;

/** How well it is known what was done: one side’s word, its word with files, or accepted by whoever asked with files. */
export const TaskGrade = z.enum(['B', 'C', 'D']);

/** One thing that happened to a task. */
export const TaskStep = z.object({
  what: z.enum([
    'set',
    'taken_charge',
    'progress',
    'suspended',
    'resumed',
    'handed_in',
    'accepted',
    'sent_back',
    'reopened',
    'withdrawn',
    'escalated',
  ]),
  at: Moment,
  org: Holder.nullable(),
  progress: z.number().int(),
  /** Evidence, a reason, or how far it is. */
  said: z.string().nullable(),
  /** When it was due from then on. */
  dueOn: Day,
});
export type TaskStep = z.infer<typeof TaskStep>;

export const TaskInFull = Task.extend({
  body: z.string(),
  /** Who of its owner has taken charge of it. */
  inCharge: z.string().nullable(),
  /** The latest of what happened, in order. */
  steps: z.array(TaskStep),
  evidence: z.array(Evidence),
  /** Null while nothing was done. */
  grade: TaskGrade.nullable(),
  /** Whether the reader may add files, and take them away. */
  mayShow: z.boolean(),
  /** What the reader may do about it now. */
  may: z.array(TaskAct),
});
export type TaskInFull = z.infer<typeof TaskInFull>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int() });
const Said = z.string().trim().min(2).max(2000);
const Reason = z.string().trim().min(5).max(500);

export const setTask = endpoint({
  method: 'POST',
  path: '/api/tasks',
  access: 'governance.set_task',
  summary:
    'Sets a task: the bureau to anybody, a department to itself, and to schools for what the duty list has it hold. It names no child.',
  body: z.object({
    title: z.string().trim().min(2).max(60),
    body: z.string().trim().min(2).max(2000),
    matter: z.uuid().nullable().default(null),
    owner: z.uuid(),
    coOwners: z.array(z.uuid()).max(10).default([]),
    /** Today where it is left out. */
    began: Day.optional(),
    workingDays: WorkingDays,
    minutes: z.number().int().min(0).max(60_000),
  }),
  reply: TaskInFull,
  refuses: [
    'governance.no_such_department',
    'governance.twice_in_a_task',
    'governance.begins_past',
    'governance.no_matter_there',
    'governance.not_the_holder',
    'governance.matter_over',
    'governance.schools_by_bureau',
    'governance.school_asked_already',
    'governance.no_arbiter',
  ],
});

export const listTasks = endpoint({
  method: 'GET',
  path: '/api/tasks',
  access: 'governance.list_tasks',
  summary:
    'Tasks the reader’s organisation owes, works along in or asked for, the bureau’s all: the soonest due first.',
  query: Paging.extend({
    state: z.enum(['open', 'closed', 'all']).default('open'),
    owner: z.uuid().optional(),
    matter: z.uuid().optional(),
    late: z.stringbool().default(false),
  }),
  reply: pageOf(Task),
});

export const readTask = endpoint({
  method: 'GET',
  path: '/api/tasks/:id',
  access: 'governance.read_task',
  summary: 'One task with all that happened to it.',
  params: Id,
  reply: TaskInFull,
});

const refuses = ['governance.task_changed', 'governance.not_now'] as const;

/** An act on a task: of its owner, or of whoever asked for it. */
const acting = <const P extends string, B extends z.ZodRawShape>(
  path: P,
  access: 'governance.do_task' | 'governance.note_progress' | 'governance.judge_task',
  summary: string,
  body: B,
) =>
  endpoint({
    method: 'POST',
    path: `/api/tasks/:id/${path}` as const,
    access,
    summary,
    params: Id,
    body: Seen.extend(body),
    reply: TaskInFull,
    refuses,
  });

export const takeCharge = acting('charge', 'governance.do_task', 'Somebody of its owner takes charge of a task.', {});
export const noteProgress = acting('progress', 'governance.note_progress', 'Says how far a task is, with evidence.', {
  progress: z.number().int().min(0).max(100),
  said: Said,
});
/** What is added at once, at most. */
export const mostEvidenceAtOnce = 9;

export const addEvidence = endpoint({
  method: 'POST',
  path: '/api/tasks/:id/evidence',
  access: 'governance.note_progress',
  summary: 'Adds files that show what was done, each with what it shows; frozen once the task is over.',
  params: Id,
  body: Seen.extend({
    files: z
      .array(z.object({ file: z.uuid(), shows: z.string().trim().min(2).max(200) }))
      .min(1)
      .max(mostEvidenceAtOnce),
  }),
  reply: TaskInFull,
  refuses: [...refuses, 'governance.too_much_evidence', 'messages.no_attachment', 'messages.too_many_attached'],
});

export const removeEvidence = endpoint({
  method: 'POST',
  path: '/api/tasks/:id/evidence-removal',
  access: 'governance.note_progress',
  summary: 'Takes a file away that was added by mistake, before the task is over.',
  params: Id,
  body: Seen.extend({ evidence: z.uuid() }),
  reply: TaskInFull,
  refuses: [...refuses, 'governance.no_such_evidence'],
});

export const handInTask = acting('handing-in', 'governance.do_task', 'Says that a task is done, to be looked at.', {
  said: Said,
});
export const acceptTask = endpoint({
  method: 'POST',
  path: '/api/tasks/:id/acceptance',
  access: 'governance.accept_task',
  summary:
    'Whoever asked for a task says it is done; of what a department asked of itself, the bureau; never who handed it in.',
  params: Id,
  body: Seen.extend({ said: Said }),
  reply: TaskInFull,
  refuses: [...refuses, 'governance.handed_in_himself', 'governance.asked_itself'],
});
export const sendBackTask = acting('return', 'governance.judge_task', 'A task is sent back: what is still missing.', {
  reason: Reason,
});
export const suspendTask = acting('suspension', 'governance.judge_task', 'A task waits: its time stands still.', {
  reason: Reason,
});
export const resumeTask = acting(
  'resumption',
  'governance.judge_task',
  'A task goes on, due so many working days later.',
  {
    reason: Reason,
  },
);
export const reopenTask = endpoint({
  method: 'POST',
  path: '/api/tasks/:id/reopening',
  access: 'governance.judge_task',
  summary: 'A task that was done is opened again; its owner has to run still.',
  params: Id,
  body: Seen.extend({ reason: Reason, workingDays: WorkingDays }),
  reply: TaskInFull,
  refuses: [...refuses, 'governance.no_such_department'],
});
export const withdrawTask = acting('withdrawal', 'governance.judge_task', 'A task is asked for no more.', {
  reason: Reason,
});

/** What is asked of one organisation in a week, and by whom. */
export const Burden = z.object({
  org: Holder,
  minutes: z.number().int(),
  tasks: z.number().int(),
  askedBy: z.array(z.object({ org: Holder, minutes: z.number().int(), tasks: z.number().int() })),
});
export type Burden = z.infer<typeof Burden>;

export const readBurden = endpoint({
  method: 'GET',
  path: '/api/tasks/burden',
  access: 'governance.read_burden',
  summary: 'Minutes asked of each department by tasks that begin in the week of a day, by who asked; the most first.',
  query: Paging.extend({ day: Day.optional() }),
  reply: pageOf(Burden),
});
