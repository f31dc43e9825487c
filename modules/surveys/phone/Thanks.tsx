import type { ReactNode } from 'react';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** That it was received, or waits for a network. */
export function Thanks({ waits }: { waits: boolean }): ReactNode {
  const t = useWords(surveyWords);
  return (
    <Screen title={t(waits ? 'keptSent' : 'thanks')}>
      <Card>
        <Line>{t(waits ? 'waitsNote' : 'thanksNote')}</Line>
      </Card>
    </Screen>
  );
}
