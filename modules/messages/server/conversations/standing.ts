import {
  type ConversationRow,
  isGroup,
  isPupilTalk,
  isTalk,
  isWorkGroup,
  type TalkRow,
  type WorkGroupRow,
} from '#modules/messages/server/conversations/store/conversation-store.ts';
import { membersIn } from '#modules/messages/server/conversations/store/member-store.ts';
import {
  sideOf,
  staffAt,
  type Talking,
  talkingAbout,
  teaching,
} from '#modules/messages/server/conversations/who-talks.ts';
import { standingInTalks, type TalkStanding } from '#modules/messages/server/pupil-talks/standing.ts';
import { guardiansOfClass, stillServing } from '#modules/people/server/public.ts';
import { atHour } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Who is in a conversation today. */
export interface Standing {
  /** By person, the role he is in it in. */
  members: ReadonlyMap<string, string>;
  /** Of the group of a class, by guardian, his children in it; empty else. */
  children: ReadonlyMap<string, readonly string[]>;
  /** Of the group of a class, by guardian, from when he reads what is written there: since his child is in it. */
  since: ReadonlyMap<string, Date>;
  /** Of a group of staff, and the adults of a pupil’s talk, by person, the organisation he is in it for; empty else. */
  orgs: ReadonlyMap<string, string>;
  /** Of a pupil’s talk the two adults before whose eyes something is delivered, while both are there; null else. */
  pair: string | null;
  /** Whether it can be written in. */
  isOpen: boolean;
}

const nobody: Standing = {
  members: new Map(),
  children: new Map(),
  since: new Map(),
  orgs: new Map(),
  pair: null,
  isOpen: false,
};

/** Who of the two sides still stands as he did when it was opened: it can be written in while both do. */
export function standingOf(
  { guardians, teachers, others }: Talking,
  { guardian, teacher, notice }: Pick<TalkRow, 'guardian' | 'teacher' | 'notice'>,
): Standing {
  const role = teachers.get(teacher) ?? (notice === null ? undefined : others.get(teacher));
  const members = new Map([
    ...(guardians.includes(guardian) ? [[guardian, 'guardian'] as const] : []),
    ...(role === undefined ? [] : [[teacher, role] as const]),
  ]);
  return { ...nobody, members, isOpen: members.size === 2 };
}

const firstDay = (of: readonly { since: string }[]): Date =>
  atHour(of.map(({ since }) => since).toSorted()[0] ?? '', 0);

/** Who is in the group of a class today: who cares for its pupils, and its teachers, as whom a teacher is there who is both. */
async function inClass(ctx: Context, group: string): Promise<Omit<Standing, 'isOpen'>> {
  const caring = await asSystem(ctx, () => guardiansOfClass(ctx, group));
  const staff = await staffAt(ctx, teaching, { class: group });
  const children = Map.groupBy(caring, ({ person }) => person);
  return {
    ...nobody,
    members: new Map([...[...children.keys()].map((person) => [person, 'guardian'] as const), ...staff]),
    children: new Map([...children].map(([person, of]) => [person, of.map(({ child }) => child)])),
    since: new Map(
      [...children].filter(([person]) => !staff.has(person)).map(([person, of]) => [person, firstDay(of)]),
    ),
  };
}

/** Whether somebody is in a case with nobody of another organisation: it is written in by two of them at least. */
export const isAlone = ({ kind }: Pick<ConversationRow, 'kind'>, { orgs }: Pick<Standing, 'orgs'>): boolean =>
  kind === 'case' && new Set(orgs.values()).size < 2;

