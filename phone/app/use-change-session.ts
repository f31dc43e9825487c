import { useQueryClient } from '@tanstack/react-query';
import { Problem } from '#platform/browser/problem.ts';
import { forgetReplies } from '#phone/api/kept-replies.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { useGo } from '#phone/ui/Link.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Changes who acts on this phone, forgets what the one before has seen, and opens an address. */
export function useChangeSession(): (act: Promise<unknown> | undefined, to: string) => Promise<void> {
  const t = useWords(frameWords);
  const go = useGo();
  const toast = useToast();
  const client = useQueryClient();
  return async (act, to) => {
    try {
      await act;
    } catch (error) {
      // Nothing has changed, on the phone or on the server; it says why, when it was reached.
      toast({ said: (error instanceof Problem && error.title) || t('notNow') });
      return;
    }
    await forgetReplies();
    client.clear();
    go(to);
  };
}
