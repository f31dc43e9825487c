import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { discardRun, type MatchRun, type Pin, readRun, releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { RunCheck } from '#modules/needs/web/RunCheck.tsx';
import { RunRows } from '#modules/needs/web/RunRows.tsx';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page } from '#web/ui/Page.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './board.css';

const pollMs = 700;

/** One run: who gets what, why, what stays unmet; adjusted, run again, released or put aside. */
export function RunPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const language = useLanguage();
  const go = useGo();
  const toast = useUndoToast();
  const { nameOf } = useCategories();
  const [changes, setChanges] = useState<readonly Pin[]>([]);
  const [waiting, setWaiting] = useState(true);
  const run = useRead(readRun, { params: { id } }, waiting ? { everyMs: pollMs } : {});
  const again = useAct(startRun, {
    onDone: (made) => {
      setChanges([]);
      setWaiting(true);
      go(`/runs/${made.id}`);
    },
  });
  const release = useAct(releaseRun, {
    onDone: ({ offers, skipped }) =>
      toast(t('released', { count: offers, skipped: skipped > 0 ? t('releasedSkipped', { count: skipped }) : '' })),
  });
  const discard = useAct(discardRun);
  if (run.error) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  if (!run.data) return <LoadingShape shape="list" />;
  const data = run.data;
  const computing = data.state === 'waiting' || data.state === 'running';
  if (waiting !== computing) setWaiting(computing);
  const failed = again.error ?? release.error ?? discard.error;
  const pins = [...data.pins.filter((old) => !changes.some((pin) => samePair(pin, old))), ...changes];
  return (
    <Page
      title={
        computing
          ? t('runTitleWaiting', { category: nameOf(data.category) })
          : t('runTitle', { category: nameOf(data.category), served: data.served, unserved: data.unserved })
      }
      subtitle={<RunFacts run={data} at={formatDateTime(language, data.madeAt)} />}
      actions={
        data.state === 'ready' && (
          <>
            <Button loading={discard.isPending} onClick={() => discard.mutate({ params: { id } })}>
              {t('discard')}
            </Button>
            {changes.length > 0 && (
              <Button
                loading={again.isPending}
                onClick={() => again.mutate({ body: { category: data.category, pins } })}
              >
                {t('again', { count: changes.length })}
              </Button>
            )}
            <Button
              disabled={!data.served || changes.length > 0}
              loading={release.isPending}
              onClick={() => release.mutate({ params: { id } })}
              type="primary"
            >
              {t('release', { count: formatNumber(language, data.served ?? 0) })}
            </Button>
          </>
        )
      }
    >
      {failed && <ErrorState error={failed} />}
      {computing ? <LoadingShape shape="list" /> : <RunCheck id={id} />}
      {!computing && <RunRows changes={changes} id={id} mayChange={data.state === 'ready'} onChange={setChanges} />}
    </Page>
  );
}

const samePair = (a: Pin, b: Pin): boolean => a.need === b.need && a.resource === b.resource;

/** When it ran, whether it is proved, and how the rural floor came out. */
function RunFacts({ run, at }: { run: MatchRun; at: string }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const number = (value: number | null): string => formatNumber(language, value ?? 0);
  const proved = run.objective !== null && run.bound !== null && run.objective - run.bound < 1;
  const values = { objective: number(run.objective), bound: number(run.bound) };
  return (
    <span className="needs-run-facts">
      <span>
        <Mark tone={run.state === 'ready' ? 'accent' : 'plain'}>{t(`runState.${run.state}`)}</Mark>
      </span>
      <span>{at}</span>
      {run.objective !== null && <span>{t(proved ? 'proof' : 'proofGap', values)}</span>}
      {run.rural && <span>{t('ruralFloor', run.rural)}</span>}
      <span>{run.rulesVersion}</span>
    </span>
  );
}
