import { type FormEvent, type ReactNode, useState } from 'react';
import type { Answers } from '#engines/questionnaires/questionnaire.ts';
import type { Questionnaire as Asked } from '#modules/surveys/contract/ballot.ts';
import { PressureCard } from '#modules/surveys/phone/PressureCard.tsx';
import { Questionnaire } from '#modules/surveys/phone/Questionnaire.tsx';
import { surveyWords } from '#modules/surveys/phone/survey-words.ts';
import { Thanks } from '#modules/surveys/phone/Thanks.tsx';
import { useReading } from '#modules/surveys/phone/use-reading.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useHomeCounty } from '#phone/api/home-county.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Behind the # of an address, which no server is sent: the county and the code of a sheet. */
function scanned(): { county: string | undefined; code: string } {
  const [, county, code = ''] = /^#(\d{6})\.([0-9A-Za-z -]+)$/.exec(decodeURIComponent(location.hash)) ?? [];
  return { county, code };
}

/** Answers a survey for which somebody was given a sheet of paper; nobody is signed in for it. */
export function SheetScreen(): ReactNode {
  const t = useWords(surveyWords);
  const [found] = useState(scanned);
  const [home] = useHomeCounty();
  const county = found.county ?? home;
  const [code, setCode] = useState(found.code);
  const [asked, setAsked] = useState<Asked>();
  const { busy, failed, act } = useAct('surveys');
  if (asked) return <Sheet asked={asked} code={code} county={county} />;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    act(() => call('surveys.lookAtSheet', { params: { county }, body: { ballot: { code } } }), setAsked);
  };
  return (
    <Screen title={t('sheet')}>
      <Card>
        <form onSubmit={submit}>
          <Field hint={t('codeHint')} label={t('code')}>
            <input
              autoCapitalize="characters"
              autoComplete="off"
              minLength={12}
              onInput={({ currentTarget: { value } }) => setCode(value)}
              value={code}
            />
          </Field>
          {failed !== undefined && <ErrorState error={failed} />}
          <PrimaryButton busy={busy} submits>
            {t('open')}
          </PrimaryButton>
        </form>
      </Card>
    </Screen>
  );
}

function Sheet({ asked, county, code }: { asked: Asked; county: string; code: string }): ReactNode {
  const t = useWords(surveyWords);
  const reading = useReading();
  const [answers, setAnswers] = useState<Answers>({});
  const [isDone, setDone] = useState(false);
  const { busy, failed, act } = useAct('surveys');
  if (isDone) return <Thanks waits={false} />;
  const ballot = { code };
  const send = (filled: Answers): void =>
    act(
      () =>
        call('surveys.castBallot', {
          params: { county },
          body: { ballot, answers: filled as Record<string, string | number | string[]> },
        }),
      () => setDone(true),
    );
  return (
    <Screen title={reading(asked.title)}>
      <Card>
        <Line>{reading(asked.about)}</Line>
        <Line>{t('promise')}</Line>
        <Line>{t('free')}</Line>
      </Card>
      <Questionnaire answers={answers} busy={busy} onChange={setAnswers} onSend={send} questions={asked.questions} />
      {failed !== undefined && <ErrorState error={failed} />}
      <PressureCard ballot={ballot} county={county} />
    </Screen>
  );
}
