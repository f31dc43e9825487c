import { createHash } from 'node:crypto';
import type { z } from 'zod';
import {
  type Child,
  type ConsentState,
  consentDecided,
  type Decision,
  Purpose,
} from '#modules/people/contract/family.ts';
import { classFacts, type PupilFacts, pupilFacts, schoolFacts } from '#modules/people/server/facts.ts';
import { insertConsent, latestConsents } from '#modules/people/server/store/consent-store.ts';
import { words } from '#modules/people/words.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { ageOn, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { announce } from '#platform/events/announce.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { newId } from '#platform/id.ts';

/** The version of all purposes' texts; a changed text is a new version and is asked again. */
const textVersion = 1;

/** The children the actor is a guardian of, or the pupil himself. */
export async function listChildren(ctx: Context): Promise<{ items: z.input<typeof Child>[] }> {
  const { holds } = await reachOf(ctx, 'people.list_children', 'pupil');
  const pupils = await pupilFacts(ctx, holds['child'] ?? []);
  const schools = new Map(
    (
      await schoolFacts(
        ctx,
        pupils.map((pupil) => pupil.org),
      )
    ).map((one) => [one.id, one.name]),
  );
  const classes = new Map(
    (
      await classFacts(
        ctx,
        pupils.flatMap((pupil) => pupil.class ?? []),
      )
    ).map((one) => [one.id, one.name]),
  );
  const decided = await latestConsents(
    ctx,
    pupils.map((pupil) => pupil.id),
  );
  return {
    items: pupils.map((pupil) => ({
      id: pupil.id,
      name: pupil.name,
      givenName: pupil.givenName,
      school: schools.get(pupil.org) ?? '',
      className: (pupil.class && classes.get(pupil.class)) || '',
      decidesHimself: decidesHimself(ctx, pupil),
      consents: Purpose.options.map((purpose) =>
        consentState(
          ctx,
          purpose,
          decided.find((one) => one.pupil === pupil.id && one.purpose === purpose),
        ),
      ),
    })),
  };
}

/** 个人信息保护法 art. 31: under fourteen the guardian decides; an unknown birthday counts as under. */
const decidesHimself = (ctx: Context, pupil: PupilFacts): boolean =>
  pupil.born !== null && ageOn(pupil.born, dayOf(ctx.now)) >= 14;

function consentState(
  ctx: Context,
  purpose: Purpose,
  decided: { decision: string; at: Date } | undefined,
): z.input<typeof ConsentState> {
  return {
    purpose,
    title: say(words, ctx.language, `people.purpose.${purpose}`),
    text: say(words, ctx.language, `people.purpose.${purpose}.text`),
    version: textVersion,
    decision: (decided?.decision as Decision | undefined) ?? null,
    at: decided?.at ?? null,
  };
}

/** Records a decision on a purpose; nothing is overwritten, the latest counts. */
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
  if (decidesHimself(ctx, pupil) !== (ctx.actor.role === 'pupil')) throw new Refusal('people.not_yours_to_decide');
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
  return consentState(ctx, said.purpose, { decision: said.decision, at: ctx.now });
}

/** What exactly was agreed to: the hash of the text in both languages. */
const textHash = (purpose: Purpose): string =>
  createHash('sha256')
    .update(words.zh[`people.purpose.${purpose}.text`])
    .update(words.en[`people.purpose.${purpose}.text`])
    .digest('hex');

/** The latest decision of each of these pupils on a purpose; a withdrawn consent is a refusal. */
export async function consentsFor(
  ctx: Context,
  pupils: readonly string[],
  purpose: Purpose,
): Promise<Map<string, 'given' | 'refused'>> {
  const decided = (await latestConsents(ctx, pupils)).filter((one) => one.purpose === purpose);
  return new Map(decided.map((one) => [one.pupil, one.decision === 'given' ? 'given' : 'refused']));
}
