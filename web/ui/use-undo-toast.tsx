import { App, Button } from 'antd';
import { useCallback } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';

const seconds = 8;

/** Says what was done and, where it can be undone, offers that for eight seconds: `toast('已暂停', () => resume())`. */
export function useUndoToast(): (said: string, undo?: () => Promise<unknown>) => void {
  const t = useWords(kitWords);
  const { message } = App.useApp();
  return useCallback(
    (said, undo) => {
      const key = said;
      const takeBack = async (): Promise<void> => {
        message.destroy(key);
        await undo?.();
        void message.success(t('undone'));
      };
      const content = (
        <output>
          {said}{' '}
          {undo && (
            <Button onClick={() => void takeBack()} size="small" type="link">
              {t('undo')}
            </Button>
          )}
        </output>
      );
      void message.open({ key, type: 'success', content, duration: undo ? seconds : 4 });
    },
    [message, t],
  );
}
