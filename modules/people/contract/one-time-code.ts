import { z } from 'zod';
import { SignInStep, Ticket } from '#modules/people/contract/factor.ts';
import { AtHome } from '#modules/people/contract/at-home.ts';
import { Issuer } from '#modules/people/contract/identity.ts';
import { endpoint } from '#platform/http/endpoint.ts';

/** The ways in there are beside a login and a password. */
export const listDoors = endpoint({
  method: 'GET',
  path: '/api/session/doors',
  access: 'people.sign_in',
  summary: 'The ways to sign in this server offers beside a password.',
  reply: z.object({
    /** Whether one-time codes are sent to telephones. */
    codes: z.boolean(),
    issuers: z.array(Issuer),
  }),
});

export const askForCode = endpoint({
  method: 'POST',
  path: '/api/session/code',
  access: 'people.sign_in',
  summary:
    'Asks for a one-time code to sign in with. The answer is the same whether anybody has the number; a message goes only to whom it lets in.',
  query: AtHome,
  /** A mobile number, as it is typed. */
  body: z.object({ phone: z.string().regex(/^\+?[\d\s-]{11,20}$/) }),
  reply: z.object({
    /** Good in this browser, together with the code. */
    ticket: Ticket,
    /** For how many minutes the code works. */
    minutes: z.int(),
    /** After how many seconds another may be asked for. */
    againSeconds: z.int(),
  }),
  isSecret: true,
  refuses: ['people.no_codes', 'session.too_many_tries'],
});

/** One of those a telephone belongs to. */
export const CodeHolder = z.object({ person: z.uuid(), name: z.string(), roles: z.array(z.string()) });
export type CodeHolder = z.infer<typeof CodeHolder>;

export const giveCode = endpoint({
  method: 'POST',
  path: '/api/session/code/sign-in',
  access: 'people.sign_in',
  summary:
    'Signs in with a one-time code. Where several people have the number it answers with them, and signs in once one is named.',
  body: z.object({ ticket: Ticket, code: z.string().regex(/^\d{6}$/), person: z.uuid().optional() }),
  reply: SignInStep.extend({ people: z.array(CodeHolder).optional() }),
  isSecret: true,
  refuses: ['people.wrong_one_time_code', 'people.one_time_code_over', 'session.too_many_tries'],
});
