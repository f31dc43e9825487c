import type * as contract from '#modules/governance/contract/structure.ts';
import { loadBody, loadSeenBody } from '#modules/governance/server/load-body.ts';
import {
  insertCharter,
  latestCharter,
  pageOfCharters,
  updateBody,
} from '#modules/governance/server/store/body-store.ts';
import { assertWithinBody } from '#modules/governance/server/structures/keep-terms.ts';
import { addDays } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

/** The charters of a body, the latest first. */
export async function listCharters(
  ctx: Context,
  id: string,
  query: Received<typeof contract.listCharters>['query'],
): Promise<Replied<typeof contract.listCharters>> {
  await loadBody(ctx, id, 'governance.list_charters');
  // One more, to know until when the last of the page held.
  const { rows, total } = await pageOfCharters(ctx, id, query);
  const later = await dayAfterThese(ctx, id, query.page, query.size);
  const items = rows.map((row, at) => {
    const next = at === 0 ? later : rows[at - 1]?.began;
    return { ...row, ended: next === undefined ? null : addDays(next, -1) };
  });
  return { items, total, page: query.page, size: query.size };
}

/** The first day of the charter that came after those of a page. */
async function dayAfterThese(ctx: Context, id: string, page: number, size: number): Promise<string | undefined> {
  if (page === 1) return undefined;
  const { rows } = await pageOfCharters(ctx, id, { page: (page - 1) * size, size: 1 });
  return rows[0]?.began;
}

/** Puts the next charter of a body in force from a day on, later than the one before. */
export async function addCharter(
  ctx: Context,
  id: string,
  { seen, began, text }: Received<typeof contract.addCharter>['body'],
): Promise<Replied<typeof contract.addCharter>> {
  const body = await loadSeenBody(ctx, id, seen);
  assertWithinBody({ began, ended: body.ended }, { began: body.founded, ended: body.ended });
  const latest = await latestCharter(ctx, id);
  if (latest && latest.began >= began)
    throw new Refusal('governance.charter_not_later', { field: 'began', day: latest.began });
  const charter = { id: newId(), number: (latest?.number ?? 0) + 1, began, text };
  const { county, person } = ctx.actor;
  await insertCharter(ctx, { county, body: id, ...charter, put_by: person, put_at: ctx.now });
  await updateBody(ctx, body);
  return { ...charter, ended: null };
}
