import type { ReactNode } from 'react';
import { CategoryQuestion, KindQuestion } from '#modules/needs/phone/KindQuestions.tsx';
import type { Answers, Step } from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { PeriodQuestion } from '#modules/needs/phone/PeriodQuestion.tsx';
import { useLanguages } from '#modules/needs/phone/use-languages.ts';
import type { WhomChoice } from '#modules/needs/phone/use-whom.ts';
import { OneOf, WhomAtSchool } from '#modules/needs/phone/WhomQuestion.tsx';
import { Options } from '#phone/ui/Options.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Whether whoever helps must speak a certain language; most need not. */
function LanguageQuestion(given: { value: string | undefined; onChoose: (language: string) => void }): ReactNode {
  const t = useWords(needWords);
  const of = useLanguages().map((name) => ({ value: name, said: name }));
  return <Options {...given} of={[{ value: '', said: t('anyLanguage'), note: t('anyLanguageNote') }, ...of]} />;
}

const urgencies = ['1', '2', '3'] as const;
const modes = ['either', 'onsite', 'remote'] as const;

/** The buttons of one question. */
export function StepQuestion({
  step,
  answers,
  whom,
  onAnswer,
}: {
  step: Step;
  answers: Answers;
  whom: WhomChoice;
  onAnswer: (more: Answers) => void;
}): ReactNode {
  const t = useWords(needWords);
  if (step === 'whom') {
    const choose = (chosen: NonNullable<Answers['whom']>): void => onAnswer({ whom: chosen });
    return whom.children ? (
      <OneOf onChoose={choose} whoms={whom.children} />
    ) : (
      <WhomAtSchool onChoose={choose} scopes={whom.scopes} />
    );
  }
  if (step === 'category') {
    return <CategoryQuestion onChoose={(category) => onAnswer({ category })} value={answers.category} />;
  }
  if (step === 'kind') {
    return (
      <KindQuestion category={answers.category ?? ''} onChoose={(kind) => onAnswer({ kind })} value={answers.kind} />
    );
  }
  if (step === 'urgency') {
    const of = urgencies.map((value) => ({ value, said: t(`urgency.${value}`), note: t(`urgency.${value}.note`) }));
    return <Options of={of} onChoose={(urgency) => onAnswer({ urgency })} value={answers.urgency} />;
  }
  if (step === 'mode') {
    const of = modes.map((value) => ({ value, said: t(`mode.${value}`), note: t(`mode.${value}.note`) }));
    return <Options of={of} onChoose={(mode) => onAnswer({ mode })} value={answers.mode} />;
  }
  if (step === 'language')
    return <LanguageQuestion onChoose={(language) => onAnswer({ language })} value={answers.language} />;
  return <PeriodQuestion onChoose={(period) => onAnswer({ period })} />;
}
