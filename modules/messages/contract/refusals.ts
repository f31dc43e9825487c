import { refusalsOf } from '#platform/errors.ts';

refusalsOf({
  'messages.nobody_there': { status: 422 },
  'messages.too_late': { status: 422 },
  'messages.not_sent': { status: 409 },
  'messages.own': { status: 403 },
  'messages.decided': { status: 409 },
  'messages.recalled': { status: 409 },
  'messages.other_text': { status: 409 },
  'messages.other_answer': { status: 422 },
  'messages.answered': { status: 409 },
  'messages.not_your_child': { status: 403 },
  'messages.reminded_today': { status: 409 },
});
