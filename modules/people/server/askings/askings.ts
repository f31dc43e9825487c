import type { z } from 'zod';
import type * as contract from '#modules/people/contract/asking.ts';
import { lookForPupil } from '#modules/people/server/askings/look-for-pupil.ts';
import { depart } from '#modules/people/server/leavings/depart.ts';
import { tellLeaders } from '#modules/people/server/leavings/tell-leaving.ts';
import * as store from '#modules/people/server/store/asking-store.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { showed } from '#platform/audit/showed.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import { plainCode } from '#platform/intake/columns.ts';
import { cleanText } from '#platform/tabular/clean-text.ts';

/** How often a school may ask in 24 hours: enough for a term's arrivals, too seldom to guess a number of eighteen digits. */
const mostADay = 30;

/** For how many days the other school is waited for. */
const waitingDays = 10;

const day = 86_400_000;

const schoolsOf = (ctx: Context): readonly string[] => ctx.actor.holds['org'] ?? [];
const isCounty = (ctx: Context): boolean => ctx.actor.role === 'official';
const whichOf = (ctx: Context): { orgs: readonly string[] } | 'county' =>
  isCounty(ctx) ? 'county' : { orgs: schoolsOf(ctx) };

/** Asks for a pupil. Whether there is one is looked for later, so that neither answer nor time tells. */
export async function askPupil(
  ctx: Context,
  { studentNo, name, why }: Received<typeof contract.askPupil>['body'],
): Promise<Replied<typeof contract.askPupil>> {
  const org = schoolsOf(ctx)[0];
  await permit(ctx, 'people.ask_pupil', org === undefined ? undefined : { kind: 'asking', id: org, holders: { org } });
  const to = org ?? '';
  if ((await store.askedSince(ctx, to, new Date(ctx.now.getTime() - day))) >= mostADay)
    throw new Refusal('people.asked_too_often');
  const id = newId();
  await store.insertAsking(ctx, {
    county: ctx.actor.county,
    id,
    to_org: to,
    said_name: cleanText(name),
    said_no: plainCode(cleanText(studentNo)),
    why,
    state: 'asked',
    due_on: dayOf(new Date(ctx.now.getTime() + waitingDays * day)),
    asked_by: ctx.actor.person,
    asked_at: ctx.now,
  });
  await ctx.enqueue(ctx, lookForPupil, { asking: id });
  return presentAsking(ctx, id);
}

/** What the actor's school asks and is asked for, or what waits for the county. */
export async function listAskings(
  ctx: Context,
  paging: Received<typeof contract.listAskings>['query'],
): Promise<Replied<typeof contract.listAskings>> {
  await reachOf(ctx, 'people.list_askings', 'asking');
  const { rows, total } = await asSystem(ctx, () => store.pageOfAskings(ctx, whichOf(ctx), paging));
  if (!isCounty(ctx)) {
    const own = rows.filter((row) => row.org !== null && schoolsOf(ctx).includes(row.org));
    showed(
      ctx,
      'people.list_askings',
      own.flatMap(({ pupil }) => pupil ?? []),
    );
  }
  return { items: rows.map((row) => present(ctx, row)), total, ...paging };
}

/** The pupil's school lets him go or says why not; after its time the county may. */
export async function answerAsking(
  ctx: Context,
  id: string,
  { agree, reason }: Received<typeof contract.answerAsking>['body'],
): Promise<Replied<typeof contract.answerAsking>> {
  const row = await asSystem(ctx, () => store.lockAsking(ctx, id));
  const holders = row?.org ? { org: row.org } : {};
  const isHis = row && (!isCounty(ctx) || row.state !== 'asked');
  await permit(ctx, 'people.answer_asking', isHis ? { kind: 'asking', id, holders } : undefined);
  if (row?.state !== 'asked' && row?.state !== 'county') throw new Refusal('people.asking_closed');
  if (!agree && reason === null) throw new Refusal('people.reason_missing', { field: 'reason' });
  if (agree && row.pupil === null) throw new Refusal('people.asking_no_pupil');
  const { pupil, org, to_org: to } = row;
  const answer = { state: agree ? 'agreed' : 'refused', reason, ...answered(ctx) };
  await asSystem(ctx, async () => {
    await store.changeAsking(ctx, id, answer);
    if (!agree) return tellLeaders(ctx, to, 'people.tell.asking_refused');
    const said = { kind: 'transfer', to, day: dayOf(ctx.now), by: ctx.actor.person } as const;
    await depart(ctx, pupil ?? '', said, org ?? '');
  });
  return presentAsking(ctx, id);
}

/** The school that asked does so no longer. */
export async function withdrawAsking(ctx: Context, id: string): Promise<Replied<typeof contract.withdrawAsking>> {
  const row = await store.lockAsking(ctx, id);
  await permit(ctx, 'people.withdraw_asking', row && { kind: 'asking', id, holders: { org: row.to_org } });
  if (row?.state !== 'asked' && row?.state !== 'county') throw new Refusal('people.asking_closed');
  await store.changeAsking(ctx, id, { state: 'withdrawn', ...answered(ctx) });
  return presentAsking(ctx, id);
}

const answered = (ctx: Context) => ({ answered_by: ctx.actor.person, answered_at: ctx.now });

const presentAsking = (ctx: Context, id: string): Promise<z.input<typeof contract.Asking>> =>
  asSystem(ctx, async () => present(ctx, await store.askingById(ctx, whichOf(ctx), id)));

/** The asking school reads where the pupil is once that school, or the county, has agreed; the county reads no name. */
function present(ctx: Context, row: store.NamedAsking): z.input<typeof contract.Asking> {
  const isOpen = row.state === 'asked' || row.state === 'county';
  const asks = schoolsOf(ctx).includes(row.to_org) && !isCounty(ctx);
  const mayAnswer = isOpen && (isCounty(ctx) ? row.state === 'county' : !asks);
  return {
    id: row.id,
    state: row.state as z.infer<typeof contract.AskingState>,
    name: isCounty(ctx) ? null : row.said_name,
    to: row.to,
    from: asks && row.state !== 'agreed' ? null : row.from,
    why: row.why,
    askedAt: row.asked_at,
    dueOn: row.due_on,
    reason: row.reason,
    mayAnswer,
    mayAgree: mayAnswer && row.pupil !== null,
    mayWithdraw: isOpen && asks,
  };
}
