import { asSystem } from '#platform/db/as-system.ts';
import type { Context } from '#platform/context.ts';
import type { Job } from '#platform/jobs/job.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import type { Sms, SmsGateway } from '#platform/sms/gateway.ts';

/** Telephone and parameters of a message that waits: with its going they are gone. */
export const sealedSms: SealedColumn = { table: 'platform.sms', column: 'sealed' };

const jobName = 'platform.send_sms';

/** Puts a message in line in this transaction; one with an id that is there already changes nothing. */
export async function sendSms(ctx: Context, { id, template, ...rest }: Sms, until: Date): Promise<void> {
  const { county } = ctx.actor;
  const sealed = ctx.secrets.seal(JSON.stringify(rest), rowPlace(sealedSms.table, county, id));
  const { numInsertedOrUpdatedRows } = await asSystem(ctx, () =>
    ctx.db
      .insertInto('platform.sms')
      .values({ county, id, template, sealed, state: 'waiting', made_at: ctx.now, until })
      .onConflict((conflict) => conflict.columns(['county', 'id']).doNothing())
      .executeTakeFirst(),
  );
  if (numInsertedOrUpdatedRows === 1n) await ctx.enqueue(ctx, { name: jobName }, { id });
}

/**
 * Gives waiting messages to the gateway, again where it does not answer, always under the same id; what comes too late to
 * be of use is left.
 */
export const sendSmsJob = (gateway: SmsGateway | undefined): Job<{ id: string }> => ({
  name: jobName,
  atOnce: 20,
  run: async ({ transaction, signal }, { id }) => {
    const found = await transaction(async (ctx) => ({ message: await waiting(ctx, id), now: ctx.now }));
    if (!found.message) return;
    const { until, ...message } = found.message;
    const state = until <= found.now || !gateway ? 'late' : await gateway.send(message, found.now, signal);
    await transaction(({ db, actor, now }) =>
      db
        .updateTable('platform.sms')
        .set({ state, settled_at: now, sealed: null })
        .where('county', '=', actor.county)
        .where('id', '=', id)
        .execute(),
    );
  },
});

/** A message nobody has taken yet. */
async function waiting(ctx: Context, id: string): Promise<(Sms & { until: Date }) | undefined> {
  const { county } = ctx.actor;
  const row = await ctx.db
    .selectFrom('platform.sms')
    .select(['template', 'sealed', 'until'])
    .where('county', '=', county)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (!row?.sealed) return undefined;
  const rest = JSON.parse(ctx.secrets.open(row.sealed, rowPlace(sealedSms.table, county, id))) as Pick<
    Sms,
    'to' | 'parameters'
  >;
  return { id, template: row.template, until: row.until, ...rest };
}
