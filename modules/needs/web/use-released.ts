import type { releaseRun } from '#modules/needs/contract/run.ts';
import { words } from '#modules/needs/web/words.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Says how many offers went out, how many pairs became none, and why. */
export function useReleased(): (reply: Reply<typeof releaseRun>) => void {
  const t = useWords(words);
  const toast = useUndoToast();
  return ({ offers, skipped }) => {
    const count = skipped.reduce((sum, one) => sum + one.count, 0);
    const reasons = skipped
      .map((one) =>
        t('skippedFor', {
          reason: one.reason === 'changed' ? t('skip.changed') : t(`reason.${one.reason}`),
          count: one.count,
        }),
      )
      .join(t('comma'));
    toast(t('released', { count: offers, skipped: count > 0 ? t('releasedSkipped', { count, reasons }) : '' }));
  };
}
