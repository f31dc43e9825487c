import { Button } from 'antd';
import type { ReactNode } from 'react';
import { type BodyInFull, bodyRules, type SeatTerm } from '#modules/governance/contract/structure.ts';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones: Readonly<Record<SeatTerm['state'], Tone>> = {
  coming: 'info',
  held: 'good',
  ends_soon: 'accent',
  over: 'plain',
};

/** Who holds and held the seats of a body, seat by seat, each term as a bar from its first day to its last. */
export function Terms({ body, onEnd }: { body: BodyInFull; onEnd: (term: SeatTerm) => void }): ReactNode {
  const t = useWords(structureWords);
  const seats = bodyRules[body.kind].seats.flatMap((seat) => {
    const terms = body.terms.filter((term) => term.seat === seat);
    const isVacant = body.seats.some((one) => one.seat === seat && one.isVacant);
    return terms.length > 0 || isVacant ? [{ seat, terms, isVacant }] : [];
  });
  if (seats.length === 0) return <p className="ly-muted">{t('noTerms')}</p>;
  return seats.map(({ seat, terms, isVacant }) => (
    <section aria-label={t(`seat.${seat}`)} key={seat}>
      <h3>
        {t(`seat.${seat}`)} {isVacant && <Mark tone="warn">{t('vacant')}</Mark>}
      </h3>
      <ul className="ly-terms">
        {terms.map((term) => (
          <TermLine key={term.id} mayEnd={body.mayKeep} onEnd={onEnd} since={body.founded} term={term} />
        ))}
      </ul>
    </section>
  ));
}

function TermLine(given: {
  term: SeatTerm;
  since: string;
  mayEnd: boolean;
  onEnd: (term: SeatTerm) => void;
}): ReactNode {
  const t = useWords(structureWords);
  const language = useLanguage();
  const { term, since, mayEnd, onEnd } = given;
  const [from, to] = [formatDate(language, term.began), term.ended === null ? '' : formatDate(language, term.ended)];
  return (
    <li className={`ly-term-${term.state}`}>
      <span>
        {holderOf(term)} <Mark tone={tones[term.state]}>{t(`is.${term.state}`)}</Mark>{' '}
        <span className="ly-muted ly-small">{t(to === '' ? 'termFrom' : 'termFromTo', { from, to })}</span>
      </span>
      {mayEnd && term.state !== 'over' && (
        <Button aria-label={`${t('endTerm')} ${holderOf(term)}`} onClick={() => onEnd(term)} size="small">
          {t('endTerm')}
        </Button>
      )}
      <span aria-hidden="true" className="ly-term-track">
        <span className="ly-term-bar" style={barOf(term, since)} />
      </span>
    </li>
  );
}

/** How whoever holds a seat is told: his organisation, his office, his name. */
export const holderOf = ({ org, office, person }: Pick<SeatTerm, 'org' | 'office' | 'person'>): string =>
  [org?.name, office, person].filter((one) => one).join(' ');

/** Where a term lies between the day its body was founded and today, or its own end. */
function barOf({ began, ended }: SeatTerm, since: string): { insetInlineStart: string; inlineSize: string } {
  const [first, today] = [Date.parse(since), Date.parse(countyDay())];
  const last = Math.max(today, ended === null ? today : Date.parse(ended), first + 1);
  const share = (day: number): number => Math.min(1, Math.max(0, (day - first) / (last - first)));
  const [start, end] = [share(Date.parse(began)), share(ended === null ? last : Date.parse(ended))];
  return { insetInlineStart: `${100 * start}%`, inlineSize: `${100 * Math.max(0, end - start)}%` };
}
