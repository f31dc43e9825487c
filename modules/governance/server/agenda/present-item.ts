import type { z } from 'zod';
import { type AgendaItem, ItemAct, ItemKind, ItemState } from '#modules/governance/contract/agenda.ts';
import { Voting } from '#modules/governance/contract/voting.ts';
import { subjectOfItem } from '#modules/governance/server/load-conference.ts';
import { type Names, namesFor } from '#modules/governance/server/names.ts';
import {
  type ItemRow,
  itemById,
  type MaterialRow,
  materialsOf,
} from '#modules/governance/server/store/agenda-store.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';

/** By act, the action of the policy it takes, and in which states of the item it is possible. */
const acts: Readonly<Record<ItemAct, { action: string; from: readonly ItemState[] }>> = {
  take_on: { action: 'governance.settle_agenda', from: ['proposed', 'put_off'] },
  put_off: { action: 'governance.settle_agenda', from: ['proposed', 'on_agenda'] },
  withdraw: { action: 'governance.withdraw_item', from: ['proposed', 'put_off'] },
  add_material: { action: 'governance.add_material', from: ['proposed', 'put_off', 'on_agenda'] },
};

/** Whether an item may have this done in its state. */
export const isPossible = (act: ItemAct, { state }: Pick<ItemRow, 'state'>): boolean =>
  acts[act].from.includes(ItemState.parse(state));

/** Of these items those the actor may read, with what lies before a conference of each; `isOpen` where their agenda still is. */
export async function presentItems(
  ctx: Context,
  all: readonly ItemRow[],
  isOpen = true,
): Promise<z.input<typeof AgendaItem>[]> {
  const mayDo = (row: ItemRow, action: string): boolean =>
    rowAllowing(ctx.policy, ctx.actor, action, subjectOfItem(row)) !== undefined;
  const rows = all.filter((row) => mayDo(row, 'governance.list_items'));
  const materials = await materialsOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const { org } = await namesFor(ctx, [
    ...rows.flatMap((row) => [row.org, ...row.named]),
    ...materials.map((one) => one.org),
  ]);
  const byItem = Map.groupBy(materials, ({ item }) => item);
  return rows.map((row) => ({
    ...shown(row, org),
    materials: (byItem.get(row.id) ?? []).map((one) => ({ ...shownMaterial(one), org: org(one.org) })),
    may: ItemAct.options.filter((act) => isOpen && isPossible(act, row) && mayDo(row, acts[act].action)),
  }));
}

const shown = (row: ItemRow, org: Names['org']) => ({
  id: row.id,
  conference: row.conference,
  title: row.title,
  body: row.body,
  asks: row.asks,
  kind: ItemKind.parse(row.kind),
  matter: row.matter,
  amountFen: row.amount_fen,
  resource: row.resource,
  org: org(row.org),
  proposedAt: row.proposed_at.toISOString(),
  state: ItemState.parse(row.state),
  reason: row.reason,
  minutes: row.minutes,
  isConfidential: row.is_confidential,
  named: row.named.map(org),
  voting: row.voting === null ? null : Voting.parse(row.voting),
  version: row.version,
});

const shownMaterial = ({ id, title, body, address, added_at }: MaterialRow) => ({
  id,
  title,
  body,
  address,
  addedAt: added_at.toISOString(),
});

/** One item, to somebody the gate has let at it. */
export async function presentItem(ctx: Context, id: string): Promise<z.input<typeof AgendaItem>> {
  const row = await itemById(ctx, id);
  const [item] = row ? await presentItems(ctx, [row]) : [];
  if (!item) throw new Error('an item that was let at is there');
  return item;
}
