import type { ReactNode } from 'react';
import type { Body } from '#modules/governance/contract/structure.ts';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A body in a line: what it is called, since when, who holds the seats of one, and which are vacant. */
export function BodyLine({ body }: { body: Body }): ReactNode {
  const t = useWords(structureWords);
  const language = useLanguage();
  return (
    <div className="ly-body">
      <Link to={`/structures/${body.id}`}>{body.name}</Link>
      <span className="ly-muted ly-small">{t('since', { day: formatDate(language, body.founded) })}</span>
      {body.kind === 'consortium' && <span className="ly-small">{t('schools', { count: body.schools })}</span>}
      {body.seats.map((seat) => (
        <Seat key={seat.seat} seat={seat} />
      ))}
    </div>
  );
}

function Seat({ seat }: { seat: Body['seats'][number] }): ReactNode {
  const t = useWords(structureWords);
  const language = useLanguage();
  const said = t(`seat.${seat.seat}`);
  if (seat.isVacant) return <Mark tone="warn">{t('held', { seat: said, who: t('vacant') })}</Mark>;
  const who = [seat.org?.name, seat.office].filter((one) => one).join(' ');
  return (
    <span className="ly-small">
      {t('held', { seat: said, who })}{' '}
      {seat.endsSoon && seat.ended && (
        <Mark tone="accent">{t('endsSoon', { day: formatDate(language, seat.ended) })}</Mark>
      )}
    </span>
  );
}
