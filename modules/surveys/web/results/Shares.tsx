import type { ReactNode } from 'react';
import type { QuestionResult, Share } from '#modules/surveys/contract/results.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { choicesOf, type Side, sidesTold, tellShare } from '#modules/surveys/web/results/tell-result.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The shares of each choice in the county, in town and in the country, as bars with their intervals. */
export function Shares({ result, number }: { result: QuestionResult; number: number }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  return (
    <ul aria-label={t('chartOf', { number })} className="ly-shares">
      {choicesOf(language, result.question).map(({ key, name }, at) => (
        <li key={key}>
          <p>{name}</p>
          <ul>
            {sidesTold(result).map((side) => (
              <Bar key={side} share={result[side]?.shares[at]} side={side} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const untold: Share = { count: null, share: null, least: null, most: null };

function Bar({ share = untold, side }: { share: Share | undefined; side: Side }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const inPercent = (value: number | null): string => `${(value ?? 0) * 100}%`;
  return (
    <li className={`ly-share ly-share-${side}`}>
      <span className="ly-small">{t(side)}</span>
      <span aria-hidden="true" className="ly-share-track">
        {share.share !== null && (
          <>
            <span className="ly-share-fill" style={{ inlineSize: inPercent(share.share) }} />
            <span
              className="ly-share-interval"
              style={{
                insetInlineStart: inPercent(share.least),
                inlineSize: inPercent((share.most ?? 0) - (share.least ?? 0)),
              }}
            />
          </>
        )}
      </span>
      <span className={share.share === null ? 'ly-muted ly-small' : 'ly-small'}>
        {tellShare({ t, language }, share)}
      </span>
    </li>
  );
}
