import type { z } from 'zod';
import type * as contract from '#modules/consortia/contract/post-share.ts';
import { subjectOfPostShare } from '#modules/consortia/server/load.ts';
import {
  pageOfPostShares,
  postShareById,
  type PostShareRow,
} from '#modules/consortia/server/store/post-share-store.ts';
import { consortiumAreas, organisationsCalled, personNames } from '#modules/people/server/public.ts';
import { reachOf } from '#platform/access/permit.ts';
import { rowAllowing } from '#platform/access/policy.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';

type Shown = z.input<typeof contract.PostShare>;

/** The shares of the reader’s school, or of his own post. */
export async function listPostShares(
  ctx: Context,
  { consortium, page, size }: Received<typeof contract.listPostShares>['query'],
): Promise<Replied<typeof contract.listPostShares>> {
  const reach = await reachOf(ctx, 'consortia.list_post_shares', 'post_share');
  const { rows, total } = await pageOfPostShares(ctx, reach, consortium, { page, size });
  showed(
    ctx,
    'consortia.list_post_shares',
    rows.map(({ teacher }) => teacher),
  );
  return { items: await presentPostShares(ctx, rows), total, page, size };
}

/** One share the actor was let at. */
export async function presentPostShare(ctx: Context, id: string): Promise<Shown> {
  const row = await postShareById(ctx, id);
  const [shown] = row ? await presentPostShares(ctx, [row]) : [];
  if (!shown) throw new Error('a share that was let at is there');
  return shown;
}

async function presentPostShares(ctx: Context, rows: readonly PostShareRow[]): Promise<Shown[]> {
  const persons = await personNames(
    ctx,
    rows.map(({ teacher }) => teacher),
  );
  const ids = [...new Set(rows.map(({ school }) => school))];
  const schools = new Map((await organisationsCalled(ctx, { ids })).map(({ id, name }) => [id, name]));
  const areas = new Map((await consortiumAreas(ctx)).map(({ id, name }) => [id, name]));
  return rows.map((row) => ({
    id: row.id,
    consortium: { id: row.consortium, name: areas.get(row.consortium) ?? '' },
    school: { id: row.school, name: schools.get(row.school) ?? '' },
    teacher: { id: row.teacher, name: persons.get(row.teacher) ?? '' },
    category: row.category,
    hours: row.hours,
    postHours: row.post_hours,
    schedule: row.schedule,
    began: row.began,
    until: row.until,
    state: row.state as contract.PostShareState,
    askedAt: row.asked_at,
    agreedAt: row.agreed_at,
    resource: row.resource,
    may: mayDo(ctx, row),
  }));
}

function mayDo(ctx: Context, row: PostShareRow): contract.PostShareAct[] {
  const subject = subjectOfPostShare(row);
  const may = (action: string): boolean => rowAllowing(ctx.policy, ctx.actor, action, subject) !== undefined;
  const isAsked = row.state === 'asked';
  if (isAsked && may('consortia.answer_post_share')) return ['agree', 'decline'];
  return row.state !== 'ended' && may('consortia.end_post_share') ? ['end'] : [];
}
