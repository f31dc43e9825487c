import type { TalkPartner } from '#modules/messages/contract/conversation.ts';
import type { ConversationRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { quietHoursOf } from '#modules/notify/server/public.ts';
import { carersOf, personNames, pupilFacts, roleName, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Roles in a class; who has several is in it as the last. */
const teaching = ['teacher', 'homeroom'];

/** Roles that send notices to all of a school. */
const schoolWide = ['counsellor', 'school_leader'];

/** The two sides of a conversation: somebody speaks for the one of the role he acts in. */
export type Side = 'guardian' | 'teacher';

export const sideOf = ({ actor }: Pick<Context, 'actor'>): Side => (actor.role === 'guardian' ? 'guardian' : 'teacher');

/** Who may talk about a child today, and as what: those who care for him, and those who teach his class. */
export interface Talking {
  guardians: readonly string[];
  /** By person, his role in the class. */
  teachers: ReadonlyMap<string, string>;
  /** Who may have sent his family a notice besides, for all of the school; by person, his role there. */
  others: ReadonlyMap<string, string>;
}

/** Who is in a conversation today. */
export interface Standing {
  /** By person, the role he is in it in. */
  members: ReadonlyMap<string, string>;
  /** Whether it can be written in. */
  isOpen: boolean;
}

/** Asked across rows the actor need not see. */
export async function talkingAbout(ctx: Context, child: string): Promise<Talking> {
  const [pupil] = await asSystem(ctx, () => pupilFacts(ctx, [child]));
  if (!pupil) return { guardians: [], teachers: new Map(), others: new Map() };
  return {
    guardians: await carersOf(ctx, child),
    teachers: pupil.class === null ? new Map() : await staffAt(ctx, teaching, { class: pupil.class }),
    others: await staffAt(ctx, schoolWide, { org: pupil.org }),
  };
}

/** By person, in which of these roles he is at a place today. */
async function staffAt(
  ctx: Context,
  roles: readonly string[],
  place: { org: string } | { class: string },
): Promise<ReadonlyMap<string, string>> {
  const holders = await asSystem(ctx, () =>
    Promise.all(roles.map((role) => staffOf(ctx, { roles: [role], ...place }))),
  );
  return new Map(roles.flatMap((role, at) => (holders[at] ?? []).map((person) => [person, role] as const)));
}

/** Who of the two sides still stands as he did when it was opened: it can be written in while both do. */
export function standingOf(
  { guardians, teachers, others }: Talking,
  { guardian, teacher, notice }: Pick<ConversationRow, 'guardian' | 'teacher' | 'notice'>,
): Standing {
  const role = teachers.get(teacher) ?? (notice === null ? undefined : others.get(teacher));
  const members = new Map([
    ...(guardians.includes(guardian) ? [[guardian, 'guardian'] as const] : []),
    ...(role === undefined ? [] : [[teacher, role] as const]),
  ]);
  return { members, isOpen: members.size === 2 };
}

/** By conversation, who is in it today: of each child asked once. */
export async function standingsIn(
  ctx: Context,
  rows: readonly ConversationRow[],
): Promise<(row: ConversationRow) => Standing> {
  const children = [...new Set(rows.map(({ child }) => child))];
  const talking = new Map(
    await Promise.all(children.map(async (child) => [child, await talkingAbout(ctx, child)] as const)),
  );
  const nobody: Standing = { members: new Map(), isOpen: false };
  return (row) => {
    const about = talking.get(row.child);
    return about ? standingOf(about, row) : nobody;
  };
}

/** The same of one. */
export const standingIn = async (ctx: Context, row: ConversationRow): Promise<Standing> =>
  (await standingsIn(ctx, [row]))(row);

/** In which roles somebody is on the side of the school. */
export const rolesOfSchool = ({ notice }: Pick<ConversationRow, 'notice'>): readonly string[] =>
  notice === null ? teaching : [...teaching, ...schoolWide];

/** What one side may know of those on the other. */
export async function presentPartners(
  ctx: Context,
  persons: readonly { person: string; role: string }[],
): Promise<TalkPartner[]> {
  const ids = persons.map(({ person }) => person);
  const [names, hours] = await Promise.all([personNames(ctx, ids), asSystem(ctx, () => quietHoursOf(ctx, ids))]);
  return persons.map(({ person, role }) => ({
    person,
    name: names.get(person) ?? '',
    role: roleName(ctx, role),
    ...(hours.get(person) ?? { quietFrom: 0, quietUntil: 0 }),
  }));
}
