import { addDuty, beginDutyDraft, keepMatter } from '#modules/governance/contract/duty-draft.ts';
import { closeMatter, type MatterInFull, raiseMatter, takeMatter } from '#modules/governance/contract/raised-matter.ts';
import { setTask, type TaskInFull } from '#modules/governance/contract/task.ts';
import { anOrganisation } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import type { Client, World } from '#testing/world.ts';

/** The draft of a duty list, begun by an official, with one duty in it. */
export async function aDutyDraft(world: World, official: Client): Promise<{ duty_draft: string; duty: string }> {
  const draft = await official.call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code: 'gate_traffic' };
  await official.call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: draft.version } });
  const lead = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const said = { places: [world.county], lead, basis: '《未成年人保护法》第八十八条', limitDays: 3 };
  const { duties } = await official.call(addDuty, { params, body: { ...said, seen: draft.version + 1 } });
  return { duty_draft: draft.id, duty: duties[0]?.id ?? '' };
}

/** A matter somebody has raised: with the bureau, as of no kind. */
export const aMatter = (by: Client, more: object = {}): Promise<MatterInFull> =>
  by.call(raiseMatter, {
    body: { title: '校门口没有斑马线', body: '放学时车多，孩子过马路不安全。', place: '990101201', ...more } as never,
  });

/** A matter that the bureau raised, took and answered. */
export async function aClosedMatter(official: Client): Promise<MatterInFull> {
  const raised = await aMatter(official, { source: 'bureau' });
  const params = { id: raised.id };
  await official.call(takeMatter, { params, body: { seen: raised.version } });
  const body = { how: 'done', answer: '斑马线已经画好。', seen: raised.version + 1 } as const;
  return official.call(closeMatter, { params, body });
}

/** A task the bureau sets to an organisation. */
export const aTask = (official: Client, owner: string, more: object = {}): Promise<TaskInFull> =>
  official.call(setTask, {
    body: { title: '画斑马线', body: '在三小门口画斑马线。', owner, workingDays: 10, minutes: 120, ...more } as never,
  });

/** A matter with a bureau that holds it and has a task for it, and one that is closed. */
export async function someMatters(
  world: World,
  official: Client,
): Promise<{ matter: string; closed_matter: string; task: string }> {
  await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const matter = await aMatter(official, { source: 'bureau' });
  const task = (await aTask(official, matter.holder.id, { matter: matter.id })).id;
  return { matter: matter.id, task, closed_matter: (await aClosedMatter(official)).id };
}

/** A matter that somebody’s department holds; that a family has raised; or a school. */
export async function aMatterOf(
  world: World,
  { person, role, org }: { person: string; role: string; org: string | null },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  const for_school = role === 'school_leader' ? org : null;
  const source = { department: 'bureau', guardian: 'family' }[role] ?? 'school';
  const at = role === 'department' && org !== null ? org : await anOrganisation(world, { kind: 'bureau' });
  const text = { title: '校门口没有斑马线', body: '放学时车多，孩子过马路不安全。', place: county };
  await world.system(({ db, now }) =>
    db
      .insertInto('governance.matter')
      .values({
        county,
        id,
        ...text,
        source,
        raised_by: person,
        for_school,
        raised_at: now,
        org: at,
        held_by: [at],
        due_on: '2026-12-01',
      })
      .execute(),
  );
  return id;
}

/** A task that somebody’s department owes and has asked for itself. */
export async function aTaskOf(world: World, { person, org }: { person: string; org: string }): Promise<string> {
  const [id, { county }] = [newId(), world];
  const text = { title: '画斑马线', body: '在三小门口画斑马线。' };
  const when = { began: '2026-11-24', working_days: 5, due_on: '2026-12-01' };
  await world.system(({ db, now }) =>
    db
      .insertInto('governance.task')
      .values({ county, id, ...text, org, asking_org: org, set_by: person, set_at: now, ...when, minutes: 60 })
      .execute(),
  );
  return id;
}
