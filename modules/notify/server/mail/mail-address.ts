import type * as contract from '#modules/notify/contract.ts';
import { dropMail, mailOfPersons } from '#modules/notify/server/store/mail-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';

export const sealedMail: SealedColumn = { table: 'notify.mail_address', column: 'sealed' };

/** What is sealed of an address; the code as long as it is asked for. */
export interface MailAddress {
  address: string;
  code?: string;
}

/** Lets the actor at where letters go to him. */
export const askOwnMail = (ctx: Context) =>
  permit(ctx, 'notify.mail_address', { kind: 'inbox', id: ctx.actor.person, holders: { self: ctx.actor.person } });

export const seal = (ctx: Context, id: string, said: MailAddress): string =>
  ctx.secrets.seal(JSON.stringify(said), rowPlace(sealedMail.table, ctx.actor.county, id));

export const open = (ctx: Context, { id, sealed }: { id: string; sealed: string }): MailAddress =>
  JSON.parse(ctx.secrets.open(sealed, rowPlace(sealedMail.table, ctx.actor.county, id))) as MailAddress;

/** Where letters go to persons. Asked of the system. */
export async function mailOf(ctx: Context, persons: readonly string[]): Promise<Map<string, string>> {
  if (!ctx.outside.mail) return new Map();
  const rows = (await mailOfPersons(ctx, persons)).filter(({ confirmedAt }) => confirmedAt !== null);
  return new Map(rows.map((row) => [row.person, open(ctx, row).address]));
}

/** What the actor is told of where letters go to him. */
export async function ownMail(ctx: Context): Promise<Replied<typeof contract.readWays>['mail']> {
  const isDenied = ctx.policy.denialsFor('notify.mail_address', ctx.actor.role).length > 0;
  if (!ctx.outside.mail || isDenied) return null;
  const rows = await mailOfPersons(ctx, [ctx.actor.person]);
  const covered = (isConfirmed: boolean): string | null => {
    const row = rows.find(({ confirmedAt }) => (confirmedAt !== null) === isConfirmed);
    return row ? cover(open(ctx, row).address) : null;
  };
  return { confirmed: covered(true), asked: covered(false) };
}

/** Has no more letters sent to the actor, and forgets where they went. */
export async function endMail(ctx: Context): Promise<void> {
  await askOwnMail(ctx);
  await dropMail(ctx, [ctx.actor.person]);
}

/** Enough for its owner: what others see on his screen, or in what is kept of answers, is no address. */
const cover = (address: string): string => address.replace(/(?<=^.).*(?=@)/u, '…');
