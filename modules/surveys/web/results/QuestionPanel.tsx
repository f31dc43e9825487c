import { type ReactNode, useState } from 'react';
import type { QuestionResult } from '#modules/surveys/contract/results.ts';
import type { Survey } from '#modules/surveys/contract/survey.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { Shares } from '#modules/surveys/web/results/Shares.tsx';
import { SharesTable } from '#modules/surveys/web/results/SharesTable.tsx';
import { choicesOf, type Side, sidesTold, tellMean } from '#modules/surveys/web/results/tell-result.ts';
import { WordsList } from '#modules/surveys/web/results/WordsList.tsx';
import { formatNumber } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What was answered to one question: shares as bars or as a table, means, or words. */
export function QuestionPanel({ result, survey }: { result: QuestionResult; survey: Survey }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const [isTable, setIsTable] = useState(false);
  const { question, county } = result;
  const number = survey.questions.findIndex(({ code }) => code === question.code) + 1;
  const hasShares = county !== null && county.answers > 0 && county.shares.length > 0;
  return (
    <Panel
      action={
        hasShares && (
          <button className="ly-plain" onClick={() => setIsTable(!isTable)} type="button">
            {t(isTable ? 'asChart' : 'asTable')}
          </button>
        )
      }
      note={<HowMany result={result} />}
      title={`${number}. ${toldIn(language, question.text)}`}
    >
      <Condition questions={survey.questions} result={result} />
      {!county && <p>{t('hiddenQuestion')}</p>}
      {county?.answers === 0 && <p className="ly-muted">{t('noAnswers')}</p>}
      {hasShares &&
        (isTable ? <SharesTable number={number} result={result} /> : <Shares number={number} result={result} />)}
      <Means number={number} result={result} />
      {question.kind === 'text' && county && county.answers > 0 && (
        <WordsList question={question.code} survey={survey.id} />
      )}
    </Panel>
  );
}

function HowMany({ result: { county } }: { result: QuestionResult }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  return county && county.answers > 0 ? t('answers', { count: formatNumber(language, county.answers) }) : null;
}

/** Of whom a question was asked, and which way it is put. */
function Condition({
  result: { question },
  questions,
}: { result: QuestionResult } & Pick<Survey, 'questions'>): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const { onlyIf, isTurned } = question;
  const at = questions.findIndex(({ code }) => code === onlyIf?.question);
  const other = questions[at];
  const named = new Map(other && choicesOf(language, other).map(({ key, name }) => [key, name]));
  const is = onlyIf?.is.map((one) => named.get(String(one)) ?? String(one)).join(language === 'zh' ? '、' : ', ');
  return (
    <>
      {other && <p className="ly-muted ly-small">{t('onlyIf', { number: at + 1, is })}</p>}
      {isTurned && (
        <div>
          <Mark>{t('turned')}</Mark>
        </div>
      )}
    </>
  );
}

/** The means of a scale or of numbers, with their intervals. */
function Means({ result, number }: { result: QuestionResult; number: number }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const those = sidesTold(result);
  if (those.every((side) => !result[side]?.mean)) return null;
  const told = (side: Side): string => {
    const mean = result[side]?.mean;
    return mean ? tellMean({ t, language }, mean) : t('hidden');
  };
  return (
    <table aria-label={t('meansOf', { number })} className="ly-means">
      <thead>
        <tr>
          <th scope="col">{t('side')}</th>
          {those.map((side) => (
            <th key={side} scope="col">
              {t(side)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('interval95')}</th>
          {those.map((side) => (
            <td key={side}>{told(side)}</td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}
