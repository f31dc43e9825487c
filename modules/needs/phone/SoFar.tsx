import type { ReactNode } from 'react';
import { type Answers, type Step, steps } from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useCategories } from '#modules/needs/phone/use-categories.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';
import './SoFar.css';

/** What was answered so far, each line with a way to change it. */
export function SoFar({
  answers,
  fixed,
  onChange,
}: {
  answers: Answers;
  /** What there is no choice about. */
  fixed: Step | undefined;
  onChange: (step: Step) => void;
}): ReactNode {
  const t = useWords(needWords);
  const said = useAnswer(answers);
  return (
    <dl aria-label={t('soFar')} className="needs-so-far">
      {steps
        .filter((step) => answers[step] !== undefined)
        .map((step) => (
          <div key={step}>
            <dt>{t(`step.${step}`)}</dt>
            <dd>{said(step)}</dd>
            {step !== fixed && (
              <dd>
                <button
                  aria-label={t('changeWhat', { what: t(`step.${step}`) })}
                  className="ly-quiet"
                  onClick={() => onChange(step)}
                  type="button"
                >
                  {t('change')}
                </button>
              </dd>
            )}
          </div>
        ))}
    </dl>
  );
}

/** How to say an answer. */
function useAnswer({ whom, category, kind, urgency, mode, period, language: spoken }: Answers): (step: Step) => string {
  const t = useWords(needWords);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const day = (at: string): string => formatDay(language, at);
  return (step) =>
    ({
      whom: whom?.said ?? '',
      category: nameOf(category ?? ''),
      kind: kind === category ? t('anyKind') : nameOf(kind ?? ''),
      urgency: urgency ? t(`urgency.${urgency}`) : '',
      mode: mode ? t(`mode.${mode}`) : '',
      language: spoken || t('anyLanguage'),
      period: period ? t('period', { from: day(period.from), to: day(period.to) }) : '',
    })[step];
}
