import type { TalkPartner } from '#modules/messages/contract/conversation.ts';
import type { ConversationRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { quietHoursOf } from '#modules/notify/server/public.ts';
import { carersOf, personNames, pupilFacts, roleName, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Roles in a class; who has several is in it as the last. */
export const teaching = ['teacher', 'homeroom'];

/** Roles that send notices to all of a school. */
const schoolWide = ['counsellor', 'school_leader'];

/** The two sides of a conversation: somebody speaks for the one of the role he acts in. */
export type Side = 'guardian' | 'teacher' | 'pupil';

export const sideOf = ({ actor: { role } }: Pick<Context, 'actor'>): Side =>
  role === 'guardian' || role === 'pupil' ? role : 'teacher';

/** Who may talk about a child today, and as what: those who care for him, and those who teach his class. */
export interface Talking {
  guardians: readonly string[];
  /** By person, his role in the class. */
  teachers: ReadonlyMap<string, string>;
  /** Who may have sent his family a notice besides, for all of the school; by person, his role there. */
  others: ReadonlyMap<string, string>;
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
export async function staffAt(
  ctx: Context,
  roles: readonly string[],
  place: { org: string } | { class: string },
): Promise<ReadonlyMap<string, string>> {
  const holders = await asSystem(ctx, () =>
    Promise.all(roles.map((role) => staffOf(ctx, { roles: [role], ...place }))),
  );
  return new Map(roles.flatMap((role, at) => (holders[at] ?? []).map((person) => [person, role] as const)));
}

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
