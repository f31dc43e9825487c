import type { Job } from '#platform/jobs/job.ts';

const day = 24 * 3_600_000;

/** A phone may send what it kept offline for a season: its keys are known that long. */
const keysDays = 90;
/** What an address or a login failed at is of no use a day later. */
const triesDays = 1;
/** Who was signed in where can be looked up for half a year; a browser is known again as long. */
const sessionsDays = 180;

/** What became of a message, without whom to and what, is of use while somebody may ask where it stayed. */
const messagesDays = 30;

/** Removes every night what the platform itself kept and nobody needs any more. */
export const sweep: Job = {
  name: 'platform.sweep',
  schedule: '20 3 * * *',
  run: async ({ transaction }) => {
    await transaction(async ({ db, actor, now }) => {
      const before = (days: number): Date => new Date(now.getTime() - days * day);
      const { county } = actor;
      await db
        .deleteFrom('platform.idempotency')
        .where('county', '=', county)
        .where('at', '<', before(keysDays))
        .execute();
      await db
        .deleteFrom('platform.throttle')
        .where('county', '=', county)
        .where('since', '<', before(triesDays))
        .execute();
      await db
        .deleteFrom('platform.session')
        .where('county', '=', county)
        .where((eb) => eb(eb.fn.coalesce('ended_at', 'expires_at'), '<', before(sessionsDays)))
        .execute();
      await db
        .deleteFrom('platform.sms')
        .where('county', '=', county)
        .where('made_at', '<', before(messagesDays))
        .execute();
    });
  },
};
