import { newDeviceHours } from '#modules/exports/server/limits.ts';
import { hasPicked } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { deviceSince } from '#platform/session/session.ts';

/** From when on the actor's device takes part in exports; null where it does, and of a role that anybody may pick. */
export async function deviceFrom(ctx: Context): Promise<Date | null> {
  if (await hasPicked(ctx)) return null;
  const from = new Date((await deviceSince(ctx)).getTime() + newDeviceHours * 3_600_000);
  return from > ctx.now ? from : null;
}

/** Whoever takes over an account comes by a new device: for a day nothing leaves by it. */
export async function assertKnownDevice(ctx: Context): Promise<void> {
  const from = await deviceFrom(ctx);
  if (from) throw new Refusal('exports.new_device', { until: formatDateTime(ctx.language, from) });
}
