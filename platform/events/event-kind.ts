import type { z } from 'zod';

/** A kind of event: its name and the shape of what it carries (ids and facts, never sensitive data). */
export interface EventKind<S extends z.ZodType = z.ZodType> {
  kind: string;
  data: S;
}

/** Describes a kind of event once for those who announce it and those who listen. */
export const eventKind = <const S extends z.ZodType>(kind: string, data: S): EventKind<S> => ({ kind, data });
