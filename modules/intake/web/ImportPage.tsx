import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { applyImport, cancelImport, type ImportRun, readImport } from '#modules/intake/contract/run.ts';
import { CountsTable } from '#modules/intake/web/CountsTable.tsx';
import { Deciding, isAsked, todo, type Wish } from '#modules/intake/web/Deciding.tsx';
import { RowsTable } from '#modules/intake/web/RowsTable.tsx';
import { StateMark } from '#modules/intake/web/StateMark.tsx';
import { words } from '#modules/intake/web/words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { LongWork } from '#web/ui/LongWork.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './imports.css';

const pollMs = 700;
const working = new Set<ImportRun['state']>(['reading', 'applying']);

/** One import: looked at, decided on, kept. */
export function ImportPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const language = useLanguage();
  const go = useGo();
  const [isWatched, setWatched] = useState(true);
  const [wished, setWish] = useState<Wish>({ missing: 'keep', accept: false });
  const read = useRead(readImport, { params: { id } }, isWatched ? { everyMs: pollMs } : {});
  const apply = useAct(applyImport, { onDone: () => setWatched(true) });
  const cancel = useAct(cancelImport);
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="list" />;
  const run = read.data;
  // Another system says itself what has ended.
  const wish: Wish = run.source === null ? wished : { ...wished, missing: 'end' };
  const isWorking = working.has(run.state);
  if (isWatched !== isWorking) setWatched(isWorking);
  const stop = (): void => cancel.mutate({ params: { id } });
  const mayDecide = run.state === 'ready' || run.state === 'failed';
  return (
    <Page
      actions={
        mayDecide ? (
          <>
            <Button loading={cancel.isPending} onClick={stop}>
              {t('stop')}
            </Button>
            <Button
              disabled={todo(run, wish) === 0 || (run.kinds.some((kind) => isAsked(kind, wish)) && !wish.accept)}
              loading={apply.isPending}
              onClick={() => apply.mutate({ params: { id }, body: wish })}
              type="primary"
            >
              {run.state === 'failed' ? t('again') : t('apply', { count: todo(run, wish) })}
            </Button>
          </>
        ) : (
          !isWorking && <Button onClick={() => go('/imports')}>{t('another')}</Button>
        )
      }
      subtitle={
        <>
          <StateMark state={run.state} /> {formatDateTime(language, run.madeAt)}
          {run.source !== null && ` · ${t('fromSource', { source: run.source })}`}
        </>
      }
      title={<Headline run={run} wish={wish} />}
    >
      <Stack>
        {(apply.error ?? cancel.error) && <ErrorState error={apply.error ?? cancel.error} />}
        {isWorking && (
          <LongWork
            done={run.done}
            onCancel={stop}
            title={t(run.state === 'reading' ? 'looking' : 'keeping')}
            total={run.total}
          />
        )}
        <Outcome run={run} />
        {mayDecide && <Deciding onWish={setWish} run={run} wish={wish} />}
        {run.kinds.length > 0 && <CountsTable run={run} />}
        <Remarks run={run} />
        {run.kinds.length > 0 && run.state !== 'cancelled' && <RowsTable run={run} />}
      </Stack>
    </Page>
  );
}

function Headline({ run, wish }: { run: ImportRun; wish: Wish }): ReactNode {
  const t = useWords(words);
  const file = run.fileName;
  if (run.state === 'ready') {
    const count = todo(run, wish);
    return count > 0 ? t('headReady', { file, todo: count }) : t('headNothing', { file });
  }
  const heads = {
    applied: 'headApplied',
    refused: 'headRefused',
    cancelled: 'headCancelled',
    failed: 'headFailed',
  } as const;
  return t(run.state in heads ? heads[run.state as keyof typeof heads] : 'headWorking', { file });
}

/** What became of it, once it is over. */
function Outcome({ run }: { run: ImportRun }): ReactNode {
  const t = useWords(words);
  if (run.state === 'refused') {
    return (
      <Panel title={run.refusal ?? t('state.refused')}>
        <p className="ly-muted">{t('refusedNote')}</p>
      </Panel>
    );
  }
  if (run.state !== 'applied' && run.state !== 'cancelled' && run.state !== 'failed') return null;
  return (
    <Panel>
      <p>{t(`${run.state}Note`, { done: run.done })}</p>
    </Panel>
  );
}

function Remarks({ run }: { run: ImportRun }): ReactNode {
  const t = useWords(words);
  if (run.remarks.length === 0) return null;
  return (
    <Panel title={t('remarks')}>
      <ul className="intake-remarks">
        {run.remarks.map(({ sheet, text }) => (
          <li key={`${sheet} ${text}`}>
            <strong>{sheet}</strong> {text}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
