import type { ReactNode } from 'react';
import type { PupilTalk } from '#modules/messages/contract/conversation.ts';
import { pupilWords } from '#modules/messages/phone/talks/pupil-words.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

/** Who else has opened what a pupil wrote, as the law lets in danger or an investigation, told to him. */
export function WhoOpened({ openings }: Pick<PupilTalk, 'openings'>): ReactNode {
  const t = useWords(pupilWords);
  const language = useLanguage();
  if (openings.length === 0) return null;
  const told = openings.map(({ at, by, ground, isConfirmed }) => {
    const looked = isConfirmed === null ? '' : t(isConfirmed ? 'openedRight' : 'openedWrong');
    return `${t(ground === 'emergency' ? 'openedInDanger' : 'openedForLaw', { at: formatDateTime(language, at), by })}${looked}`;
  });
  return (
    <Card title={t('openedTitle')}>
      {told.map((one) => (
        <Line key={one}>{one}</Line>
      ))}
      <Line>{t('openedAsk')}</Line>
      <ReadAloud text={[...told, t('openedAsk')].join('')} />
    </Card>
  );
}
