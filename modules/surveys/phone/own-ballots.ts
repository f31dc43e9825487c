import { blind, unblind } from '#engines/blind-signature/blind-signature.ts';
import { ballotMessage } from '#engines/blind-signature/ballot-message.ts';
import type { Answers } from '#engines/questionnaires/questionnaire.ts';
import type { Ballot } from '#modules/surveys/contract/ballot.ts';
import { call } from '#phone/api/call.ts';
import { shelfOf } from '#phone/outbox/shelf.ts';
import { isOffline } from '#platform/browser/problem.ts';

/** A ballot as it lies on the phone; once it was handed in, that alone. Numbers stand in hexadecimal, bytes in base64url. */
export interface OwnBallot {
  county: string;
  survey: string;
  org: string;
  token: string;
  modulus: string;
  blinded: string;
  encoded: string;
  inverse: string;
  /** Once it is signed. */
  signature?: string;
  /** Once it is filled in, until it is received. */
  answers?: Answers;
  isReceived?: true;
  /** Why it was not taken. */
  refused?: string;
}

/**
 * Not with the replies, which are forgotten when somebody signs out: nothing on it says whose it is but the key under which it lies,
 * and there is no other.
 */
const ballots = shelfOf('ballot');

const placeOf = (person: string, survey: string): string => `${person} ${survey}`;

/** The ballot of somebody for a survey, if he has one on this phone. */
export const ballotOf = (person: string, survey: string): Promise<OwnBallot | undefined> =>
  ballots.get<OwnBallot>(placeOf(person, survey));

/** A ballot that is signed: made here, and signed by a server that does not see it. What was begun before goes on. */
export async function ensureBallot(
  person: string,
  { county, survey, org }: Pick<OwnBallot, 'county' | 'survey' | 'org'>,
): Promise<OwnBallot> {
  const place = placeOf(person, survey);
  const there = await ballots.get<OwnBallot>(place);
  if (there?.signature) return there;
  const made = there ?? (await newBallot({ county, survey, org }));
  // Kept before it is sent: a word that is lost is asked for again with the same ballot.
  if (!there) await ballots.put(place, made);
  const { signed } = await call('surveys.signBallot', { params: { id: survey }, body: { blinded: made.blinded } });
  const numbers = { encoded: BigInt(`0x${made.encoded}`), inverse: BigInt(`0x${made.inverse}`) };
  const signature = unblind(numbers, bytesOf(made.modulus), bytesOf(signed));
  if (!signature) throw new Error('what was signed is no signature of this ballot');
  const whole = { ...made, signature: textOf(signature) };
  await ballots.put(place, whole);
  return whole;
}

async function newBallot(of: Pick<OwnBallot, 'county' | 'survey' | 'org'>): Promise<OwnBallot> {
  const { modulus } = await call('surveys.readBallotKey', { params: { id: of.survey } });
  const token = textOf(crypto.getRandomValues(new Uint8Array(32)));
  const { blinded, encoded, inverse } = await blind(ballotMessage(of.survey, of.org, token), bytesOf(modulus));
  return {
    ...of,
    token,
    modulus,
    blinded: textOf(blinded),
    encoded: encoded.toString(16),
    inverse: inverse.toString(16),
  };
}

/** What opens the survey, for whoever holds this ballot. */
export const shownBallot = ({ survey, org, token, signature = '' }: OwnBallot): Ballot => ({
  survey,
  org,
  token,
  signature,
});

/** Keeps what somebody answered, and hands it in where there is a network. Whether it was received. */
export async function handIn(person: string, ballot: OwnBallot, answers: Answers): Promise<boolean> {
  const filled = { ...ballot, answers };
  await ballots.put(placeOf(person, ballot.survey), filled);
  return handInOne(placeOf(person, ballot.survey), filled);
}

/** Hands in what waits on this phone, whoever filled it in: nobody is asked who he is. Whether nothing waits any more. */
export async function handInWaiting(): Promise<boolean> {
  let isEmpty = true;
  for (const [place, ballot] of await ballots.entries<OwnBallot>()) {
    if (!ballot.answers || ballot.refused) continue;
    // What is refused is told where the survey is opened.
    if (!(await handInOne(place, ballot).catch(() => true))) isEmpty = false;
  }
  return isEmpty;
}

async function handInOne(place: string, ballot: OwnBallot): Promise<boolean> {
  const { answers, county, ...rest } = ballot;
  if (!answers) return true;
  const copy = Object.fromEntries(
    Object.entries(answers).map(([code, one]) => [code, Array.isArray(one) ? [...one] : one]),
  );
  try {
    await call('surveys.castBallot', {
      params: { county },
      body: { ballot: shownBallot(ballot), answers: copy as Record<string, string | number | string[]> },
    });
  } catch (error) {
    if (isOffline(error)) return false;
    // It will not be taken another time either.
    await ballots.put(place, { ...ballot, refused: error instanceof Error ? error.message : '' });
    throw error;
  }
  await ballots.put(place, { ...rest, county, isReceived: true });
  return true;
}

const textOf = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');

const bytesOf = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.codePointAt(0) ?? 0);
