import { consentsLapsed } from '#modules/people/contract/purpose.ts';
import { tell } from '#modules/notify/server/public.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { purposesOf } from '#modules/people/server/consent/purposes.ts';
import { guardiansOn } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { agreedBefore, pupilsBornFrom } from '#modules/people/server/store/purpose-store.ts';
import { decidesHimself } from '#modules/people/server/who-decides.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { announce } from '#platform/events/announce.ts';
import { idFrom } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

const family = { topic: 'people.consent', link: '/consents', level: 2 } as const;

/** Persons told in one transaction. */
const atOnce = 500;

/** Tells everybody who had agreed to an older text of a purpose that there is one that allows more. */
export const askAgain: Job<{ purpose: string; version: number }> = {
  name: 'people.ask_again',
  run: async ({ transaction, signal }, { purpose, version }) => {
    for (let after: string | undefined; ; ) {
      signal.throwIfAborted();
      const told = await transaction(async (ctx) => {
        const persons = await agreedBefore(ctx, { purpose, version, after, count: atOnce });
        const title = (await purposesOf(ctx)).get(purpose)?.title ?? purpose;
        const event = idFrom(`${purpose} ${version}`);
        await tell(ctx, { ...family, persons, event, textKey: 'people.tell.new_text', data: { title } });
        return persons;
      });
      after = told.at(-1);
      if (told.length < atOnce) return;
    }
  },
};

/** For so many days a birthday is made up for, if the server stood still. */
const lateDays = 7;

/**
 * Tells a pupil on his fourteenth birthday, and his guardians, that he decides from now on (个人信息保护法 art. 31). What his
 * guardians decided counts no more by itself, whether this runs or not: standing.ts.
 */
export const askAtFourteen: Job = {
  name: 'people.ask_at_fourteen',
  schedule: '10 0 * * *',
  run: async ({ transaction }) => {
    const pupils = await transaction((ctx) => cameOfAge(ctx));
    for (const id of pupils) await transaction((ctx) => tellOfAge(ctx, id));
  },
};

/** Those who decide since one of the last days. */
async function cameOfAge(ctx: Context): Promise<string[]> {
  const day = dayOf(ctx.now);
  const born = (at: string): string => `${Number(at.slice(0, 4)) - 14}${at.slice(4)}`;
  // A day more: who was born on the 29th of February comes of age on the first of March.
  const ids = await pupilsBornFrom(ctx, born(addDays(day, -lateDays - 1)), born(addDays(day, 1)));
  return (await pupilFacts(ctx, ids)).filter((pupil) => decidesHimself(ctx, pupil)).map(({ id }) => id);
}

async function tellOfAge(ctx: Context, pupil: string): Promise<void> {
  await announce(ctx, consentsLapsed, { pupil });
  const told = { ...family, event: idFrom(`fourteen ${pupil}`), data: {} };
  await tell(ctx, { ...told, persons: [pupil], textKey: 'people.tell.fourteen', roles: ['pupil'] });
  const guardians = await guardiansOn(ctx, pupil, dayOf(ctx.now));
  await tell(ctx, { ...told, persons: guardians, textKey: 'people.tell.fourteen_child', roles: ['guardian'] });
}
