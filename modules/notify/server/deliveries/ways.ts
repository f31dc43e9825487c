import type { Addresses } from '#modules/notify/server/address-book.ts';
import type { Way } from '#modules/notify/server/deliveries/delivery.ts';
import type { Outside } from '#platform/outside.ts';
import type { PushAddress } from '#platform/push/web-push.ts';

/** Where somebody is reached. */
export type ReachedAt = Partial<Addresses> & {
  /** Where letters go to him. */
  mail?: string | undefined;
  devices: readonly { id: string; address: PushAddress }[];
};

/** Which ways lead to somebody. */
export type Reachable = ReadonlySet<Way>;

/** The ways this server has, those that cost nothing first. */
export const offeredWays = ({ webPush, mail, sms }: Outside): Way[] => [
  ...(webPush ? (['push'] as const) : []),
  ...(mail ? (['email'] as const) : []),
  ...(sms ? (['sms'] as const) : []),
];

/** The ways that lead to whoever has these addresses. */
export const reachableBy = ({ phone, mail, devices }: ReachedAt): Reachable =>
  new Set<Way>([
    ...(devices.length > 0 ? (['push'] as const) : []),
    ...(mail ? (['email'] as const) : []),
    ...(phone ? (['sms'] as const) : []),
  ]);

/**
 * The ways to go, in their order: those somebody chose, as far as they lead to him. Who chose none gets what costs nothing, and
 * messages to his telephone where it is urgent or nothing else reaches him.
 */
export function stepsFor(chosen: readonly Way[] | null, reachable: Reachable, isUrgent: boolean): Way[] {
  if (chosen) return chosen.filter((way) => reachable.has(way));
  const free = (['push', 'email'] as const).filter((way) => reachable.has(way));
  const usesSms = reachable.has('sms') && (isUrgent || free.length === 0);
  return usesSms ? [...free, 'sms'] : free;
}
