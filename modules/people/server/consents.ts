import { createHash } from 'node:crypto';
import type { z } from 'zod';
import { type ConsentState, consentDecided, type Decision, type Purpose } from '#modules/people/contract/family.ts';
import { type PupilFacts, pupilFacts } from '#modules/people/server/facts.ts';
import { insertConsent, latestConsents } from '#modules/people/server/store/consent-store.ts';
import { decidesHimself, isDecider } from '#modules/people/server/who-decides.ts';
import { words } from '#modules/people/words.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { newId } from '#platform/id.ts';

/** The version of all purposes' texts; a changed text is a new version and is asked again. */
const textVersion = 1;

/** What counts of all that was decided; a withdrawn consent is a refusal. */
type Standing = 'given' | 'refused';

type Decided = Awaited<ReturnType<typeof latestConsents>>[number];

/**
 * What counts for a pupil on a purpose. Only those count who decide today: what guardians decided ends with the
 * fourteenth birthday. Where two guardians disagree, the more protective decision wins, not the later one.
 */
function standingOf(ctx: Context, pupil: PupilFacts, purpose: string, decided: readonly Decided[]): Standing | null {
  const himself = decidesHimself(ctx, pupil);
  const counting = decided
    .filter((one) => one.pupil === pupil.id && one.purpose === purpose)
    .filter((one) => (himself ? one.by === pupil.id : one.isGuardian));
  if (counting.length === 0) return null;
  return counting.every((one) => one.decision === 'given') ? 'given' : 'refused';
}

/** What counts on a purpose for each of these pupils; those about whom nobody has decided are left out. */
export async function consentsFor(
  ctx: Context,
  pupils: readonly string[],
  purpose: Purpose,
): Promise<Map<string, Standing>> {
  const decided = await latestConsents(ctx, pupils, dayOf(ctx.now));
  const standing = (await pupilFacts(ctx, pupils)).map(
    (pupil) => [pupil.id, standingOf(ctx, pupil, purpose, decided)] as const,
  );
  return new Map(standing.flatMap(([id, one]) => (one ? [[id, one] as const] : [])));
}

/** By pupil and purpose, what the actor is told of the decisions on these pupils. */
export async function consentStates(
  ctx: Context,
  pupils: readonly PupilFacts[],
): Promise<(pupil: PupilFacts, purpose: Purpose) => z.input<typeof ConsentState>> {
  const ids = pupils.map((pupil) => pupil.id);
  const decided = await latestConsents(ctx, ids, dayOf(ctx.now));
  return (pupil, purpose) => {
    const standing = standingOf(ctx, pupil, purpose, decided);
    const own = decided.find((one) => one.pupil === pupil.id && one.purpose === purpose && one.by === ctx.actor.person);
    const said = isDecider(ctx, pupil) ? (own?.decision as Decision | undefined) : standing;
    return {
      purpose,
      title: say(words, ctx.language, `people.purpose.${purpose}`),
      text: say(words, ctx.language, `people.purpose.${purpose}.text`),
      version: textVersion,
      decision: said ?? null,
      standing,
      at: own?.at ?? null,
    };
  };
}

/** Records a decision on a purpose; nothing is overwritten, everybody's latest counts. */
export async function decideConsent(
  ctx: Context,
  said: { pupil: string; purpose: Purpose; decision: Decision },
): Promise<z.input<typeof ConsentState>> {
  const [pupil] = await pupilFacts(ctx, [said.pupil]);
  await permit(
    ctx,
    'people.decide_consent',
    pupil && { kind: 'pupil', id: said.pupil, holders: { child: said.pupil } },
  );
  if (!pupil) throw new Error('the gate let nothing pass');
  if (!isDecider(ctx, pupil)) throw new Refusal('people.not_yours_to_decide');
  await insertConsent(ctx, {
    county: ctx.actor.county,
    id: newId(),
    org: pupil.org,
    pupil: said.pupil,
    decided_by: ctx.actor.person,
    purpose: said.purpose,
    text_version: textVersion,
    text_hash: textHash(said.purpose),
    decision: said.decision,
    at: ctx.now,
  });
  await announce(ctx, consentDecided, said);
  return (await consentStates(ctx, [pupil]))(pupil, said.purpose);
}

/** What exactly was agreed to: the hash of the text in both languages. */
const textHash = (purpose: Purpose): string =>
  createHash('sha256')
    .update(words.zh[`people.purpose.${purpose}.text`])
    .update(words.en[`people.purpose.${purpose}.text`])
    .digest('hex');
