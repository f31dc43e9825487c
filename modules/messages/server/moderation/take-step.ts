import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

export type Persons = readonly (string | null)[];

/** What waits for a decision, where, and who is not told that it does. */
export interface Waiting {
  kind: 'moderation_item' | 'comment';
  id: string;
  /** None is the bureau. */
  org: string | null;
  state: string;
  steps_told: number;
  isUrgent: boolean;
  except: Persons;
}

/** Where nobody has decided in time: first those who may are told, as they are today; as long again after that the bureau, of what is not its own. Asked of the system. */
export async function takeStep(
  ctx: Context,
  waiting: Waiting,
  bureaus: readonly string[],
  tellThoseWhoDecide: (event: string) => Promise<void>,
): Promise<void> {
  const { kind, id, org, state, steps_told } = waiting;
  const event = idFrom(`overdue ${id} ${state} ${steps_told + 1}`);
  const isLeft = steps_told > 0 && org !== null && !bureaus.includes(org);
  await (isLeft ? tellBureaus(ctx, waiting, { bureaus, event }) : tellThoseWhoDecide(event));
  recordAudit(ctx, { action: 'messages.tell_overdue', relation: 'system', kind, id });
}

type Left = Pick<Waiting, 'id' | 'org' | 'isUrgent' | 'except'>;

/** Tells the bureau at which school something waits that its officials do not read. Asked of the system. */
export const tellBureaus = (
  ctx: Context,
  left: Left,
  { bureaus, event }: { bureaus: readonly string[]; event: string },
): Promise<void> =>
  tellOfIt(ctx, left, {
    at: bureaus,
    role: 'official',
    event,
    textKey: `messages.tell.${left.isUrgent ? 'concern' : 'item'}_waits_for_school`,
  });

/** Tells those who may not read it that it waits, and where: nothing of what it says, by whom, or of whom. Asked of the system. */
export async function tellOfIt(
  ctx: Context,
  { id, org, isUrgent, except }: Left,
  { at, role, ...said }: { at: readonly string[]; role: string; event: string; textKey: string },
): Promise<void> {
  const found = (await Promise.all(at.map((place) => staffOf(ctx, { roles: [role], org: place })))).flat();
  const school = (await namesOfOrgs(ctx, [org]))(org);
  await tell(ctx, {
    ...said,
    persons: found.filter((one) => !except.includes(one)),
    about: id,
    topic: 'messages',
    data: { school },
    link: '/inbox',
    roles: [role],
    level: isUrgent ? 3 : 2,
  });
}
