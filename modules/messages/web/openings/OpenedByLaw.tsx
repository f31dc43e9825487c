import type { ReactNode } from 'react';
import type { PupilTalk } from '#modules/messages/contract/conversation.ts';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { Panel } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** To the two adults of a talk: who else has opened it by law, and whether that was found right. */
export function OpenedByLaw({ openings }: Pick<PupilTalk, 'openings'>): ReactNode {
  const t = useWords(openingWords);
  const language = useLanguage();
  if (openings.length === 0) return null;
  const looked = (isConfirmed: boolean | null): string =>
    isConfirmed === null ? t('lookedNull') : t(isConfirmed ? 'lookedYes' : 'lookedNo');
  return (
    <Panel title={t('inTalk')}>
      {openings.map(({ at, by, ground, isConfirmed }) => (
        <p key={at}>
          {t('inTalkLine', {
            at: formatDateTime(language, at),
            by,
            ground: t(`ground.${ground}`),
            looked: looked(isConfirmed),
          })}
        </p>
      ))}
    </Panel>
  );
}
