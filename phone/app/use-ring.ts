import { useLocation } from 'wouter';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Says how many messages have come and leads to them; somebody who is looking at his inbox sees them anyway. */
export function useRing(inbox: InboxSource | undefined): (count: number) => void {
  const t = useWords(frameWords);
  const toast = useToast();
  const [path, go] = useLocation();
  return (count) => {
    if (!inbox || path === inbox.path) return;
    toast({ said: t('rang', { count }), act: { label: t('rangLook'), onPress: () => go(inbox.path) } });
  };
}
