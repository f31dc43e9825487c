import type { ReactNode } from 'react';
import type { findWhoAnswers } from '#modules/governance/contract/duty-list.ts';
import { BasisAt } from '#modules/governance/web/duties/BasisAt.tsx';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { tellField } from '#modules/governance/web/tell-duty.ts';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Found = Reply<typeof findWhoAnswers>;

/** Who leads, who works along, until when and on what basis. */
export function Answer(given: { found: Found | undefined; error: Error | null; onRetry: () => void }): ReactNode {
  const { found, error, onRetry } = given;
  if (error) return <ErrorState error={error} onRetry={onRetry} />;
  return <div aria-live="polite">{found ? <Told {...found} /> : <LoadingShape shape="form" />}</div>;
}

function Told({ duty, dueBy }: Found): ReactNode {
  const t = useWords(listWords);
  const tell = useWords(dutyWords);
  const language = useLanguage();
  const teller = useTeller([duty]);
  const days = tellField(teller, 'limitDays', duty);
  const entry = (label: string, value: ReactNode): ReactNode => (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
  return (
    <>
      <p className="ly-who-lead">{t('answer', { lead: duty.lead.name })}</p>
      <dl className="ly-who-told">
        {entry(tell('partners'), tellField(teller, 'partners', duty))}
        {entry(tell('limitDays'), t('due', { day: formatDate(language, dueBy), days }))}
        {entry(
          tell('basis'),
          <>
            {duty.basis}{' '}
            <Mark tone={duty.isConfirmed ? 'plain' : 'warn'}>{tellField(teller, 'isConfirmed', duty)}</Mark>
            <BasisAt duty={duty} />
          </>,
        )}
        {entry(tell('extent'), tellField(teller, 'extent', duty))}
        {duty.steps.length > 0 && entry(tell('steps'), tellField(teller, 'steps', duty))}
      </dl>
    </>
  );
}
