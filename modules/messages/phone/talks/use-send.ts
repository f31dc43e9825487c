import { useCallback, useState } from 'react';
import { call, type ReplyOf, type SentTo } from '#phone/api/call.ts';
import { mayWait, type WaitingName } from '#phone/api/offline.ts';
import { useSession } from '#phone/api/session.ts';
import { useRefresh } from '#phone/api/use-refresh.ts';
import type { FilledIn } from '#phone/outbox/use-draft.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';

type Posting<Name extends WaitingName> = Omit<ReturnType<typeof usePost<Name>>, 'problem'> & { problem: unknown };

/** Does a changing act through the outbox; in a role in which nothing of it may lie on the phone, at once or not at all. */
export function useSend<Name extends WaitingName>(name: Name): Posting<Name> {
  const { role } = useSession().role;
  const waiting = usePost(name);
  const direct = useDirect(name);
  return mayWait(name, role) ? waiting : direct;
}

function useDirect<Name extends WaitingName>(name: Name): Posting<Name> {
  const refresh = useRefresh();
  const [state, setState] = useState<Posting<Name>['state']>('idle');
  const [problem, setProblem] = useState<unknown>();
  const post = useCallback(
    async (sent: SentTo<Name>, _: string, from?: FilledIn): Promise<ReplyOf<Name> | undefined> => {
      setState('sending');
      setProblem(undefined);
      try {
        const reply = await call(name, sent);
        setState('done');
        from?.keep(null);
        await refresh(name.split('.')[0] ?? '');
        return reply;
      } catch (failed) {
        setProblem(failed);
        setState('refused');
        return undefined;
      }
    },
    [name, refresh],
  );
  return { post, state, problem };
}
