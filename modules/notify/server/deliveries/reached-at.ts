import { addressesOf } from '#modules/notify/server/address-book.ts';
import { openDevices } from '#modules/notify/server/deliveries/devices.ts';
import type { ReachedAt } from '#modules/notify/server/deliveries/ways.ts';
import { mailOf } from '#modules/notify/server/mail/mail-address.ts';
import type { Context } from '#platform/context.ts';

/** Where persons are reached outside the app, as it is now. Asked of the system. */
export async function reachedAt(ctx: Context, persons: readonly string[]): Promise<(person: string) => ReachedAt> {
  const [addresses, mail] = [await addressesOf(ctx, persons), await mailOf(ctx, persons)];
  const devices = Map.groupBy(await openDevices(ctx, persons), ({ person }) => person);
  return (person) => ({
    ...addresses.get(person),
    mail: mail.get(person),
    devices: devices.get(person) ?? [],
  });
}
