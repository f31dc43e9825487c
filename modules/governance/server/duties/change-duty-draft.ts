import type * as contract from '#modules/governance/contract/duty-draft.ts';
import type { DutyWish } from '#modules/governance/contract/duty-draft.ts';
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';
import { mostDuties, mostMatters } from '#modules/governance/server/duties/limits.ts';
import { loadDraft, loadDuty, noteChange } from '#modules/governance/server/load.ts';
import { clausesAt } from '#modules/governance/server/policies/clauses-at.ts';
import { readRegistry } from '#modules/governance/server/policies/registry.ts';
import { presentMatters } from '#modules/governance/server/present-matter.ts';
import { faultOfWish } from '#modules/governance/server/rules/duty-wish.ts';
import { deleteList, type ListRow } from '#modules/governance/server/store/duty-list-store.ts';
import {
  deleteDuty,
  deleteMatter,
  dutiesOf,
  insertDuties,
  keepMatterRow,
  matterByCode,
  type MatterRow,
} from '#modules/governance/server/store/duty-store.ts';
import { organisationsCalled, regionsOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

const change = 'governance.change_draft';

type Seen = { seen: number };

/** Gives up the draft. */
export async function discardDutyDraft(ctx: Context, { seen }: Seen): Promise<Record<string, never>> {
  const draft = await loadDraft(ctx, change, seen);
  await deleteList(ctx, draft.id);
  return {};
}

/** Adds a matter to the draft, or says anew what it is called and whether it is about a child. */
export async function keepMatter(
  ctx: Context,
  code: string,
  { seen, name, isAboutChild }: Received<typeof contract.keepMatter>['body'],
): Promise<Replied<typeof contract.keepMatter>> {
  const draft = await loadDraft(ctx, change, seen);
  const known = await matterByCode(ctx, draft.id, code);
  if (!known && draft.matters >= mostMatters) throw new Refusal('governance.too_many_matters', { most: mostMatters });
  if (known?.is_about_child && !isAboutChild && (await dutiesOf(ctx, draft.id, [code])).some(isNarrow))
    throw new Refusal('governance.not_of_a_child', { field: 'isAboutChild' });
  await keepMatterRow(ctx, { list: draft.id, code, name, is_about_child: isAboutChild });
  await noteChange(ctx, draft);
  return presentOne(ctx, draft, code);
}

/** Whether a duty holds for some children alone. */
const isNarrow = (duty: { age_from: number; age_to: number; circumstances: readonly string[] }): boolean =>
  duty.age_from > 0 || duty.age_to < oldest || duty.circumstances.length < Circumstance.options.length;

/** Takes a matter out of the draft. */
export async function removeMatter(ctx: Context, code: string, { seen }: Seen): Promise<Record<string, never>> {
  const draft = await loadDraft(ctx, change, seen);
  await loadMatter(ctx, draft, code);
  await deleteMatter(ctx, draft.id, code);
  await noteChange(ctx, draft);
  return {};
}

/** Adds a duty to a matter of the draft. */
export async function addDuty(
  ctx: Context,
  code: string,
  { seen, ...wish }: Received<typeof contract.addDuty>['body'],
): Promise<Replied<typeof contract.addDuty>> {
  const draft = await loadDraft(ctx, change, seen);
  const matter = await loadMatter(ctx, draft, code);
  if ((await dutiesOf(ctx, draft.id, [code])).length >= mostDuties)
    throw new Refusal('governance.too_many_duties', { most: mostDuties });
  return putDuty(ctx, draft, matter, newId(), wish);
}

/** Says anew what a duty of the draft says. */
export async function changeDuty(
  ctx: Context,
  id: string,
  { seen, ...wish }: Received<typeof contract.changeDuty>['body'],
): Promise<Replied<typeof contract.changeDuty>> {
  const { draft, duty } = await loadDuty(ctx, id, seen);
  const matter = await loadMatter(ctx, draft, duty.matter);
  await deleteDuty(ctx, id);
  return putDuty(ctx, draft, matter, id, wish);
}

/** Takes a duty out of the draft. */
export async function removeDuty(
  ctx: Context,
  id: string,
  { seen }: Seen,
): Promise<Replied<typeof contract.removeDuty>> {
  const { draft, duty } = await loadDuty(ctx, id, seen);
  const matter = await loadMatter(ctx, draft, duty.matter);
  await deleteDuty(ctx, id);
  await noteChange(ctx, draft);
  return presentOne(ctx, draft, matter.code);
}

async function loadMatter(ctx: Context, draft: ListRow, code: string): Promise<MatterRow> {
  const matter = await matterByCode(ctx, draft.id, code);
  if (!matter) throw new Refusal('governance.no_such_matter', { field: 'code' });
  return matter;
}

async function putDuty(ctx: Context, draft: ListRow, matter: MatterRow, id: string, wish: DutyWish) {
  await checkWish(ctx, matter, wish);
  const { county } = ctx.actor;
  const {
    places,
    except,
    ageFrom,
    ageTo,
    circumstances,
    lead,
    partners,
    basis,
    basisAt,
    isConfirmed,
    limitDays,
    steps,
  } = wish;
  const extent = { places, except_places: except, age_from: ageFrom, age_to: ageTo, circumstances };
  const rests = { basis, basis_policy: basisAt?.policy ?? null, basis_anchor: basisAt?.anchor ?? null };
  const said = { lead, partners, ...rests, is_confirmed: isConfirmed, limit_days: limitDays, steps };
  await insertDuties(ctx, [{ county, id, list: draft.id, matter: matter.code, ...extent, ...said }]);
  await noteChange(ctx, draft);
  return presentOne(ctx, draft, matter.code);
}

async function checkWish(ctx: Context, matter: MatterRow, wish: DutyWish): Promise<void> {
  const fault = faultOfWish(wish, matter.is_about_child);
  if (fault) throw new Refusal(fault.code, { field: fault.field });
  const regions = new Set((await regionsOf(ctx)).map(({ code }) => code));
  for (const field of ['places', 'except'] as const)
    if (!wish[field].every((code) => regions.has(code))) throw new Refusal('governance.no_such_place', { field });
  const ids = [wish.lead, ...wish.partners, ...wish.steps.map(({ org }) => org)];
  const running = await organisationsCalled(ctx, { ids: [...new Set(ids)] });
  const may = new Set(running.filter(({ isRunning, kind }) => isRunning && kind !== 'school').map(({ id }) => id));
  if (!may.has(wish.lead)) throw new Refusal('governance.no_such_department', { field: 'lead' });
  if (!wish.partners.every((id) => may.has(id)))
    throw new Refusal('governance.no_such_department', { field: 'partners' });
  if (!wish.steps.every(({ org }) => may.has(org)))
    throw new Refusal('governance.no_such_department', { field: 'steps' });
  await assertBasis(ctx, wish);
}

async function assertBasis(ctx: Context, { basisAt }: DutyWish): Promise<void> {
  if (!basisAt) return;
  const { policy, anchor } = basisAt;
  const registry = await readRegistry(ctx);
  if (!registry.has(policy)) throw new Refusal('governance.no_such_policy', { field: 'basisAt' });
  if (anchor !== null && !(await clausesAt(ctx, registry, [basisAt]))(policy, anchor))
    throw new Refusal('governance.no_such_clause', { field: 'basisAt', anchor });
}

async function presentOne(ctx: Context, draft: ListRow, code: string) {
  const [matter] = await presentMatters(ctx, draft.id, [await loadMatter(ctx, draft, code)]);
  if (!matter) throw new Error('a matter is presented as one');
  return matter;
}
