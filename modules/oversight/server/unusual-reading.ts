import { tell } from '#modules/notify/server/public.ts';
import { isAlerted, type Reading, readingsSince } from '#modules/oversight/server/store/reading-store.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { newId } from '#platform/id.ts';
import type { Job } from '#platform/jobs/job.ts';

/** Within how long pupils are counted, in minutes. */
const withinMinutes = 60;

/**
 * How many pupils outside his own classes somebody may look at in that time before it is unusual, by role. Whose task is the whole
 * school, or the county, turns pages of a hundred; whoever teaches has his classes.
 */
const usual: Readonly<Record<string, number>> = {
  official: 1_000,
  school_leader: 400,
  safeguard_lead: 400,
  counsellor: 200,
};
const usualElsewhere = 40;
const least = Math.min(usualElsewhere, ...Object.values(usual));

/** Every five minutes: who has read of more pupils beyond his own than his task makes usual. */
export const findUnusualReading: Job = {
  name: 'oversight.find_unusual_reading',
  schedule: '*/5 * * * *',
  run: ({ transaction }) =>
    transaction(async (ctx) => {
      const since = new Date(ctx.now.getTime() - withinMinutes * 60_000);
      const found = await readingsSince(ctx, since, least);
      for (const reading of found)
        if (reading.pupils > (usual[reading.role] ?? usualElsewhere) && !(await isAlerted(ctx, reading.person, since)))
          await alert(ctx, reading);
    }),
};

/** The record is what the auditor finds it by; what he is told names nobody, and the lead is told whom to ask. */
async function alert(ctx: Context, { person, org, pupils }: Reading): Promise<void> {
  recordAudit(ctx, { action: 'oversight.unusual_reading', relation: 'system', kind: 'person', id: person });
  const told = { event: newId(), topic: 'oversight', data: { pupils }, level: 3 } as const;
  const auditors = await staffOf(ctx, { roles: ['audit_admin'] });
  const leads = org === null ? [] : await staffOf(ctx, { roles: ['safeguard_lead'], org });
  await tell(ctx, {
    ...told,
    persons: auditors,
    textKey: 'oversight.tell.unusual_reading',
    link: `/audit?action=oversight.unusual_reading`,
    roles: ['audit_admin'],
  });
  await tell(ctx, {
    ...told,
    persons: leads.filter((one) => one !== person),
    textKey: 'oversight.tell.unusual_reading_here',
    link: '/inbox',
    roles: ['safeguard_lead'],
  });
}
