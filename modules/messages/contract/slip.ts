import { z } from 'zod';
import { NoticeAnswer, NoticeLevel } from '#modules/messages/contract/notice.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** What was answered on paper, as it was entered. */
export const PaperAnswer = z.object({
  dated: z.iso.date(),
  signedAs: z.string(),
  enteredBy: z.string(),
  /** Until when it may be corrected. */
  until: Moment,
});

/** Whose slip came back, and what is known of his answer. */
export const Slip = z.object({
  title: z.string(),
  level: NoticeLevel,
  sentAt: Moment,
  person: z.string(),
  child: z.string(),
  answer: NoticeAnswer.nullable(),
  /** Null where he answered by himself, or not yet. */
  paper: PaperAnswer.nullable(),
});
export type Slip = z.infer<typeof Slip>;

/** What stands on a slip, as it is typed, or as its square says it. */
const Code = z
  .string()
  .trim()
  .regex(/^.{0,280}([0-9A-Za-z][ -]?){12}$/);

export const lookAtSlip = endpoint({
  method: 'POST',
  path: '/api/slips/look',
  access: 'messages.look_at_slip',
  summary: 'Whose slip this is, of a notice the caller sent or a child of his class.',
  body: z.object({ code: Code }),
  reply: Slip,
});

export const enterSlip = endpoint({
  method: 'POST',
  path: '/api/slips/answer',
  access: 'messages.enter_slip',
  summary: 'Enters what was answered on paper; for a week it may be corrected, or taken back by no answer.',
  body: z.object({
    code: Code,
    answer: NoticeAnswer.nullable(),
    /** The name written on the paper. */
    signedAs: z.string().trim().min(1).max(40),
    /** The day written on the paper. */
    dated: z.iso.date(),
  }),
  reply: Slip,
  refuses: [
    'messages.recalled',
    'messages.replaced',
    'messages.other_answer',
    'messages.answered',
    'messages.no_guardian_now',
    'messages.other_day',
    'messages.paper_settled',
  ],
});
