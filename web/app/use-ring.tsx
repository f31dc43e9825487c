import { useLocation } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { countElsewhere, type InboxSource, type Ring } from '#platform/browser/use-stream.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

const seconds = 8;

/** Says how many messages have come and leads to them; somebody who is looking at his inbox, or at what they are about, sees them anyway. */
export function useRing(inbox: InboxSource | undefined): Ring {
  const t = useWords(frameWords);
  const { message } = App.useApp();
  const go = useGo();
  const { pathname } = useLocation();
  return (abouts) => {
    const count = countElsewhere(abouts, pathname);
    if (!inbox || pathname === inbox.path || count === 0) return;
    const key = 'ring';
    const look = (): void => {
      message.destroy(key);
      go(inbox.path);
    };
    const content = (
      <output>
        {t('rang', { count })}{' '}
        <Button onClick={look} size="small" type="link">
          {t('rangLook')}
        </Button>
      </output>
    );
    void message.open({ key, type: 'info', content, duration: seconds });
  };
}
