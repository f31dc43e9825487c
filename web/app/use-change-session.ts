import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { Problem } from '#platform/browser/problem.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Changes who acts in this browser, forgets what the one before has seen, and opens an address. */
export function useChangeSession(): (act: Promise<unknown> | undefined, to: string) => Promise<void> {
  const t = useWords(frameWords);
  const go = useGo();
  const client = useQueryClient();
  const { message } = App.useApp();
  return async (act, to) => {
    try {
      await act;
    } catch (error) {
      // Nothing has changed, in the browser or on the server; it says why, when it was reached.
      void message.error((error instanceof Problem && error.title) || t('notNow'));
      return;
    }
    client.clear();
    go(to);
  };
}
