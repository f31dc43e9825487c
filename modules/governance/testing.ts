import { type AgendaItem, proposeItem, takeOnItem } from '#modules/governance/contract/agenda.ts';
import { type ConferenceInFull, convene, convoke, openConference } from '#modules/governance/contract/conference.ts';
import { noteAttendance } from '#modules/governance/contract/attendance.ts';
import { openVote } from '#modules/governance/contract/vote.ts';
import { addDuty, beginDutyDraft, keepMatter } from '#modules/governance/contract/duty-draft.ts';
import { addPolicy } from '#modules/governance/contract/policy-draft.ts';
import { closeMatter, type MatterInFull, raiseMatter, takeMatter } from '#modules/governance/contract/raised-matter.ts';
import { addTerm, foundBody } from '#modules/governance/contract/structure.ts';
import { setTask, type TaskInFull } from '#modules/governance/contract/task.ts';
import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import type { Client, World } from '#testing/world.ts';

/** The draft of a duty list, begun by an official, with one duty in it. */
async function aDutyDraft(world: World, official: Client): Promise<{ duty_draft: string; duty: string }> {
  const draft = await official.call(beginDutyDraft, { body: { from: 'empty' } });
  const params = { code: 'gate_traffic' };
  await official.call(keepMatter, { params, body: { name: '上下学交通', isAboutChild: false, seen: draft.version } });
  const lead = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const said = { places: [world.county], lead, basis: '《未成年人保护法》第八十八条', limitDays: 3 };
  const { duties } = await official.call(addDuty, { params, body: { ...said, seen: draft.version + 1 } });
  return { duty_draft: draft.id, duty: duties[0]?.id ?? '' };
}

/** What a measure of the county says. */
export const aMeasure = {
  title: '家校社协同育人办法',
  issuerName: '县人民政府',
  level: 'county',
  kind: 'measure',
  isPublic: true,
  issuedOn: '2026-01-10',
  began: '2026-02-01',
  text: '第一条　为了孩子。',
} as const;

/** A document of the registry, entered by an official as a draft. */
const aPolicyDraft = async (official: Client): Promise<{ policy: string }> => ({
  policy: (await official.call(addPolicy, { body: aMeasure })).id,
});

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
async function someMatters(
  world: World,
  official: Client,
): Promise<{ matter: string; closed_matter: string; task: string; asked_task: string }> {
  await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const matter = await aMatter(official, { source: 'bureau' });
  const task = (await aTask(official, matter.holder.id, { matter: matter.id })).id;
  const closed_matter = (await aClosedMatter(official)).id;
  return { matter: matter.id, task, asked_task: task, closed_matter, ...(await someConference(world, official)) };
}

/** A conference that one department is called to and at, what it proposed for it, and a vote on that. */
async function someConference(
  world: World,
  official: Client,
): Promise<{ conference: string; agenda_item: string; vote: string }> {
  const org = await anOrganisation(world, { kind: 'department', name: '体育局' });
  const department = await world.as((await aPersonAs(world, 'department', { org })).grant);
  const { id: conference, version: seen } = await aConference(official, [org]);
  const agenda_item = (await anItemOn(official, conference, department)).id;
  await official.call(openConference, { params: { id: conference }, body: { seen } });
  const noted = { org, isPresent: true, reason: '手机没电，本人在场。' };
  await official.call(noteAttendance, { params: { id: conference }, body: noted });
  const put = { question: '是否同意放学时段限行？', isSecret: false };
  const { id: vote } = await official.call(openVote, { params: { id: agenda_item }, body: put });
  return { conference, agenda_item, vote };
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
        readers: [at],
        due_on: '2026-12-01',
      })
      .execute(),
  );
  return id;
}

/** A task that somebody’s organisation owes and has asked for itself, unless another asks it. */
export async function aTaskOf(
  world: World,
  { person, org, asking = org }: { person: string; org: string; asking?: string },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  const text = { title: '画斑马线', body: '在三小门口画斑马线。' };
  const when = { began: '2026-11-24', working_days: 5, due_on: '2026-12-01' };
  await world.system(({ db, now }) =>
    db
      .insertInto('governance.task')
      .values({ county, id, ...text, org, asking_org: asking, set_by: person, set_at: now, ...when, minutes: 60 })
      .execute(),
  );
  return id;
}

