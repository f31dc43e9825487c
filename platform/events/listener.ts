import type { z } from 'zod';
import type { Context } from '#platform/context.ts';
import type { EventKind } from '#platform/events/event-kind.ts';

/** One committed event. */
export interface Event<D = unknown> {
  id: string;
  kind: string;
  county: string;
  data: D;
  at: Date;
}

/**
 * Something that hears of committed events, in order, each exactly once: what it writes through `ctx` and its place in
 * the line are committed together. It runs with the reach of the system.
 */
export interface Listener {
  name: string;
  hears: Readonly<Record<string, (ctx: Context, event: Event) => Promise<void>>>;
}

/** One entry of `Listener.hears`, with its data checked and typed by the event's own shape. */
export const hear = <S extends z.ZodType>(
  event: EventKind<S>,
  handle: (ctx: Context, event: Event<z.output<S>>) => Promise<void>,
): Listener['hears'] => ({
  [event.kind]: (ctx, raw) => handle(ctx, { ...raw, data: event.data.parse(raw.data) }),
});
