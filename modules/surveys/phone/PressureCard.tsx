import { type ReactNode, useState } from 'react';
import type { Ballot } from '#modules/surveys/contract/ballot.ts';
import type { Pressure } from '#modules/surveys/contract/pressure.ts';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { Tick } from '#phone/ui/Choices.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

const all: readonly Pressure[] = ['told', 'filled', 'watched', 'asked_to_show'];

/** Lets whoever holds a ballot say that somebody pressed him; closed until he opens it. */
export function PressureCard({ county, ballot }: { county: string; ballot: Ballot }): ReactNode {
  const t = useWords(surveyWords);
  const [what, setWhat] = useState<readonly Pressure[]>([]);
  const [isTold, setTold] = useState(false);
  const { busy, failed, act } = useAct('surveys');
  if (isTold) return <Notice tone="good">{t('told')}</Notice>;
  const tell = (): void =>
    act(
      () => call('surveys.reportPressure', { params: { county }, body: { ballot, what: [...what] } }),
      () => setTold(true),
    );
  return (
    <Card>
      <details>
        <summary>{t('pressed')}</summary>
        <Line>{t('pressedNote')}</Line>
        {all.map((one) => (
          <Tick
            key={one}
            label={t(`pressure.${one}`)}
            onChange={(is) => setWhat(is ? [...what, one] : what.filter((other) => other !== one))}
            value={what.includes(one)}
          />
        ))}
        {failed !== undefined && <ErrorState error={failed} />}
        <PlainButton busy={busy || what.length === 0} onPress={tell}>
          {t('tell')}
        </PlainButton>
      </details>
    </Card>
  );
}
