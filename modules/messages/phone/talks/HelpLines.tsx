import type { ReactNode } from 'react';
import { pupilWords } from '#modules/messages/phone/talks/pupil-words.ts';
import { Card } from '#phone/ui/Card.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Whom a child can call at any hour, by one touch. */
export function HelpLines(): ReactNode {
  const t = useWords(pupilWords);
  return (
    <Card title={t('help')}>
      {(['12355', '110'] as const).map((line) => (
        <a className="ly-button ly-button-plain" href={`tel:${line}`} key={line}>
          {t(`line${line}`)}
        </a>
      ))}
    </Card>
  );
}
