import { useSession } from '#platform/browser/session.ts';
import { mayWait, type WaitingName } from '#phone/api/offline.ts';
import { useKept } from '#phone/api/use-kept.ts';

const keepNothing = (): void => undefined;

/**
 * A form that was begun and not sent, so that closing the app or a new version of it loses nothing. Kept where the act itself
 * may wait; but a pupil's never: on a family's phone others would read what he thought better of.
 */
export function useDraft<Draft extends object>(
  name: WaitingName,
): [Draft | null | undefined, (draft: Draft | null) => void] {
  const { role } = useSession().role;
  const [draft, keep] = useKept<Draft>(`draft ${name}`);
  return role !== 'pupil' && mayWait(name, role) ? [draft, keep] : [null, keepNothing];
}
