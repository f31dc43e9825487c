import type * as contract from '#modules/governance/contract/agenda.ts';
import { presentItem, presentItems } from '#modules/governance/server/agenda/present-item.ts';
import { actingOrg, bodiesOf } from '#modules/governance/server/bodies.ts';
import { mostWaiting } from '#modules/governance/server/conferences/limits.ts';
import { assertRunning } from '#modules/governance/server/conferences/who-is-called.ts';
import { subjectOfMatter } from '#modules/governance/server/load-matter.ts';
import { countWaitingOf, insertItem, pageOfWaiting } from '#modules/governance/server/store/agenda-store.ts';
import { matterById } from '#modules/governance/server/store/matter-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Wish = Received<typeof contract.proposeItem>['body'];

/** Proposes an item in the name of the actor’s organisation; it waits until the bureau takes it on. */
export async function proposeItem(ctx: Context, wish: Wish): Promise<Replied<typeof contract.proposeItem>> {
  const id = newId();
  const org = actingOrg(ctx, await bodiesOf(ctx));
  await permit(ctx, 'governance.propose_item', { kind: 'agenda_item', id, holders: { proposer: org } });
  assertFitting(wish);
  await assertRunning(ctx, wish.named, 'named');
  if (wish.matter !== null) await assertMatter(ctx, wish.matter);
  if ((await countWaitingOf(ctx, org)) >= mostWaiting)
    throw new Refusal('governance.too_many_items', { most: mostWaiting });
  const { county, person } = ctx.actor;
  const { title, body, asks, kind, matter, amountFen, resource, isConfidential, named } = wish;
  await insertItem(ctx, {
    county,
    id,
    title,
    body,
    asks,
    kind,
    matter,
    resource,
    named,
    amount_fen: amountFen,
    org,
    proposed_by: person,
    proposed_at: ctx.now,
    is_confidential: isConfidential,
    readers: [...new Set([org, ...named])],
  });
  return presentItem(ctx, id);
}

/** What an item is about goes with what is said of it. */
function assertFitting({ kind, amountFen, resource, matter, isConfidential, named }: Wish): void {
  if ((kind === 'fund') !== (amountFen !== null))
    throw new Refusal('governance.amount_of_a_fund', { field: 'amountFen' });
  if ((kind === 'resource') !== (resource !== null))
    throw new Refusal('governance.which_resource', { field: 'resource' });
  if (kind === 'matter' && matter === null) throw new Refusal('governance.no_matter_there', { field: 'matter' });
  if (!isConfidential && named.length > 0) throw new Refusal('governance.named_in_open', { field: 'named' });
}

/** A matter is pointed to by whoever reads it. */
async function assertMatter(ctx: Context, id: string): Promise<void> {
  const row = await matterById(ctx, id);
  if (!row || !rowAllowing(ctx.policy, ctx.actor, 'governance.read_raised_matter', subjectOfMatter(row)))
    throw new Refusal('governance.no_matter_there', { field: 'matter' });
}

/** The proposals that wait for a conference, a page at a time. */
export async function listWaitingItems(
  ctx: Context,
  paging: Received<typeof contract.listWaitingItems>['query'],
): Promise<Replied<typeof contract.listWaitingItems>> {
  const reach = await reachOf(ctx, 'governance.list_items', 'agenda_item');
  const { rows, total } = await pageOfWaiting(ctx, reach, paging);
  return { items: await presentItems(ctx, rows), total, ...paging };
}
