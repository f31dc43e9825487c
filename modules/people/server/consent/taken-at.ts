import type { Decision } from '#modules/people/contract/family.ts';

/** A decision as it arrives. `seen`: when he had decided last by what he was shown, null for never; older phones do not say. */
interface Said {
  decision: Decision;
  seen?: string | null | undefined;
}

/**
 * From when a decision counts; undefined where it does not. It may have waited on a phone for weeks while he decided otherwise on another:
 * a no counts all the same, a yes only where he was shown what he decided last. Never before that: the clocks of two servers differ.
 */
export function takenAt(last: Date | undefined, { decision, seen }: Said, now: Date): Date | undefined {
  const known = seen === null ? undefined : Date.parse(seen ?? '');
  if (decision === 'given' && seen !== undefined && known !== last?.getTime()) return undefined;
  return last && last >= now ? new Date(last.getTime() + 1) : now;
}
