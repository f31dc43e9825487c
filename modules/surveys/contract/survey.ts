import { z } from 'zod';
import { Answers, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Day, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** Drafted; open to those who were drawn; closed, so that it is looked at how it went; its results told. */
export const SurveyState = z.enum(['draft', 'open', 'closed', 'told']);

/** The roles in which people answer, by who is asked. */
export const answering = {
  guardians: ['guardian'],
  staff: ['teacher', 'homeroom', 'counsellor'],
} as const;
export type AnsweringRole = (typeof answering)[keyof typeof answering][number];

/** How many were drawn, and what became of that; in tens below, so that nobody is watched answering. */
export const Response = z.object({
  people: z.number().int(),
  drawn: z.number().int(),
  /** While it is open in whole tens. */
  answered: z.number().int(),
  declined: z.number().int(),
});

export const Survey = SurveySaid.extend({
  id: z.uuid(),
  state: SurveyState,
  version: z.number().int(),
  /** How many minutes it takes, as a guess. */
  minutes: z.number().int(),
  changedAt: Moment,
  openedOn: Day.nullable(),
  closedOn: Day.nullable(),
  /** Null of a draft. */
  response: Response.nullable(),
  /** Schools from which somebody says that he was pressed. */
  pressedSchools: z.number().int(),
});
export type Survey = z.infer<typeof Survey>;

const Id = z.object({ id: z.uuid() });
const Seen = z.object({ seen: z.number().int().min(0) });

export const listSurveys = endpoint({
  method: 'GET',
  path: '/api/surveys',
  access: 'surveys.list_surveys',
  summary: 'The county’s surveys, the newest first.',
  query: Paging,
  reply: pageOf(Survey),
});

export const readSurvey = endpoint({
  method: 'GET',
  path: '/api/surveys/:id',
  access: 'surveys.list_surveys',
  summary: 'One survey, with its questions.',
  params: Id,
  reply: Survey,
});

export const draftSurvey = endpoint({
  method: 'POST',
  path: '/api/surveys',
  access: 'surveys.keep_survey',
  summary: 'Drafts a survey.',
  body: SurveySaid,
  reply: Survey,
  refuses: ['surveys.too_many', 'surveys.questions_wrong'],
});

export const keepSurvey = endpoint({
  method: 'PUT',
  path: '/api/surveys/:id',
  access: 'surveys.keep_survey',
  summary: 'Changes a draft.',
  params: Id,
  body: SurveySaid.extend(Seen.shape),
  reply: Survey,
  refuses: ['surveys.changed', 'surveys.not_draft', 'surveys.questions_wrong'],
});

export const dropSurvey = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/droppings',
  access: 'surveys.keep_survey',
  summary: 'Throws a draft away.',
  params: Id,
  body: Seen,
  reply: z.object({ id: z.uuid() }),
  refuses: ['surveys.changed', 'surveys.not_draft'],
});

export const openSurvey = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/openings',
  access: 'surveys.open_survey',
  summary: 'Opens a survey that a colleague has drafted: draws who is asked, at random in each school, and tells them.',
  params: Id,
  body: Seen,
  reply: Survey,
  refuses: [
    'surveys.changed',
    'surveys.not_draft',
    'surveys.own_draft',
    'surveys.no_questions',
    'surveys.ends_early',
    'surveys.nobody',
  ],
});

export const closeSurvey = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/closings',
  access: 'surveys.close_survey',
  summary:
    'Closes a survey: who was asked is forgotten, and how it went at each school is told, but not yet what was answered.',
  params: Id,
  body: Seen,
  reply: Survey,
  refuses: ['surveys.changed', 'surveys.not_open', 'surveys.not_over'],
});

/** Most sheets made or entered at once. */
export const mostSheets = 500;

export const printSheets = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/papers',
  access: 'surveys.print_sheets',
  summary:
    'Sheets for a school as a PDF, each with a code that is used once; nobody is told whose sheet it is, and the codes are kept nowhere else.',
  params: Id,
  body: z.object({ org: z.uuid(), sheets: z.number().int().min(1).max(200) }),
  reply: File,
  types: ['application/pdf'],
  isSecret: true,
  refuses: ['surveys.not_open', 'surveys.not_asked', 'surveys.too_many_sheets'],
});

export const enterSheets = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/sheets',
  access: 'surveys.enter_sheets',
  summary: 'Enters sheets that came back on paper. What cannot be entered is told by its place, the others are kept.',
  params: Id,
  body: z.object({
    sheets: z
      .array(z.object({ code: z.string().max(40), answers: Answers }))
      .min(1)
      .max(mostSheets),
  }),
  reply: z.object({
    entered: z.number().int(),
    refused: z.array(
      z.object({ at: z.number().int(), why: z.enum(['unknown', 'used', 'unfit']), question: z.string().nullable() }),
    ),
  }),
  refuses: ['surveys.not_open'],
});

export const tellResults = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/tellings',
  access: 'surveys.tell_results',
  summary:
    'Tells what was answered. From then on no school is left out or taken in: nobody does that by what the answers are.',
  params: Id,
  body: Seen,
  reply: Survey,
  refuses: ['surveys.changed', 'surveys.not_closed'],
});

export const setAside = endpoint({
  method: 'POST',
  path: '/api/surveys/:id/set-asides',
  access: 'surveys.set_aside',
  summary:
    'Leaves the answers of a school out of what will be told, or takes them back in, before anybody knows them; with the reason, which is told beside the results.',
  params: Id,
  body: z.object({ org: z.uuid(), reason: z.string().trim().max(200) }),
  reply: z.object({ org: z.uuid(), reason: z.string() }),
  refuses: ['surveys.not_closed', 'surveys.not_asked'],
});
