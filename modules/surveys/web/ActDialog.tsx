import type { ReactNode } from 'react';
import { closeSurvey, dropSurvey, openSurvey, type Survey, tellResults } from '#modules/surveys/contract/survey.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { PrintDialog } from '#modules/surveys/web/PrintDialog.tsx';
import { surveyWords } from '#modules/surveys/web/survey-words.ts';
import { formatDate, formatNumber } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What is about to be done with a survey. */
export interface Opened {
  what: 'open' | 'close' | 'tell' | 'drop' | 'print';
  survey: Survey;
}

interface Given {
  opened: Opened;
  onClose: () => void;
  /** It may have changed meanwhile. */
  onRefused: () => void;
}

/** Says what an act on a survey will do, and does it. */
export function ActDialog(given: Given): ReactNode {
  const { opened, onClose } = given;
  const { what, survey } = opened;
  if (what === 'print') return <PrintDialog onClose={onClose} survey={survey} />;
  return <StepDialog {...given} step={what} />;
}

const steps = { open: openSurvey, close: closeSurvey, tell: tellResults, drop: dropSurvey } as const;

/** A step that takes a survey on, or throws its draft away. */
function StepDialog({ step, opened: { survey }, onClose, onRefused }: Given & { step: keyof typeof steps }): ReactNode {
  const t = useWords(surveyWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const { id, version, title } = survey;
  // All of them are asked alike, and what they answer is not looked at.
  const act = useAct(steps[step] as typeof openSurvey, {
    onDone: () => {
      toast(t(`done.${step}`));
      onClose();
    },
  });
  return (
    <FormDialog
      act={t(step)}
      doing={act}
      keep={t('keep')}
      note={step === 'open' ? <WhatOpens survey={survey} /> : t(`note.${step}`)}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id }, body: { seen: version } }, { onError: onRefused })}
      title={t(`title.${step}`, { title: toldIn(language, title) })}
    >
      {null}
    </FormDialog>
  );
}

function WhatOpens({ survey: { asked, minutes, ends, perSchool } }: { survey: Survey }): ReactNode {
  const t = useWords(surveyWords);
  const language = useLanguage();
  const count = formatNumber(language, perSchool);
  return (
    <>
      <p>{t('openAsks', { asked: t(`asks.${asked}`), minutes, ends: formatDate(language, ends) })}</p>
      <p>{perSchool > 0 ? t('openDrawn', { count }) : t('openEverybody')}</p>
      <p>{t('openSecond')}</p>
    </>
  );
}
