import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState } from 'react';
import type { Problem } from '#platform/browser/problem.ts';
import { refresh } from '#platform/browser/query-client.ts';
import { useSession } from '#platform/browser/session.ts';
import type { ReplyOf, SentTo } from '#phone/api/call.ts';
import { mayWait, type WaitingName } from '#phone/api/offline.ts';
import { personOf, whoIs } from '#phone/api/who.ts';
import type { Kept } from '#phone/outbox/machine.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';
import type { FilledIn } from '#phone/outbox/use-draft.ts';
import { askToLast } from '#phone/outbox/use-lasting.ts';

/** What this person did that the server does not have yet, or refused; in whatever role he did it. */
export function useWaiting(): readonly Kept[] {
  const person = personOf(useSession());
  const [acts, setActs] = useState<readonly Kept[]>([]);
  useEffect(() => {
    let isHere = true;
    const read = (): void => void outbox.list(person).then((listed) => isHere && setActs(listed));
    const stop = outbox.subscribe(read);
    read();
    return () => {
      isHere = false;
      stop();
    };
  }, [person]);
  return acts;
}

/** How an act stands: `waiting` is kept on this phone, `done` is committed by the server, nothing less. */
export type PostState = 'idle' | 'sending' | 'waiting' | 'done' | 'refused';

/**
 * Does a changing act through the outbox: `const { post, state, problem } = usePost('needs.answerOffer');`
 * `await post({ params: { id } }, t('acceptTitle'))`. The title is what the reader sees while it waits.
 * `from` is the form it was filled in on, as `useDraft` gives it: that is emptied once it is on its way, and opened again should it be refused after all.
 * Only what the policy rows let wait goes this way.
 */
export function usePost<Name extends WaitingName>(
  name: Name,
  options: { refreshes?: readonly string[] } = {},
): {
  post: (sent: SentTo<Name>, title: string, from?: FilledIn) => Promise<ReplyOf<Name> | undefined>;
  state: PostState;
  problem: Problem | undefined;
} {
  const session = useSession();
  const who = whoIs(session);
  const { role } = session.role;
  const client = useQueryClient();
  const [state, setState] = useState<PostState>('idle');
  const [problem, setProblem] = useState<Problem>();
  const refreshes = [name, ...(options.refreshes ?? [])].join(' ');
  const post = useCallback(
    async (sent: SentTo<Name>, title: string, from?: FilledIn) => {
      if (!mayWait(name, role)) throw new Error(`${name} may not wait on the phone of a ${role}`);
      setState('sending');
      const outcome = await outbox.post({ who, endpoint: name, sent, title, ...(from?.form && { form: from.form }) });
      setProblem(outcome.is === 'refused' ? outcome.problem : undefined);
      setState(outcome.is);
      if (outcome.is !== 'refused') from?.keep(null);
      if (outcome.is === 'waiting') {
        void askToLast();
        return undefined;
      }
      await refresh(client, refreshes.split(' '));
      return outcome.is === 'done' ? (outcome.reply as ReplyOf<Name>) : undefined;
    },
    [who, role, name, client, refreshes],
  );
  return { post, state, problem };
}
