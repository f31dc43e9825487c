import type * as contract from '#modules/people/contract/sign-in-record.ts';
import { Means } from '#modules/people/contract/sign-in-record.ts';
import { browserTitle } from '#modules/people/server/browser-title.ts';
import { signInsOf } from '#modules/people/server/store/sign-in-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** When the actor signed in and out, and when somebody failed to be him. */
export async function listSignIns(ctx: Context): Promise<Replied<typeof contract.listSignIns>> {
  const { person } = ctx.actor;
  await permit(ctx, 'people.list_sign_ins', { kind: 'person', id: person, holders: { self: person } });
  const rows = await signInsOf(ctx, person);
  return {
    items: rows.map(({ id, at, action, decision, kind, browser }) => ({
      id,
      at,
      what: action === 'people.sign_out' ? 'out' : decision === 'allowed' ? 'in' : 'failed',
      by: Means.safeParse(kind).data ?? null,
      browser: browser && browserTitle(ctx.language, browser),
    })),
  };
}
