import { App, Button } from 'antd';
import type { InboxSource } from '#platform/browser/use-stream.ts';
import { frameWords } from '#web/app/frame-words.ts';
import { useGo } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

const seconds = 8;

/** Says how many messages have come and leads to them; somebody who is looking at his inbox sees them anyway. */
export function useRing(inbox: InboxSource | undefined): (count: number) => void {
  const t = useWords(frameWords);
  const { message } = App.useApp();
  const go = useGo();
  return (count) => {
    if (!inbox || location.pathname === inbox.path) return;
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
