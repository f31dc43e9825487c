import type { z } from 'zod';
import type { Erasure } from '#modules/people/contract/erasure.ts';
import type * as contract from '#modules/people/contract/request.ts';
import { tell } from '#modules/notify/server/public.ts';
import { beginErasure, toldErasures } from '#modules/people/server/erasure/erasures.ts';
import { pupilFacts } from '#modules/people/server/facts.ts';
import { answerDays, workingDaysAfter } from '#modules/people/server/rights/clock.ts';
import { holdersOfRole } from '#modules/people/server/store/person-store.ts';
import * as store from '#modules/people/server/store/request-store.ts';
import { personsByIds } from '#modules/people/server/store/roster-store.ts';
import { actsFor } from '#modules/people/server/who-decides.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { idFrom, newId } from '#platform/id.ts';

const topic = 'people.request';

/** What somebody has asked himself: what another guardian asks is his alone. */
export async function listOwnRequests(
  ctx: Context,
  id: string,
  paging: Received<typeof contract.listOwnRequests>['query'],
): Promise<Replied<typeof contract.listOwnRequests>> {
  await permit(ctx, 'people.list_own_requests', { kind: 'pupil', id, holders: { child: id } });
  const { rows, total } = await store.pageOfOwnRequests(ctx, id, paging);
  return { items: await presentAll(ctx, rows), total, ...paging };
}

/** Asks the school; its clock runs from now on, and its leaders are told. */
export async function askRequest(
  ctx: Context,
  id: string,
  { kind, words }: Received<typeof contract.askRequest>['body'],
): Promise<Replied<typeof contract.askRequest>> {
  const [pupil] = await pupilFacts(ctx, [id]);
  await permit(ctx, 'people.ask_request', pupil && { kind: 'pupil', id, holders: { child: id } });
  if (!pupil) throw new Error('the gate let nothing pass');
  const { county, person } = ctx.actor;
  const day = dayOf(ctx.now);
  const clock = {
    half_on: workingDaysAfter(day, Math.ceil(answerDays / 2)),
    due_on: workingDaysAfter(day, answerDays),
  };
  const asked = { county, id: newId(), org: pupil.org, pupil: id, asked_by: person, kind, words, made_at: ctx.now };
  const row = await store.insertRequest(ctx, { ...asked, state: 'open', ...clock });
  await tellLeaders(ctx, row, 'people.tell.request');
  return present(row);
}

/** Takes it back. */
export async function withdrawRequest(ctx: Context, id: string): Promise<Replied<typeof contract.withdrawRequest>> {
  await loadOpen(ctx, id, 'people.withdraw_request');
  return present(await store.changeRequest(ctx, id, { state: 'withdrawn', answered_at: ctx.now }));
}

/** What families ask of the actor's school. */
export async function listRequests(
  ctx: Context,
  paging: Received<typeof contract.listRequests>['query'],
): Promise<Replied<typeof contract.listRequests>> {
  const { holds } = await reachOf(ctx, 'people.list_requests', 'request');
  const { rows, total } = await store.pageOfRequests(ctx, holds['org'] ?? [], paging);
  showed(
    ctx,
    'people.list_requests',
    rows.map((row) => row.pupil),
  );
  return { items: await presentToSchool(ctx, rows), total, ...paging };
}

/** Answers it, with the reason. The school applies a correction in its roster; what is to be deleted is hidden at once. */
export async function answerRequest(
  ctx: Context,
  id: string,
  { answer, reason }: Received<typeof contract.answerRequest>['body'],
): Promise<Replied<typeof contract.answerRequest>> {
  const asked = await loadOpen(ctx, id, 'people.answer_request');
  if (asked.kind === 'deletion' && answer === 'granted') await assertActs(ctx, asked);
  const answered = { answered_by: ctx.actor.person, answered_at: ctx.now, reason };
  const row = await store.changeRequest(ctx, id, { state: answer, ...answered });
  if (row.kind === 'deletion' && answer === 'granted') await beginErasure(ctx, row);
  const told = { event: idFrom(`answered ${id}`), topic, data: {}, link: '/requests', level: 2 } as const;
  await asSystem(ctx, () => tell(ctx, { ...told, persons: [row.asked_by], textKey: 'people.tell.request_answered' }));
  const [shown] = await presentToSchool(ctx, [row]);
  return shown as z.input<typeof contract.SchoolRequest>;
}

/** Nobody's wish is done who acts for the child no more: he could not take it back either. */
async function assertActs(ctx: Context, { asked_by, pupil }: store.RequestRow): Promise<void> {
  if (!(await asSystem(ctx, () => actsFor(ctx, asked_by, pupil)))) throw new Refusal('people.asker_acts_no_more');
}

async function loadOpen(ctx: Context, id: string, action: string): Promise<store.RequestRow> {
  const row = await store.lockRequest(ctx, id);
  await permit(ctx, action, row && { kind: 'request', id, holders: { org: row.org, self: row.asked_by } });
  if (row?.state !== 'open') throw new Refusal('people.request_closed');
  return row;
}

/** Tells the leaders of the school, and whoever else, of a request: what kind, not of which child. */
export async function tellLeaders(
  ctx: Context,
  { id, org }: Pick<store.RequestRow, 'id' | 'org'>,
  textKey: 'people.tell.request' | 'people.tell.request_half' | 'people.tell.request_late',
): Promise<void> {
  const told = { event: idFrom(`${textKey} ${id}`), topic, data: {}, link: '/requests', level: 2 } as const;
  await asSystem(ctx, async () => {
    const persons = await holdersOfRole(ctx, { roles: ['school_leader'], org }, dayOf(ctx.now));
    await tell(ctx, { ...told, persons, textKey, roles: ['school_leader'] });
  });
}

async function presentAll(
  ctx: Context,
  rows: readonly store.RequestRow[],
): Promise<z.input<typeof contract.FamilyRequest>[]> {
  const erasures = await toldErasures(
    ctx,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => present(row, erasures.get(row.id)));
}

const present = (row: store.RequestRow, erasure?: Erasure): z.input<typeof contract.FamilyRequest> => ({
  id: row.id,
  kind: row.kind as 'correction' | 'deletion',
  words: row.words,
  state: row.state as 'open' | 'granted' | 'refused' | 'withdrawn',
  madeAt: row.made_at,
  dueOn: row.due_on,
  answeredAt: row.answered_at,
  reason: row.reason,
  erasure: erasure ?? null,
});

async function presentToSchool(
  ctx: Context,
  rows: readonly store.RequestRow[],
): Promise<z.input<typeof contract.SchoolRequest>[]> {
  const persons = await asSystem(ctx, () =>
    personsByIds(
      ctx,
      rows.flatMap((row) => [row.pupil, row.asked_by]),
    ),
  );
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const told = await presentAll(ctx, rows);
  return rows.map((row, at) => ({
    ...(told[at] ?? present(row)),
    pupilName: names.get(row.pupil) ?? '',
    asker: names.get(row.asked_by) ?? '',
    isLate: row.state === 'open' && row.due_on < dayOf(ctx.now),
  }));
}
