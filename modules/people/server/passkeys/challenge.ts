import {
  findTicket,
  issueTicket,
  type Purpose,
  spendTicket,
  type Ticketed,
  ticketMs,
} from '#modules/people/server/store/ticket-store.ts';
import type { Context } from '#platform/context.ts';
import { setScopeCounty } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Answer } from '#platform/http/route.ts';
import { countyOfToken } from '#platform/session/token.ts';

/** What a passkey is asked for. */
export type Asked = Exclude<Purpose, 'sign_in'>;

/** The name a passkey belongs to: that of the address people type. */
export const rpIdOf = ({ origin }: Pick<Answer, 'origin'>): string => new URL(origin).hostname;

/** Something to sign, for one answer within five minutes from the same browser. */
export async function newChallenge(
  ctx: Context,
  who: Ticketed & { purpose: Asked },
  { device }: Pick<Answer, 'device'>,
): Promise<{ challenge: string; timeout: number }> {
  const token = await issueTicket(ctx, who, device);
  return { challenge: Buffer.from(token).toString('base64url'), timeout: ticketMs };
}

/** Takes the challenge somebody answers, which works no second time; a sign-in goes on in the county it was begun in. */
export async function takeChallenge(
  ctx: Context,
  { clientDataJSON, purpose }: { clientDataJSON: string; purpose: Asked },
  { device }: Pick<Answer, 'device'>,
): Promise<Ticketed & { challenge: string }> {
  const challenge = challengeIn(clientDataJSON);
  const token = Buffer.from(challenge, 'base64url').toString();
  const county = countyOfToken(token);
  if (purpose === 'passkey' && county !== undefined) await setScopeCounty(ctx, county);
  const found = await findTicket(ctx, { token, purpose, device });
  if (!found || !(await spendTicket(ctx, token))) throw new Refusal('people.passkey_over');
  return { ...found, challenge };
}

/** What a browser says that it had signed. */
function challengeIn(clientDataJSON: string): string {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString());
    return typeof said === 'object' && said !== null && 'challenge' in said ? String(said.challenge) : '';
  } catch {
    return '';
  }
}
