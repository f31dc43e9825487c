import type * as contract from '#modules/exports/contract/export.ts';
import { assertKnownDevice } from '#modules/exports/server/known-device.ts';
import { freeDays, freePupils, sensitive, waitingHours } from '#modules/exports/server/limits.ts';
import { makeExport } from '#modules/exports/server/make-export.ts';
import { columnsUpTo, formatsOf, quotaLeft, rowFor, subjectOf } from '#modules/exports/server/offered.ts';
import { presentExport } from '#modules/exports/server/present.ts';
import { freelyTaken, insertExport } from '#modules/exports/server/store/export-store.ts';
import { tellDeciders } from '#modules/exports/server/tell-people.ts';
import { assertFirst, classFacts } from '#modules/people/server/public.ts';
import { denied, permit } from '#platform/access/permit.ts';
import type { DataClass } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import { type ExportKind, exportKinds, type ExportScope } from '#platform/export/export-kind.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Said = Received<typeof contract.askExport>['body'];

/** Asks for a file; a small one that holds nothing sensitive is made at once, another waits for a second person. */
export async function askExport(ctx: Context, said: Said): Promise<Replied<typeof contract.askExport>> {
  const { actor, now, language } = ctx;
  const id = newId();
  await permit(ctx, 'exports.ask', { kind: 'export', id, holders: { self: actor.person } });
  const { kind, scope, columns, opens } = await chosen(ctx, said);
  await assertKnownDevice(ctx);
  const pupils = await kind.pupils(ctx, scope);
  await assertWithinQuota(ctx, pupils);
  const waits = opens >= sensitive || (await isMuch(ctx, pupils, scope));
  if (waits) assertFirst(ctx);
  const row = await insertExport(ctx, {
    ...scope,
    county: actor.county,
    id,
    kind: kind.id,
    columns,
    format: said.format,
    category: said.category,
    reason: said.reason,
    language,
    asked_by: actor.person,
    acting: actor.acting ?? '',
    role: actor.role,
    asked_at: now,
    pupils,
    opens,
    state: waits ? 'waiting' : 'making',
    expires_at: new Date(now.getTime() + waitingHours * 3_600_000),
  });
  if (waits) await asSystem(ctx, () => tellDeciders(ctx, row));
  else await ctx.enqueue(ctx, makeExport, { export: id });
  return presentExport(ctx, row);
}

/** What was chosen, where the actor may have it. */
async function chosen(
  ctx: Context,
  said: Said,
): Promise<{ kind: ExportKind; scope: ExportScope; columns: string[]; opens: DataClass }> {
  const kind = exportKinds.get(said.kind);
  if (!kind) throw new Refusal('exports.no_such_file', { field: 'kind' });
  const scope = { org: ctx.actor.holds['org']?.[0] ?? '', class: said.class };
  const [group] = said.class === null ? [] : await classFacts(ctx, [said.class]);
  const isThere = said.class === null || group?.org === scope.org;
  const row = isThere ? rowFor(ctx, kind, scope) : undefined;
  if (!row) throw denied(kind.action, subjectOf(scope));
  const ofClass = said.class === null ? 'never' : 'only';
  if (kind.ofClass !== 'perhaps' && kind.ofClass !== ofClass)
    throw new Refusal('exports.no_such_file', { field: 'class' });
  if (!formatsOf(kind).includes(said.format)) throw new Refusal('exports.no_such_file', { field: 'format' });
  if (!('columns' in kind)) return { kind, scope, columns: [], opens: kind.class };
  const columns = columnsUpTo(kind, row.class).filter(({ name }) => said.columns.includes(name));
  if (columns.length === 0 || columns.length < new Set(said.columns).size)
    throw new Refusal('exports.no_such_file', { field: 'columns' });
  const opens = columns.map((column) => column.class).reduce((most, one) => (one > most ? one : most));
  return { kind, scope, columns: columns.map(({ name }) => name), opens };
}

/** Whether it takes a second person for how many pupils it is about, with what the actor had of others lately. */
async function isMuch(ctx: Context, pupils: number, { class: group }: ExportScope): Promise<boolean> {
  if (pupils === 0 || pupils > freePupils) return pupils > 0;
  const since = new Date(ctx.now.getTime() - freeDays * 86_400_000);
  return pupils + (await freelyTaken(ctx, since, group)) > freePupils;
}

async function assertWithinQuota(ctx: Context, pupils: number): Promise<void> {
  const left = await quotaLeft(ctx);
  if (left.files < 1 || left.pupils < pupils) throw new Refusal('exports.over_quota', left);
}
