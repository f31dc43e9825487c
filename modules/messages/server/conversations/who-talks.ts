import type { TalkPartner } from '#modules/messages/contract/conversation.ts';
import type { ConversationRow } from '#modules/messages/server/conversations/store/conversation-store.ts';
import { quietHoursOf } from '#modules/notify/server/public.ts';
import { carersOf, personNames, pupilFacts, roleName, staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

const teaching = ['homeroom', 'teacher'] as const;

/** The two sides of a conversation: somebody speaks for the one of the role he acts in. */
export type Side = 'guardian' | 'teacher';

export const sideOf = ({ actor }: Pick<Context, 'actor'>): Side => (actor.role === 'guardian' ? 'guardian' : 'teacher');

/** Who may talk about a child today, and as what: those who care for him, and those who teach his class. */
export interface Talking {
  guardians: readonly string[];
  /** By person, his role in the class. */
  teachers: ReadonlyMap<string, string>;
}

/** Asked across rows the actor need not see. */
export async function talkingAbout(ctx: Context, child: string): Promise<Talking> {
  const [pupil] = await asSystem(ctx, () => pupilFacts(ctx, [child]));
  if (!pupil) return { guardians: [], teachers: new Map() };
  const held = await asSystem(ctx, () =>
    Promise.all(
      teaching.map((role) =>
        pupil.class === null ? Promise.resolve([]) : staffOf(ctx, { roles: [role], class: pupil.class }),
      ),
    ),
  );
  const [homerooms = [], others = []] = held;
  return {
    guardians: await carersOf(ctx, child),
    teachers: new Map([
      ...others.map((person) => [person, 'teacher'] as const),
      ...homerooms.map((person) => [person, 'homeroom'] as const),
    ]),
  };
}

/** Whether both sides still stand as they did when it was opened. */
export const isOpen = ({ guardians, teachers }: Talking, { guardian, teacher }: ConversationRow): boolean =>
  guardians.includes(guardian) && teachers.has(teacher);

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
