import { Progress } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  cancelRun,
  discardRun,
  type MatchRun,
  mostPins,
  readRun,
  readRunPins,
  releaseRun,
  type RunPin,
  startRun,
} from '#modules/needs/contract/run.ts';
import type { RunOptions } from '#modules/needs/contract/fairness.ts';
import { changedOptions } from '#modules/needs/web/changed-options.ts';
import { isComputing, RunActions } from '#modules/needs/web/RunActions.tsx';
import { RunBeside } from '#modules/needs/web/RunBeside.tsx';
import { RunCheck } from '#modules/needs/web/RunCheck.tsx';
import { RunFairness } from '#modules/needs/web/RunFairness.tsx';
import { RunCompareChoice } from '#modules/needs/web/RunCompareChoice.tsx';
import { RunFacts } from '#modules/needs/web/RunFacts.tsx';
import { RunPins } from '#modules/needs/web/RunPins.tsx';
import { RunRows } from '#modules/needs/web/RunRows.tsx';
import { samePair } from '#modules/needs/web/same-pair.ts';
import { useReleased } from '#modules/needs/web/use-released.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';
import './board.css';

const pollMs = 700;

/** One run: who gets what, why, what stays unmet; adjusted, run again, released or put aside. */
export function RunPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const go = useGo();
  const tellReleased = useReleased();
  const [edited, setEdited] = useState<readonly RunPin[]>();
  const [asked, setAsked] = useState<RunOptions>();
  const [waiting, setWaiting] = useState(true);
  const run = useRead(readRun, { params: { id } }, waiting ? { everyMs: pollMs } : {});
  const isDecided = (run.data?.pins.length ?? 0) > 0;
  const query = { size: String(mostPins) };
  const stored = useRead(readRunPins, { params: { id }, query }, { enabled: isDecided });
  const again = useAct(startRun, {
    onDone: (made) => {
      setEdited(undefined);
      setAsked(undefined);
      setWaiting(true);
      go(`/runs/${made.id}`);
    },
  });
  const release = useAct(releaseRun, { onDone: tellReleased });
  const discard = useAct(discardRun);
  const cancel = useAct(cancelRun);
  if (run.error) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  if (!run.data) return <LoadingShape shape="list" />;
  const data = run.data;
  const computing = isComputing(data);
  if (waiting !== computing) setWaiting(computing);
  const failed = again.error ?? release.error ?? discard.error ?? cancel.error;
  const before = isDecided ? (stored.data?.items ?? []) : [];
  const pins = edited ?? before;
  // What was decided before must be here before anything is changed, or it would be lost.
  const mayChange = data.state === 'ready' && (!isDecided || stored.data !== undefined);
  const options = asked ?? data.options;
  const sent = pins.map(({ need, resource, verdict }) => ({ need, resource, verdict }));
  return (
    <Page
      title={<RunTitle run={data} />}
      subtitle={<RunFacts run={data} />}
      actions={
        <RunActions
          again={{
            act: () => again.mutate({ body: { category: data.category, pins: sent, options } }),
            busy: again.isPending,
            changes: (edited ? changesBetween(before, edited) : 0) + changedOptions(data.options, options),
          }}
          cancel={{ act: () => cancel.mutate({ params: { id } }), busy: cancel.isPending }}
          discard={{ act: () => discard.mutate({ params: { id } }), busy: discard.isPending }}
          release={{ act: () => release.mutate({ params: { id } }), busy: release.isPending }}
          run={data}
        />
      }
    >
      {failed && <ErrorState error={failed} />}
      <RunBeside run={data} />
      {data.failure && <output>{t(`runFailure.${data.failure}`)}</output>}
      {data.pinsDropped > 0 && <output>{t('pinsDropped', { count: data.pinsDropped })}</output>}
      {(isDecided || edited) && (
        <RunPins mayChange={mayChange} onChange={setEdited} pins={pins} trouble={again.error?.data} />
      )}
      {data.objective !== null && (
        <RunFairness
          fairness={data.fairness}
          made={data.options}
          onChange={mayChange ? setAsked : undefined}
          options={options}
        />
      )}
      {computing ? (
        <Progress aria-label={t(`runState.${data.state}`)} percent={data.progress} strokeColor="var(--primary)" />
      ) : (
        <Row>
          <RunCheck run={data} />
          {data.objective !== null && <RunCompareChoice run={data} />}
        </Row>
      )}
      {data.objective !== null && <RunRows id={id} mayChange={mayChange} onChange={setEdited} pins={pins} />}
    </Page>
  );
}

/** How many pairs are decided otherwise than before. */
function changesBetween(before: readonly RunPin[], after: readonly RunPin[]): number {
  const missing = (from: readonly RunPin[], to: readonly RunPin[]): RunPin[] =>
    from.filter((pin) => !to.some((one) => samePair(one, pin) && one.verdict === pin.verdict));
  const gone = missing(before, after).filter((pin) => !after.some((one) => samePair(one, pin)));
  return gone.length + missing(after, before).length;
}

function RunTitle({ run }: { run: MatchRun }): ReactNode {
  const t = useWords(words);
  const { nameOf } = useCategories();
  const category = nameOf(run.category);
  const { served, unserved } = run;
  if (run.state === 'queued') return t('runTitleQueued', { category });
  if (run.state === 'running') return t('runTitleRunning', { category });
  if (run.state === 'cancelled') return t('runTitleCancelled', { category });
  if (run.objective === null) return t('runTitleFailed', { category });
  if (served === null || unserved === null) return t('runTitleHidden', { category });
  return t('runTitle', { category, served, unserved });
}
