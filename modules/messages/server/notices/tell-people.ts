import type { NoticeRow } from '#modules/messages/server/notices/store/notice-store.ts';
import { tell } from '#modules/notify/server/public.ts';
import { staffOf } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { idFrom } from '#platform/id.ts';

const topic = 'messages';

/** What is urgent rings at any hour, at those too who decide on it. */
const levelOf = ({ urgent_reason }: Pick<NoticeRow, 'urgent_reason'>): 2 | 3 => (urgent_reason === null ? 2 : 3);

/** Those who may be the second person hear that something waits: leaders of the school, else the bureau. */
export async function tellDeciders(
  ctx: Context,
  { id, org, sender, on_behalf, orgs, ...how }: NoticeRow,
): Promise<void> {
  const others = (found: readonly string[]) => found.filter((one) => one !== sender && one !== on_behalf);
  const leaders = others(org === null || orgs > 1 ? [] : await staffOf(ctx, { roles: ['school_leader'], org }));
  const bureau = leaders.length > 0 ? [] : others(await staffOf(ctx, { roles: ['official'] }));
  const asked = {
    topic,
    data: {},
    link: '/sent-notices',
    level: levelOf(how),
    event: id,
    about: id,
    textKey: 'messages.tell.asked',
  } as const;
  await tell(ctx, { ...asked, persons: leaders, roles: ['school_leader'] });
  await tell(ctx, { ...asked, persons: bureau, roles: ['official'] });
}

/** Whoever wanted to send it hears what became of that. */
export const tellSender = (
  ctx: Context,
  { id, sender, role, ...how }: NoticeRow,
  what: 'approved' | 'refused' | 'lapsed' | 'outgrown',
): Promise<void> =>
  tell(ctx, {
    topic,
    data: {},
    link: '/sent-notices',
    level: what === 'lapsed' ? 2 : levelOf(how),
    persons: [sender],
    event: idFrom(`notice ${id} ${what}`),
    textKey: `messages.tell.${what}`,
    roles: [role],
  });

/** Somebody hears that an answer of his was entered from paper, or taken back. */
export const tellEntered = (
  ctx: Context,
  { id }: Pick<NoticeRow, 'id'>,
  { id: entry, person }: { id: string; person: string },
): Promise<void> =>
  tell(ctx, {
    topic,
    data: {},
    link: `/notices/${id}`,
    level: 2,
    persons: [person],
    event: entry,
    about: id,
    textKey: 'messages.tell.entered',
  });

/** What those who got a notice hear of it: that it is there, that it was recalled, or on a day that it waits for them still. */
export type Round = 'got' | 'recalled' | (string & {});

/** They hear that, and what the notice says they read when they open it. */
export const tellOfNotice = (
  ctx: Context,
  { id, level, ...how }: NoticeRow,
  persons: readonly string[],
  round: Round,
): Promise<void> =>
  tell(ctx, {
    topic,
    data: {},
    link: `/notices/${id}`,
    level: levelOf(how),
    persons,
    about: id,
    event: round === 'got' ? id : idFrom(`notice ${id} ${round}`),
    textKey:
      round === 'recalled' ? 'messages.tell.recalled' : `messages.tell.${round === 'got' ? 'got' : 'remind'}_${level}`,
  });
