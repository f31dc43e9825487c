import type { ReactNode } from 'react';
import type { Survey } from '#modules/surveys/contract/survey.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { howTold, usePeople } from '#modules/surveys/web/use-people.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { Figure, Figures } from '#web/ui/Figure.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** How many were drawn, and what became of that: shares too, once it is told exactly. */
export function ResponseFigures(given: {
  response: NonNullable<Survey['response']>;
  state: Survey['state'];
}): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const people = usePeople();
  const { response, state } = given;
  const { drawn, answered, declined } = response;
  const how = howTold({ state });
  const number = (count: number): string => formatNumber(language, count);
  const shareOf = (name: string, count: number): ReactNode =>
    how === 'exact' && drawn > 0 ? (
      <Figure
        name={name}
        of={t('ofDrawn', { count: number(count), drawn: number(drawn) })}
        value={formatPercent(language, count / drawn)}
      />
    ) : (
      <Figure name={name} note={t('openWhy')} value={people(count, how)} />
    );
  return (
    <section aria-label={t('response')}>
      <Figures>
        <Figure
          name={t('drawn')}
          of={t('ofPeople', { people: number(response.people) })}
          unit={t('unit')}
          value={drawn}
        />
        {shareOf(t('answered'), answered)}
        {shareOf(t('declined'), declined)}
        {how === 'exact' && shareOf(t('silent'), Math.max(0, drawn - answered - declined))}
      </Figures>
    </section>
  );
}
