import { useLocation } from 'wouter';
import { countElsewhere, type InboxSource, type Ring } from '#platform/browser/use-stream.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Says how many messages have come and leads to them; somebody who is looking at his inbox, or at what they are about, sees them anyway. */
export function useRing(inbox: InboxSource | undefined): Ring {
  const t = useWords(frameWords);
  const toast = useToast();
  const [path, go] = useLocation();
  return (abouts) => {
    const count = countElsewhere(abouts, path);
    if (!inbox || path === inbox.path || count === 0) return;
    toast({ said: t('rang', { count }), act: { label: t('rangLook'), onPress: () => go(inbox.path) } });
  };
}
