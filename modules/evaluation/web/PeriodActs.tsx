import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { approvePeriod, closePeriod, countPeriod, type Period } from '#modules/evaluation/contract/period.ts';
import { PeriodDialog } from '#modules/evaluation/web/PeriodDialog.tsx';
import { ReopenDialog } from '#modules/evaluation/web/ReopenDialog.tsx';
import { resultsWords } from '#modules/evaluation/web/results-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What an official can do with a period as it stands, and beginning another. */
export function PeriodActs({
  period,
  onShow,
}: {
  period: Period | undefined;
  onShow: (id: string) => void;
}): ReactNode {
  const t = useWords(resultsWords);
  const [opened, setOpened] = useState<'begin' | 'reopen'>();
  const close = (): void => setOpened(undefined);
  return (
    <>
      {period && <Steps onReopen={() => setOpened('reopen')} period={period} />}
      <Button onClick={() => setOpened('begin')} {...(period ? {} : { type: 'primary' as const })}>
        {t('begin')}
      </Button>
      {opened === 'begin' && (
        <PeriodDialog
          onBegun={(id) => {
            close();
            onShow(id);
          }}
          onClose={close}
        />
      )}
      {opened === 'reopen' && period && <ReopenDialog onClose={close} onDone={close} period={period} />}
    </>
  );
}

function Steps({ period, onReopen }: { period: Period; onReopen: () => void }): ReactNode {
  const t = useWords(resultsWords);
  const toast = useUndoToast();
  const sent = { params: { id: period.id }, body: { seen: period.version } };
  const count = useAct(countPeriod, { onDone: () => toast(t('counted')) });
  const close = useAct(closePeriod, { onDone: () => toast(t('closed')) });
  const approve = useAct(approvePeriod, {
    onDone: ({ state }) => toast(t(state === 'frozen' ? 'frozen' : 'approved')),
  });
  const error = [count, close, approve].find((act) => act.error)?.error;
  const isOpen = period.state === 'open';
  const isWaiting = period.state === 'closed' || period.state === 'approved';
  return (
    <>
      {isOpen && (
        <Button loading={count.isPending} onClick={() => count.mutate(sent)}>
          {t('count')}
        </Button>
      )}
      {isOpen && period.ended < countyDay() && (
        <Button loading={close.isPending} onClick={() => close.mutate(sent)} type="primary">
          {t('close')}
        </Button>
      )}
      {isWaiting && (
        <Button loading={approve.isPending} onClick={() => approve.mutate(sent)} type="primary">
          {t('approve')}
        </Button>
      )}
      {!isOpen && <Button onClick={onReopen}>{t('reopen')}</Button>}
      {error && <ErrorState error={error} />}
    </>
  );
}
