import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  discardRun,
  type MatchRun,
  mostPins,
  readRun,
  readRunPins,
  releaseRun,
  type RunPin,
  startRun,
} from '#modules/needs/contract/run.ts';
import { RunCheck } from '#modules/needs/web/RunCheck.tsx';
import { RunFacts } from '#modules/needs/web/RunFacts.tsx';
import { RunPins } from '#modules/needs/web/RunPins.tsx';
import { RunRows } from '#modules/needs/web/RunRows.tsx';
import { samePair } from '#modules/needs/web/same-pair.ts';
import { useReleased } from '#modules/needs/web/use-released.ts';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './board.css';

const pollMs = 700;

/** One run: who gets what, why, what stays unmet; adjusted, run again, released or put aside. */
export function RunPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const go = useGo();
  const tellReleased = useReleased();
  const [edited, setEdited] = useState<readonly RunPin[]>();
  const [waiting, setWaiting] = useState(true);
  const run = useRead(readRun, { params: { id } }, waiting ? { everyMs: pollMs } : {});
  const isDecided = (run.data?.pins.length ?? 0) > 0;
  const query = { size: String(mostPins) };
  const stored = useRead(readRunPins, { params: { id }, query }, { enabled: isDecided });
  const again = useAct(startRun, {
    onDone: (made) => {
      setEdited(undefined);
      setWaiting(true);
      go(`/runs/${made.id}`);
    },
  });
  const release = useAct(releaseRun, { onDone: tellReleased });
  const discard = useAct(discardRun);
  if (run.error) return <ErrorState error={run.error} onRetry={() => void run.refetch()} />;
  if (!run.data) return <LoadingShape shape="list" />;
  const data = run.data;
  const computing = data.state === 'waiting' || data.state === 'running';
  if (waiting !== computing) setWaiting(computing);
  const failed = again.error ?? release.error ?? discard.error;
  const before = isDecided ? (stored.data?.items ?? []) : [];
  const pins = edited ?? before;
  // What was decided before must be here before anything is changed, or it would be lost.
  const mayChange = data.state === 'ready' && (!isDecided || stored.data !== undefined);
  const sent = pins.map(({ need, resource, verdict }) => ({ need, resource, verdict }));
  return (
    <Page
      title={<RunTitle run={data} />}
      subtitle={<RunFacts run={data} />}
      actions={
        <RunActions
          again={{
            act: () => again.mutate({ body: { category: data.category, pins: sent } }),
            busy: again.isPending,
            changes: edited ? changesBetween(before, edited) : 0,
          }}
          discard={{ act: () => discard.mutate({ params: { id } }), busy: discard.isPending }}
          release={{ act: () => release.mutate({ params: { id } }), busy: release.isPending }}
          run={data}
        />
      }
    >
      {failed && <ErrorState error={failed} />}
      {data.failure && <output>{t(`runFailure.${data.failure}`)}</output>}
      {data.pinsDropped > 0 && <output>{t('pinsDropped', { count: data.pinsDropped })}</output>}
      {(isDecided || edited) && (
        <RunPins mayChange={mayChange} onChange={setEdited} pins={pins} trouble={again.error?.data} />
      )}
      {computing ? <LoadingShape shape="list" /> : <RunCheck run={data} />}
      {!computing && <RunRows id={id} mayChange={mayChange} onChange={setEdited} pins={pins} />}
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
  if (run.state === 'waiting' || run.state === 'running') return t('runTitleWaiting', { category });
  if (run.objective === null) return t('runTitleFailed', { category });
  if (served === null || unserved === null) return t('runTitleHidden', { category });
  return t('runTitle', { category, served, unserved });
}

interface Act {
  act: () => void;
  busy: boolean;
}

/** What can be done with a run that has not gone out. */
function RunActions(given: { run: MatchRun; again: Act & { changes: number }; release: Act; discard: Act }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const { run, again, release, discard } = given;
  if (run.state !== 'ready' && run.state !== 'failed') return null;
  const count = run.served === null ? null : formatNumber(language, run.served);
  return (
    <>
      <Button loading={discard.busy} onClick={discard.act}>
        {t('discard')}
      </Button>
      {again.changes > 0 && (
        <Button loading={again.busy} onClick={again.act}>
          {t('again', { count: again.changes })}
        </Button>
      )}
      {run.state === 'ready' && (
        <Button
          disabled={run.served === 0 || again.changes > 0}
          loading={release.busy}
          onClick={release.act}
          type="primary"
        >
          {count === null ? t('releaseHidden') : t('release', { count })}
        </Button>
      )}
    </>
  );
}
