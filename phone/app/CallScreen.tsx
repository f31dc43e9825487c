import type { ReactNode } from 'react';
import { homeWords } from '#phone/app/home-words.ts';
import { Line } from '#phone/ui/Card.tsx';
import { ReadAloud } from '#phone/ui/ReadAloud.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import './PlainHomeScreen.css';

/** Lines that answer in every county. The number of a teacher is his own: he has not given it for this. */
const numbers = ['12355', '12356', '120', '110'] as const;

/** Whom a family can call, each by one touch. */
export function CallScreen(): ReactNode {
  const t = useWords(homeWords);
  const spoken = numbers.map((number) => `${t(number)}。${t(`${number}.note`)}`).join('');
  return (
    <Screen title={t('callTitle')}>
      <Line>{t('callNote')}</Line>
      <div className="ly-doors">
        {numbers.map((number) => (
          <a className="ly-door" href={`tel:${number}`} key={number}>
            {t(number)}
            <span>{t(`${number}.note`)}</span>
          </a>
        ))}
      </div>
      <ReadAloud text={spoken} />
    </Screen>
  );
}
