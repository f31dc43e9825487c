import type { ReactNode } from 'react';
import { enterSheets, mostSheets, readSurvey, type Survey } from '#modules/surveys/contract/survey.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { leftOf, type Noted } from '#modules/surveys/web/sheets/sheet.ts';
import { SheetForm } from '#modules/surveys/web/sheets/SheetForm.tsx';
import { SheetList } from '#modules/surveys/web/sheets/SheetList.tsx';
import { sheetsWords } from '#modules/surveys/web/sheets/sheets-words.ts';
import { noSheet, useSheets } from '#modules/surveys/web/sheets/use-sheets.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/surveys/web/sheets/sheets.css';

/** Entering what came back on paper: one sheet after the other, sent together. */
export function SheetsPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(sheetsWords);
  const { data, error, refetch } = useRead(readSurvey, { params: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape shape="form" />
      </Page>
    );
  return <Entering key={id} survey={data} />;
}

function Entering({ survey }: { survey: Survey }): ReactNode {
  const t = useWords(sheetsWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const [{ atHand, changing, noted }, change] = useSheets(survey.id);
  const act = useAct(enterSheets);
  const batch = noted.filter(({ refused }) => !refused).slice(0, mostSheets);
  const note = (): void => {
    const sheet: Noted = { ...atHand, key: changing ?? crypto.randomUUID() };
    const isThere = noted.some(({ key }) => key === sheet.key);
    change((now) => ({
      atHand: noSheet,
      changing: undefined,
      noted: isThere ? now.noted.map((one) => (one.key === sheet.key ? sheet : one)) : [...now.noted, sheet],
    }));
    toast(t('kept', { number: isThere ? noted.findIndex(({ key }) => key === sheet.key) + 1 : noted.length + 1 }));
  };
  const drop = (key: string): void => {
    change((now) => ({ ...now, noted: now.noted.filter((one) => one.key !== key) }));
    toast(t('dropped'), async () => change((now) => ({ ...now, noted })));
  };
  const send = (): void =>
    act.mutate(
      { params: { id: survey.id }, body: { sheets: batch.map(({ code, answers }) => ({ code, answers })) } },
      {
        onSuccess: (reply) => {
          change((now) => ({ ...now, noted: leftOf(now.noted, batch, reply) }));
          const refused = reply.refused.length;
          toast(t(refused > 0 ? 'sentRefused' : 'sent', { count: reply.entered, refused }));
        },
      },
    );
  const isOpen = survey.state === 'open';
  return (
    <Page
      subtitle={
        <>
          {t('subtitle')} <Link to="/surveys">{t('back')}</Link>
        </>
      }
      title={t('title', { title: toldIn(language, survey.title) })}
    >
      {!isOpen && <EmptyState note={t('notOpenNote')} title={t('notOpen')} />}
      {act.error && <ErrorState error={act.error} />}
      <div className="ly-sheets">
        {isOpen && (
          <SheetForm
            changing={changing}
            key={changing ?? ''}
            noted={noted}
            onChange={(sheet) => change((now) => ({ ...now, atHand: sheet }))}
            onClear={() => change((now) => ({ ...now, atHand: noSheet, changing: undefined }))}
            onNote={note}
            questions={survey.questions}
            sheet={atHand}
          />
        )}
        {(isOpen || noted.length > 0) && (
          <SheetList
            batch={batch.length}
            changing={changing}
            isBusy={act.isPending}
            isHandFull={atHand.code !== '' || Object.keys(atHand.answers).length > 0}
            noted={noted}
            onChange={({ key, code, answers }) =>
              change((now) => ({ ...now, changing: key, atHand: { code, answers } }))
            }
            onDrop={drop}
            onSend={send}
            questions={survey.questions}
          />
        )}
      </div>
    </Page>
  );
}
