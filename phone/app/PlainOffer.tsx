import type { ReactNode } from 'react';
import { prefer, usePreferences } from '#platform/browser/preferences.ts';
import { useSession } from '#platform/browser/session.ts';
import { frameWords } from '#phone/app/frame-words.ts';
import { plainRoles } from '#phone/app/screens.ts';
import { PairButtons } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Asks once who reads in large type whether three large buttons would do better. */
export function PlainOffer(): ReactNode {
  const t = useWords(frameWords);
  const { type, home } = usePreferences();
  const mayHave = plainRoles.includes(useSession().role.role);
  if (!mayHave || type !== 'large' || home !== 'unasked') return null;
  return (
    <Card title={t('plainAsk')}>
      <Line>{t('plainAskNote')}</Line>
      <PairButtons
        accept={t('plainYes')}
        note={t('plainBack')}
        onAccept={() => prefer({ home: 'plain' })}
        onRefuse={() => prefer({ home: 'full' })}
        refuse={t('plainNo')}
      />
    </Card>
  );
}
