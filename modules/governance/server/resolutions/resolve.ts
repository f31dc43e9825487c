import type { z } from 'zod';
import type * as contract from '#modules/governance/contract/resolution.ts';
import { bodiesOf } from '#modules/governance/server/bodies.ts';
import { loadConference, loadItem } from '#modules/governance/server/load-conference.ts';
import { raiseMatter } from '#modules/governance/server/matters/raise-matter.ts';
import { tellMatters } from '#modules/governance/server/matters/tell-matters.ts';
import type { ItemRow } from '#modules/governance/server/store/agenda-store.ts';
import { conferenceById } from '#modules/governance/server/store/conference-store.ts';
import { matterById } from '#modules/governance/server/store/matter-store.ts';
import {
  insertResolution,
  pageOfResolutions,
  resolutionById,
  type ResolutionRow,
} from '#modules/governance/server/store/resolution-store.ts';
import { voteById, votesById } from '#modules/governance/server/store/vote-store.ts';
import { resultOf } from '#modules/governance/server/votes/present-vote.ts';
import { setTask } from '#modules/governance/server/tasks/set-task.ts';
import { tellTasks } from '#modules/governance/server/tasks/tell-tasks.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';

type Wish = Received<typeof contract.resolve>['body'];

/** Writes down what a conference has resolved of an item; with the matter and the task that come of it, all or nothing. */
export async function resolve(
  ctx: Context,
  id: string,
  { text, matter, task, vote }: Wish,
): Promise<Replied<typeof contract.resolve>> {
  const item = await loadItem(ctx, id, 'governance.resolve', true);
  const conference = item.conference === null ? undefined : await conferenceById(ctx, item.conference, true);
  if (!conference || !['in_session', 'ended'].includes(conference.state))
    throw new Refusal('governance.not_in_this_state', { state: conference?.state ?? item.state });
  if (vote !== null) await assertClosedVote(ctx, id, vote);
  const resolution = newId();
  const by = { decided_by: ctx.actor.person, decided_at: ctx.now };
  const raised = matter === null ? null : (await raiseMatterOf(ctx, item, matter)).id;
  const set = task === null ? null : (await setTaskOf(ctx, item, task, raised)).id;
  const of = { conference: conference.id, item: id, readers: item.readers };
  const became = { matter: raised, task: set };
  await insertResolution(ctx, { county: ctx.actor.county, id: resolution, ...of, text, ...by, ...became, vote });
  const row = await resolutionById(ctx, resolution);
  const [shown] = row ? await present(ctx, [row]) : [];
  if (!shown) throw new Error('what was resolved is there');
  return shown;
}

/** What was put to the vote is written down once it is closed, of its own item. */
async function assertClosedVote(ctx: Context, item: string, id: string): Promise<void> {
  const vote = await voteById(ctx, id);
  if (vote?.item !== item || vote.closed_at === null) throw new Refusal('governance.no_such_vote', { field: 'vote' });
}

/** A matter goes from hand to hand, and whoever holds it reads it: of what is confidential, none is raised. */
function raiseMatterOf(ctx: Context, item: ItemRow, matter: NonNullable<Wish['matter']>): Promise<{ id: string }> {
  if (item.is_confidential) throw new Refusal('governance.outside_confidence', { field: 'matter' });
  return raiseMatter(ctx, { ...matter, source: 'conference' });
}

/** Of what is confidential, those alone owe a task who may read it. */
async function setTaskOf(
  ctx: Context,
  item: ItemRow,
  task: NonNullable<Wish['task']>,
  raised: string | null,
): Promise<{ id: string }> {
  if (item.is_confidential) {
    const { arbiter } = await bodiesOf(ctx);
    const trusted = [arbiter, ...item.readers];
    if (![task.owner, ...task.coOwners].every((org) => trusted.includes(org)))
      throw new Refusal('governance.outside_confidence', { field: 'task' });
  }
  const about = raised ?? item.matter;
  const matter = about === null ? undefined : await matterById(ctx, about);
  return setTask(ctx, { ...task, matter: matter?.state === 'open' ? matter.id : null });
}

/** What a conference has resolved, or what it begins with, and what came of it. */
export async function listResolutions(
  ctx: Context,
  id: string,
  { which, ...paging }: Received<typeof contract.listResolutions>['query'],
): Promise<Replied<typeof contract.listResolutions>> {
  const conference = await loadConference(ctx, id, 'governance.read_conference');
  const reach = await reachOf(ctx, 'governance.list_items', 'resolution');
  const { rows, total } = await asSystem(ctx, () => pageOfResolutions(ctx, reach, conference, which, paging));
  return { items: await present(ctx, rows), total, ...paging };
}

async function present(ctx: Context, rows: readonly ResolutionRow[]): Promise<z.input<typeof contract.Resolution>[]> {
  const named = (what: 'task' | 'matter' | 'vote') => rows.map((row) => row[what]).filter((one) => one !== null);
  const tasks = await tellTasks(ctx, named('task'));
  const matters = await tellMatters(ctx, named('matter'));
  const votes = await votesById(ctx, named('vote'));
  return rows.map((row) => {
    const vote = votes.find(({ id }) => id === row.vote);
    return {
      id: row.id,
      conference: { id: row.conference, title: row.conference_title },
      item: { id: row.item, title: row.item_title },
      text: row.text,
      decidedAt: row.decided_at.toISOString(),
      vote: vote ? { id: vote.id, question: vote.question, ...resultOf(vote) } : null,
      task: tasks.get(row.task ?? '') ?? null,
      matter: matters.get(row.matter ?? '') ?? null,
    };
  });
}
