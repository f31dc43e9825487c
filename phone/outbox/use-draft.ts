import { useQueryClient } from '@tanstack/react-query';
import { useSession } from '#platform/browser/session.ts';
import { mayWait, type WaitingName } from '#phone/api/offline.ts';
import { keepUnder, keptUnder, useKept } from '#phone/api/use-kept.ts';
import type { Act, Form } from '#phone/outbox/machine.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';

/** A form that is sent. */
export interface FilledIn {
  /** Where it was filled in, should the act be refused; not where nothing may be kept. */
  form: Form | undefined;
  keep: (draft: null) => void;
}

/** What stands on a form: `undefined` while the phone looks, `null` where nothing was begun. */
export interface Drafting<Draft> {
  draft: Draft | null | undefined;
  /** Writes down what stands there now. */
  keep: (draft: Draft | null) => void;
  /** Lets it stand there; written down when the field is left. */
  hold: (draft: Draft | null) => void;
  /** For the outbox, with what is sent. */
  filled: (draft: Draft) => FilledIn;
}

/**
 * A form that was begun and not sent, on the screen of this path, so that closing the app or a new version of it loses nothing.
 * Kept where the act itself may wait; but a pupil's never: on a family's phone others would read what he thought better of.
 */
export function useDraft<Draft extends object>(name: WaitingName, path: `/${string}`): Drafting<Draft> {
  const { role } = useSession().role;
  const mayLast = role !== 'pupil' && mayWait(name, role);
  const key = `draft ${name} ${path}`;
  const { kept: draft, keep, hold } = useKept<Draft>(key, mayLast);
  const filled = (sent: Draft): FilledIn => ({ keep, form: mayLast ? { path, key, draft: sent } : undefined });
  return { draft, keep, hold, filled };
}

/**
 * Puts a refused act back on the form it came from, to be changed and sent as a new one; gives where that form is. `undefined`
 * where another was begun there, which must not be written over.
 */
export function useMending(): (id: string, who: Act['who'], form: Form) => Promise<string | undefined> {
  const client = useQueryClient();
  return async (id, who, { path, key, draft }) => {
    if (await keptUnder(client, `${who} ${key}`)) return undefined;
    // A phone that is full has it on the page alone: the act stays.
    await keepUnder(client, `${who} ${key}`, draft)
      .then(() => outbox.dismiss(id))
      .catch(() => undefined);
    return path;
  };
}
