import type { ReactNode } from 'react';
import { consentWords } from '#modules/people/phone/consent-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PairButtons } from '#phone/ui/Button.tsx';
import { Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** The second of two taps: what a withdrawal ends, counted now, and two equal buttons. Without a network it says it cannot tell. */
export function Withdrawal(given: {
  pupil: string;
  purpose: string;
  busy: boolean;
  onKeep: () => void;
  onWithdraw: () => void;
}): ReactNode {
  const t = useWords(consentWords);
  const language = useLanguage();
  const { data, failureCount } = useRead('people.readStops', { query: { pupil: given.pupil, purpose: given.purpose } });
  const stops = data?.items.map(({ text, at }) => (at === null ? text : `${text} · ${formatDateTime(language, at)}`));
  const told = stops
    ? t(stops.length === 0 ? 'stopsNothing' : 'stops')
    : t(failureCount > 0 ? 'stopsUnknown' : 'stopsSought');
  return (
    <>
      <Line>{told}</Line>
      {stops && stops.length > 0 && (
        <ul>
          {stops.map((stop) => (
            <li key={stop}>{stop}</li>
          ))}
        </ul>
      )}
      {stops && <ReadAloud text={[told, ...stops].join('。')} />}
      <PairButtons
        accept={t('keep')}
        busy={given.busy}
        note={t('withdrawNote')}
        onAccept={given.onKeep}
        onRefuse={given.onWithdraw}
        refuse={t('withdrawNow')}
      />
    </>
  );
}
