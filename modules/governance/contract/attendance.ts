import { z } from 'zod';
import { ConferenceInFull } from '#modules/governance/contract/conference.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

const Id = z.object({ id: z.uuid() });

export const readAttendanceCode = endpoint({
  method: 'GET',
  path: '/api/conferences/:id/attendance-code',
  access: 'governance.keep_attendance',
  summary:
    'What is on the wall of the room at this moment: whoever reads it there is there. It changes every half minute.',
  params: Id,
  /** Where it leads, with the code behind `#`, which no server log ever sees; and until when it is the newest. */
  reply: z.object({ path: z.string(), until: Moment }),
  refuses: ['governance.not_in_this_state'],
});

export const attendConference = endpoint({
  method: 'POST',
  path: '/api/conferences/:id/attendance',
  access: 'governance.attend',
  summary: 'Says with the code of the room that the reader’s organisation is there; saying it again changes nothing.',
  params: Id,
  body: z.object({ code: z.string().regex(/^[\w-]{22}$/) }),
  reply: z.object({ conference: z.object({ id: z.uuid(), title: z.string() }), org: z.string() }),
  refuses: ['governance.not_in_this_state', 'governance.code_over'],
});

export const leaveConference = endpoint({
  method: 'POST',
  path: '/api/conferences/:id/leaving',
  access: 'governance.attend',
  summary: 'The reader’s organisation leaves a conference before it is over.',
  params: Id,
  body: z.object({}),
  reply: ConferenceInFull,
  refuses: ['governance.not_in_this_state'],
});

export const noteAttendance = endpoint({
  method: 'POST',
  path: '/api/conferences/:id/attendance-by-hand',
  access: 'governance.keep_attendance',
  summary: 'The clerk says of an organisation that it is there, or has left, and how he knows.',
  params: Id,
  body: z.object({ org: z.uuid(), isPresent: z.boolean(), reason: z.string().trim().min(5).max(200) }),
  reply: ConferenceInFull,
  refuses: ['governance.not_in_this_state', 'governance.no_such_member'],
});
