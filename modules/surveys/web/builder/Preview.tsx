import { Button, Radio } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Answers, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { AnswerInput } from '#modules/surveys/web/AnswerInput.tsx';
import { askedOf, minutesFor } from '#engines/questionnaires/questionnaire.ts';
import { answered, toldIn } from '#modules/surveys/web/asking.ts';
import { builderWords } from '#modules/surveys/web/builder/builder-words.ts';
import { isInEnglish } from '#modules/surveys/web/builder/draft.ts';
import { type Language, say } from '#platform/i18n/dictionary.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The survey as whoever is asked sees it, to be tried: what is asked follows from what was answered. */
export function Preview({ said, isTheirs }: { said: SurveySaid; isTheirs: boolean }): ReactNode {
  const t = useWords(builderWords);
  const [answers, setAnswers] = useState<Answers>({});
  const [language, setLanguage] = useState<Language>('zh');
  const { title, about, questions } = said;
  const asked = askedOf(questions, answers);
  const minutes = minutesFor(questions);
  return (
    <aside aria-label={t('preview')} className="ly-builder-preview">
      <div className="ly-panel-head">
        <h2 className="ly-panel-title">{t('preview')}</h2>
        {isInEnglish(said) && (
          <Radio.Group
            aria-label={t('previewLanguage')}
            onChange={({ target }) => setLanguage(target.value as Language)}
            options={[
              { value: 'zh', label: '中文' },
              { value: 'en', label: 'English' },
            ]}
            size="small"
            value={language}
          />
        )}
      </div>
      <p className="ly-muted ly-small">{isTheirs ? t('previewTheirs') : t('previewNote')}</p>
      <div className="ly-builder-paper" lang={language}>
        <h3>{toldIn(language, title) || t('noTitle')}</h3>
        <p className="ly-builder-about">{toldIn(language, about)}</p>
        <p className="ly-muted ly-small">{say(builderWords, language, 'takes', { minutes })}</p>
        {asked.map((question, at) => (
          <AnswerInput
            answer={answers[question.code]}
            key={question.code}
            language={language}
            number={at + 1}
            onAnswer={(answer) => setAnswers(answered(answers, question.code, answer))}
            question={question}
          />
        ))}
      </div>
      {Object.keys(answers).length > 0 && (
        <Button onClick={() => setAnswers({})} size="small">
          {t('clear')}
        </Button>
      )}
    </aside>
  );
}
