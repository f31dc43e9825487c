import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { draftSurvey, keepSurvey, readSurvey, type Survey } from '#modules/surveys/contract/survey.ts';
import { minutesFor } from '#engines/questionnaires/questionnaire.ts';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { faultsOfDraft, isInEnglish, saidOf, toSend } from '#modules/surveys/web/builder/draft.ts';
import { Preview } from '#modules/surveys/web/builder/Preview.tsx';
import { QuestionList } from '#modules/surveys/web/builder/QuestionList.tsx';
import { SurveyInputs } from '#modules/surveys/web/builder/SurveyInputs.tsx';
import { Theirs } from '#modules/surveys/web/builder/Theirs.tsx';
import { useDraft } from '#modules/surveys/web/builder/use-draft.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';
import '#modules/surveys/web/builder/builder.css';

/** A survey nobody has drafted yet; once it is kept, its own page goes on. */
export function NewSurveyPage(): ReactNode {
  const go = useGo();
  const act = useAct(draftSurvey);
  const save: Save = (said, _, onKept) =>
    act.mutate(
      { body: said },
      {
        onSuccess: (survey) => {
          onKept(survey);
          go(`/surveys/${survey.id}/edit`);
        },
      },
    );
  return <Builder doing={act} kept={undefined} onSave={save} />;
}

/** The draft of a survey: what it asks, and how it looks to whoever answers. */
export function BuilderPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(builderWords);
  const { data, error, refetch } = useRead(readSurvey, { params: { id } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape shape="form" />
      </Page>
    );
  if (data.state !== 'draft')
    return (
      <Page title={t('page')}>
        <EmptyState
          action={<Link to={`/surveys/${id}`}>{t('toResults')}</Link>}
          note={t('sentNote')}
          title={t('sent')}
        />
      </Page>
    );
  return <Changing key={id} kept={data} onRefused={() => void refetch()} />;
}

/** `onRefused`: it may have changed meanwhile. */
function Changing({ kept, onRefused }: { kept: Survey; onRefused: () => void }): ReactNode {
  const act = useAct(keepSurvey);
  const save: Save = (said, seen, onKept) =>
    act.mutate({ params: { id: kept.id }, body: { ...said, seen } }, { onSuccess: onKept, onError: onRefused });
  return <Builder doing={act} kept={kept} onSave={save} />;
}

/** Has what was written kept over the version that was seen, and tells what it is then. */
type Save = (said: SurveySaid, seen: number, onKept: (survey: Survey) => void) => void;

function Builder(given: {
  kept: Survey | undefined;
  /** How far saving is. */
  doing: { error: Error | null; isPending: boolean; reset: () => void };
  onSave: Save;
}): ReactNode {
  const t = useWords(builderWords);
  const toast = useUndoToast();
  const { kept, doing, onSave } = given;
  const { draft, theirs, change, noteKept, take, putBack } = useDraft(kept);
  const [opened, setOpened] = useState<string>();
  const [isTried, setIsTried] = useState(false);
  const [shown, setShown] = useState<'own' | 'theirs'>('own');
  const [isBoth, setIsBoth] = useState(() => isInEnglish(draft.said));
  const { said } = draft;
  const { questions } = said;
  const faults = faultsOfDraft(questions);
  const blank = (['title', 'about'] as const).filter((name) => said[name].zh.trim() === '');
  const toMend = blank.length + faults.size;
  const save = (seen: number): void => {
    setIsTried(true);
    const [first] = [...blank, ...faults.keys()];
    if (first !== undefined) return document.getElementById(`survey-${first}`)?.focus();
    onSave(toSend(said), seen, ({ version }) => {
      noteKept(said, version);
      toast(t('saved'));
    });
  };
  const takeTheirs = (survey: Survey): void => {
    doing.reset();
    take(survey);
    toast(t('takenTheirs'), async () => putBack(draft));
  };
  const counts = { count: questions.length, minutes: minutesFor(questions), faulty: faults.size };
  const title = t(faults.size > 0 ? 'titleFaulty' : 'title', counts);
  return (
    <Page
      actions={
        <Button loading={doing.isPending} onClick={() => save(draft.seen)} type="primary">
          {t('save')}
        </Button>
      }
      subtitle={
        <>
          {t('subtitle')} <Link to="/surveys">{t('back')}</Link>
        </>
      }
      title={questions.length === 0 ? t('titleNone') : title}
    >
      {doing.error && <ErrorState error={doing.error} />}
      {theirs && (
        <Theirs
          onKeepOwn={() => save(theirs.version)}
          onShow={setShown}
          onTake={() => takeTheirs(theirs)}
          shown={shown}
        />
      )}
      <div aria-live="polite">
        {isTried && toMend > 0 && <p className="ly-builder-fault">{t('faulty', { count: toMend })}</p>}
      </div>
      <div className="ly-builder">
        <Stack>
          <SurveyInputs isBoth={isBoth} isTried={isTried} onBoth={setIsBoth} onChange={change} said={said} />
          <QuestionList
            faults={faults}
            isBoth={isBoth}
            onChange={(next) => change({ ...said, questions: next })}
            onOpen={setOpened}
            opened={opened}
            questions={questions}
          />
        </Stack>
        <Preview
          isTheirs={shown === 'theirs' && theirs !== undefined}
          said={shown === 'theirs' && theirs ? saidOf(theirs) : said}
        />
      </div>
    </Page>
  );
}
