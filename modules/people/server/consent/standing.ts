import { covers, type KnownPurpose, purposesOf } from '#modules/people/server/consent/purposes.ts';
import { type PupilFacts, pupilFacts } from '#modules/people/server/facts.ts';
import { latestConsents } from '#modules/people/server/store/consent-store.ts';
import { decidesHimself } from '#modules/people/server/who-decides.ts';
import type { Basis } from '#platform/access/policy.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** What counts of all that was decided; a withdrawn consent is a refusal. */
export type Standing = 'given' | 'refused';

export type Decided = Awaited<ReturnType<typeof latestConsents>>[number];

/**
 * What counts for a pupil on a purpose, at this moment. Only those count who decide today: what guardians decided ends with
 * the fourteenth birthday. Agreeing to a text counts until one allows more. Where two guardians disagree, the more
 * protective decision wins, not the later one.
 */
export function standingOf(
  ctx: Pick<Context, 'now'>,
  pupil: PupilFacts,
  purpose: KnownPurpose,
  decided: readonly Decided[],
): Standing | null {
  const himself = decidesHimself(ctx, pupil);
  const counting = decided
    .filter((one) => one.pupil === pupil.id && one.purpose === purpose.code)
    .filter((one) => (himself ? one.by === pupil.id : one.isGuardian))
    .filter((one) => one.decision !== 'given' || covers(purpose, one.version));
  if (counting.length === 0) return null;
  return counting.every((one) => one.decision === 'given') ? 'given' : 'refused';
}

/** What counts on a purpose for each of these pupils; those about whom nobody has decided are left out. */
export async function consentsFor(
  ctx: Context,
  pupils: readonly string[],
  code: string,
): Promise<Map<string, Standing>> {
  if (pupils.length === 0) return new Map();
  const purpose = (await purposesOf(ctx)).get(code);
  if (purpose?.basis !== 'consent') throw new Error(`nobody is asked for consent to ${code}`);
  const decided = await latestConsents(ctx, pupils, dayOf(ctx.now));
  const standing = (await pupilFacts(ctx, pupils)).map(
    (pupil) => [pupil.id, standingOf(ctx, pupil, purpose, decided)] as const,
  );
  return new Map(standing.flatMap(([id, one]) => (one ? [[id, one] as const] : [])));
}

/**
 * Whether a purpose is a lawful basis for what is done about a pupil at this moment: the gate asks it of every row of the
 * policy that rests on a purpose. Consents are the family's rows; only whether they stand leaves.
 */
export const basisHolds = (ctx: Context, { purpose, about }: Basis): Promise<boolean> =>
  asSystem(ctx, async () => {
    if ((await purposesOf(ctx)).get(purpose)?.basis === 'statute') return true;
    return (await consentsFor(ctx, [about], purpose)).get(about) === 'given';
  });
