import type * as contract from '#modules/people/contract/session.ts';
import { listCounties as countiesServed } from '#modules/people/server/store/place-store.ts';
import { permit } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';

/** The counties one can sign in to here. */
export async function listCounties(ctx: Context): Promise<Replied<typeof contract.listCounties>> {
  await permit(ctx, 'people.list_counties', { kind: 'county', id: '', holders: {} });
  const items = (await countiesServed(ctx.db)).map(({ county: code, name }) => ({ code, name }));
  return { items };
}