/** What a conference is to be that these are called to, a week after the clock of a world. */
export const aPlan = (members: readonly string[], more: object = {}) => ({
  title: '第四次联席会议',
  place: '县教育局三楼会议室',
  startsAt: '2026-12-01T09:00:00+08:00',
  endsAt: '2026-12-01T11:30:00+08:00',
  quorum: 'half' as const,
  voting: 'majority' as const,
  members: [...members],
  ...more,
});

/** A conference that these are called to. */
export async function aConference(
  official: Client,
  members: readonly string[],
  more: object = {},
): Promise<ConferenceInFull> {
  const { id, version: seen } = await official.call(convene, { body: aPlan(members, more) });
  return official.call(convoke, { params: { id }, body: { seen } });
}

/** An item somebody proposes. */
export const anItem = (by: Client, more: object = {}): Promise<AgendaItem> =>
  by.call(proposeItem, {
    body: {
      title: '放学时段的交通',
      body: '三所小学门口放学时车辆拥堵。',
      asks: '放学时段门口是否限行。',
      kind: 'other',
      ...more,
    } as never,
  });

/** An item on the agenda of a conference. */
export async function anItemOn(
  official: Client,
  conference: string,
  by: Client = official,
  more: object = {},
): Promise<AgendaItem> {
  const { id, version: seen } = await anItem(by, more);
  return official.call(takeOnItem, { params: { id }, body: { seen, conference, minutes: 20 } });
}

/** A conference that somebody’s organisation is called to, what that has proposed for it, and a vote on it. */
export async function aConferenceOf(
  world: World,
  { person, org }: { person: string; org: string },
): Promise<{ conference: string; agenda_item: string; vote: string }> {
  const [conference, agenda_item, vote, { county }] = [newId(), newId(), newId(), world];
  const what = { title: '第四次联席会议', place: '县教育局三楼会议室', quorum: 'half', voting: 'majority' };
  const when = { starts_at: new Date('2026-12-01T01:00:00Z'), ends_at: new Date('2026-12-01T03:30:00Z') };
  const item = { title: '放学时段的交通', body: '三所小学门口放学时车辆拥堵。', asks: '门口是否限行。', kind: 'other' };
  await world.system(async ({ db, now }) => {
    const row = { county, id: conference, ...what, ...when, convened_by: person, convened_at: now };
    const state = { state: 'convoked', sequence: 1, orgs: [org] };
    await db
      .insertInto('governance.conference')
      .values({ ...row, ...state })
      .execute();
    const seat = { county, conference, org, is_observer: false, orgs: [org] };
    await db.insertInto('governance.conference_seat').values(seat).execute();
    const proposed = { county, id: agenda_item, ...item, org, proposed_by: person, proposed_at: now };
    await db
      .insertInto('governance.agenda_item')
      .values({ ...proposed, is_confidential: false, readers: [org] })
      .execute();
    const put = { question: '是否同意放学时段限行？', is_secret: false, rule: 'majority', voters: [org], needed: 1 };
    const of = { county, id: vote, conference, item: agenda_item, readers: [org] };
    await db
      .insertInto('governance.vote')
      .values({ ...of, ...put, opened_by: person, opened_at: now })
      .execute();
  });
  return { conference, agenda_item, vote };
}
/** A leading group with a head whose seat is an office’s, founded years ago. */
async function aLeadingGroup(official: Client): Promise<{ body: string; term: string }> {
  const founded = '2024-11-01';
  const { id, version } = await official.call(foundBody, {
    body: { kind: 'leading_group', name: '教联体建设领导小组', founded },
  });
  const seated = { seat: 'head', office: '分管教育的副县长', began: founded, seen: version } as const;
  const { terms } = await official.call(addTerm, { params: { id }, body: seated });
  return { body: id, term: terms[0]?.id ?? '' };
}

/** One of each of what a county governs by. */
export const whatIsGoverned = async (world: World, official: Client): Promise<Record<string, string>> => ({
  ...(await aDutyDraft(world, official)),
  ...(await someMatters(world, official)),
  ...(await aLeadingGroup(official)),
  ...(await aPolicyDraft(official)),
});