/** By group of staff, who is in it today: who was invited, has not left, and still is what he was invited as. */
async function inWorkGroups(
  ctx: Context,
  rows: readonly WorkGroupRow[],
): Promise<(row: WorkGroupRow) => Omit<Standing, 'isOpen'>> {
  const invited = await asSystem(ctx, async () =>
    stillServing(
      ctx,
      await membersIn(
        ctx,
        rows.map(({ id }) => id),
      ),
    ),
  );
  const found = Map.groupBy(invited, ({ conversation }) => conversation);
  return ({ id }) => {
    const members = found.get(id) ?? [];
    return {
      ...nobody,
      members: new Map(members.map(({ person, role }) => [person, role])),
      orgs: new Map(members.map(({ person, org }) => [person, org])),
    };
  };
}

/** Who is in a pupil's talk today: it is open while both adults are. */
const inPupilTalk = ({ pupil, adults, pair }: TalkStanding): Standing => ({
  ...nobody,
  members: new Map([
    ...(pupil === null ? [] : [[pupil, 'pupil'] as const]),
    ...adults.map(({ person, role }) => [person, role] as const),
  ]),
  orgs: new Map(adults.map(({ person, org }) => [person, org])),
  pair,
  isOpen: pair !== null,
});

/** By conversation, who is in it today: of each child and of each class asked once. */
export async function standingsIn(
  ctx: Context,
  rows: readonly ConversationRow[],
): Promise<(row: ConversationRow) => Standing> {
  if (rows.length === 0) return () => nobody;
  const ofEach = async <Found>(ids: readonly string[], find: (id: string) => Promise<Found>) =>
    new Map(await Promise.all([...new Set(ids)].map(async (id) => [id, await find(id)] as const)));
  const [talks, groups] = [rows.filter(isTalk), rows.filter(isGroup)];
  const talking = await ofEach(
    talks.map(({ child }) => child),
    (child) => talkingAbout(ctx, child),
  );
  const classes = await ofEach(
    groups.map((row) => row.class),
    (group) => inClass(ctx, group),
  );
  const inWork = await inWorkGroups(ctx, rows.filter(isWorkGroup));
  const inTalk = await standingInTalks(ctx, rows.filter(isPupilTalk));
  return (row) => {
    const about = talking.get(row.child ?? '');
    if (about && isTalk(row)) return standingOf(about, row);
    if (isPupilTalk(row)) return inPupilTalk(inTalk(row));
    if (isWorkGroup(row)) {
      const standing = inWork(row);
      return { ...standing, isOpen: row.closed_at === null && !isAlone(row, standing) };
    }
    return { ...(classes.get(row.class ?? '') ?? nobody), isOpen: row.closed_at === null };
  };
}

/** The same of one. */
export const standingIn = async (ctx: Context, row: ConversationRow): Promise<Standing> =>
  (await standingsIn(ctx, [row]))(row);

/** From when the actor reads what is written in a conversation; undefined where all of it. */
export async function readsFrom(ctx: Context, row: ConversationRow): Promise<Date | undefined> {
  if (!isGroup(row) || sideOf(ctx) !== 'guardian') return undefined;
  return (await standingIn(ctx, row)).since.get(ctx.actor.person);
}

/** The same of several, by conversation: from when he reads each. */
export async function readsFromIn(ctx: Context, rows: readonly ConversationRow[]): Promise<Map<string, Date>> {
  const groups = sideOf(ctx) === 'guardian' ? rows.filter(isGroup) : [];
  const standing = await standingsIn(ctx, groups);
  const from = new Map(groups.map((row) => [row.id, standing(row).since.get(ctx.actor.person)]));
  return new Map(rows.map(({ id }) => [id, from.get(id) ?? new Date(0)]));
}

/** By conversation, between whom it stands: both sides of a talk, whether or not they still do, and all who are in a group. */
export async function partiesIn(
  ctx: Context,
  rows: readonly ConversationRow[],
): Promise<(row: ConversationRow) => readonly string[]> {
  const standing = await standingsIn(
    ctx,
    rows.filter((row) => !isTalk(row)),
  );
  return (row) => (isTalk(row) ? [row.guardian, row.teacher] : [...standing(row).members.keys()]);
}
