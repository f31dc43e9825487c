import { z } from 'zod';
import { Pressure } from '#modules/surveys/contract/pressure.ts';
import { Answers, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** What somebody who may answer sees of a survey. */
export const Questionnaire = SurveySaid.pick({ title: true, about: true, questions: true, ends: true }).extend({
  survey: z.uuid(),
  minutes: z.number().int(),
});
export type Questionnaire = z.infer<typeof Questionnaire>;

/** A survey somebody was drawn for. */
export const Invitation = Questionnaire.extend({
  /** The school for which he was drawn. */
  org: z.uuid(),
  orgName: z.string(),
  /** Asked; has a ballot, used or not, which nobody can know; does not want to. */
  state: z.enum(['asked', 'has_ballot', 'declined']),
});
export type Invitation = z.infer<typeof Invitation>;

export const listInvitations = endpoint({
  method: 'GET',
  path: '/api/survey-invitations',
  access: 'surveys.list_invitations',
  summary: 'The open surveys the caller was drawn for.',
  query: Paging,
  reply: pageOf(Invitation),
});

const Id = z.object({ id: z.uuid() });
const Base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/);

export const readBallotKey = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/ballot-keys',
  access: 'surveys.answer_invitation',
  summary: 'What the ballots of the caller’s school are signed with, made when the first asks for it.',
  params: Id,
  reply: z.object({
    /** The modulus, in base64url; the exponent is 65537. */
    modulus: z.string(),
  }),
  refuses: ['surveys.not_open'],
});

export const signBallot = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/ballots',
  access: 'surveys.answer_invitation',
  summary:
    'Signs the caller’s ballot without seeing it: nobody can tell later which one it was. One ballot each; the same one again is signed again.',
  params: Id,
  body: z.object({ blinded: Base64Url.length(342) }),
  reply: z.object({ signed: z.string() }),
  isSecret: true,
  refuses: ['surveys.not_open', 'surveys.has_ballot', 'surveys.ballot_unfit'],
});

export const declineSurvey = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/refusals',
  access: 'surveys.answer_invitation',
  summary: 'Says that the caller does not want to answer. It is counted, and told to nobody.',
  params: Id,
  reply: z.object({ declined: z.literal(true) }),
  refuses: ['surveys.not_open', 'surveys.has_ballot'],
});

/** What opens a survey: the code of a paper sheet, or a ballot that was signed. */
export const Ballot = z.union([
  z.object({ code: z.string().trim().min(10).max(200) }),
  z.object({ survey: z.uuid(), org: z.uuid(), token: Base64Url.length(43), signature: Base64Url.length(342) }),
]);
export type Ballot = z.infer<typeof Ballot>;

const InCounty = z.object({ county: z.string().regex(/^\d{6}$/) });
const access = 'surveys.cast_ballot';

export const lookAtSheet = endpoint({
  method: 'POST',
  path: '/p/:county/ballots/looks',
  access,
  summary: 'The questionnaire a paper sheet is of, for whoever holds the sheet.',
  params: InCounty,
  body: z.object({ ballot: Ballot }),
  reply: Questionnaire,
  isForAnybody: true,
  refuses: ['surveys.no_such_ballot', 'surveys.over'],
});

export const castBallot = endpoint({
  method: 'POST',
  path: '/p/:county/ballots',
  access,
  summary:
    'Answers a survey. Nobody is asked who he is, and nothing kept says whose answers these are. What was received already is received again.',
  params: InCounty,
  body: z.object({ ballot: Ballot, answers: Answers }),
  reply: z.object({ received: z.literal(true) }),
  isForAnybody: true,
  refuses: ['surveys.no_such_ballot', 'surveys.over', 'surveys.sheet_unfit'],
});

export const reportPressure = endpoint({
  method: 'POST',
  path: '/p/:county/ballots/pressures',
  access,
  summary:
    'Says that somebody pressed the holder of a ballot. The bureau is told from which school, never by whom; the ballot stays good.',
  params: InCounty,
  body: z.object({ ballot: Ballot, what: z.array(Pressure).min(1).max(4) }),
  reply: z.object({ received: z.literal(true) }),
  isForAnybody: true,
  refuses: ['surveys.no_such_ballot', 'surveys.over'],
});
