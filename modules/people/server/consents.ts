import type { z } from 'zod';
import { type ConsentState, consentDecided, type Decision } from '#modules/people/contract/family.ts';
import { type KnownPurpose, purposeAsked, purposesOf } from '#modules/people/server/consent/purposes.ts';
import { standingOf } from '#modules/people/server/consent/standing.ts';
import { takenAt } from '#modules/people/server/consent/taken-at.ts';
import { type PupilFacts, pupilFacts } from '#modules/people/server/facts.ts';
import { insertConsent, latestConsents, lockDecisions } from '#modules/people/server/store/consent-store.ts';
import { isDecider } from '#modules/people/server/who-decides.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { newId } from '#platform/id.ts';

type State = z.input<typeof ConsentState>;

/** What the actor is told of the decisions on a pupil of these, purpose by purpose of those a family is asked about. */
export async function consentStates(
  ctx: Context,
  pupils: readonly PupilFacts[],
): Promise<(pupil: PupilFacts) => State[]> {
  const asked = [...(await purposesOf(ctx)).values()].filter(({ basis }) => basis === 'consent');
  const ids = pupils.map((pupil) => pupil.id);
  const decided = await latestConsents(ctx, ids, dayOf(ctx.now));
  const stateOf = (pupil: PupilFacts, purpose: KnownPurpose): State => {
    const standing = standingOf(ctx, pupil, purpose, decided);
    const own = decided.find(
      (one) => one.pupil === pupil.id && one.purpose === purpose.code && one.by === ctx.actor.person,
    );
    const decides = isDecider(ctx, pupil);
    return {
      purpose: purpose.code,
      title: purpose.title[ctx.language],
      text: purpose.current[`text_${ctx.language}`],
      version: purpose.current.version,
      separate: purpose.separate,
      decision: decides ? ((own?.decision as Decision | undefined) ?? null) : standing,
      decidedOn: decides ? (own?.version ?? null) : null,
      standing,
      at: own?.at ?? null,
    };
  };
  return (pupil) => asked.map((purpose) => stateOf(pupil, purpose));
}

/** When the actor himself decided last on a purpose for these pupils; those he never decided for are left out. */
export async function ownDecisions(ctx: Context, pupils: readonly string[], code: string): Promise<Map<string, Date>> {
  const decided = await latestConsents(ctx, pupils, dayOf(ctx.now));
  const own = decided.filter(({ by, purpose }) => by === ctx.actor.person && purpose === code);
  return new Map(own.map(({ pupil, at }) => [pupil, at]));
}

/** Records a decision on a purpose; nothing is overwritten, everybody's latest counts. */
export async function decideConsent(
  ctx: Context,
  said: { pupil: string; purpose: string; decision: Decision; version: number; seen?: string | null | undefined },
): Promise<State> {
  const [pupil] = await pupilFacts(ctx, [said.pupil]);
  await permit(
    ctx,
    'people.decide_consent',
    pupil && { kind: 'pupil', id: said.pupil, holders: { child: said.pupil } },
  );
  if (!pupil) throw new Error('the gate let nothing pass');
  if (!isDecider(ctx, pupil)) throw new Refusal('people.not_yours_to_decide');
  const { read } = await purposeAsked(ctx, said.purpose, said.version);
  await lockDecisions(ctx, said.pupil);
  const at = takenAt((await ownDecisions(ctx, [said.pupil], said.purpose)).get(said.pupil), said, ctx.now);
  if (!at) throw new Refusal('people.decided_since');
  await insertConsent(ctx, {
    county: ctx.actor.county,
    id: newId(),
    org: pupil.org,
    pupil: said.pupil,
    decided_by: ctx.actor.person,
    purpose: said.purpose,
    text_version: read.version,
    text_hash: read.hash,
    decision: said.decision,
    at,
  });
  await announce(ctx, consentDecided, said);
  const states = (await consentStates(ctx, [pupil]))(pupil);
  return states.find((one) => one.purpose === said.purpose) as State;
}
