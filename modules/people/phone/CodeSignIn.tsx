import { type ReactNode, useState } from 'react';
import type { SignInStep } from '#modules/people/contract/factor.ts';
import { codeWords } from '#modules/people/phone/code-words.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useCountdown } from '#platform/browser/use-countdown.ts';
import { formatList } from '#platform/i18n/format.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import './code-sign-in.css';

type Asked = ReplyOf<'people.askForCode'> & { phone: string };
type Holders = NonNullable<ReplyOf<'people.giveCode'>['people']>;

/** Signing in with a code sent to the telephone: number, code, and who it is where several share the number. */
export function CodeSignIn({
  county,
  phone: first = '',
  onPhone,
  onStep,
}: {
  county: string;
  /** The number this phone keeps of whom it offered. */
  phone: string | undefined;
  onPhone: (phone: string) => void;
  onStep: (step: SignInStep) => void;
}): ReactNode {
  const t = useWords(codeWords);
  const { busy, failed, act } = useAct('people');
  const [asked, setAsked] = useState<Asked>();
  const [found, setFound] = useState<{ code: string; people: Holders }>();
  const ask = (phone: string): void =>
    act(
      () => call('people.askForCode', { query: { county }, body: { phone } }),
      (reply) => {
        setAsked({ ...reply, phone });
        onPhone(phone);
      },
    );
  const give = (code: string, person?: string): void =>
    act(
      () => call('people.giveCode', { body: { ticket: asked?.ticket ?? '', code, ...(person ? { person } : {}) } }),
      (step) => (step.people ? setFound({ code, people: step.people }) : onStep(step)),
    );
  const anew = (): void => {
    setAsked(undefined);
    setFound(undefined);
  };
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      {found ? (
        <People busy={busy} onChoose={(person) => give(found.code, person)} people={found.people} />
      ) : asked ? (
        <Digits asked={asked} busy={busy} onAgain={() => ask(asked.phone)} onGive={give} />
      ) : (
        <Card>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              ask(textIn(event.currentTarget, 'phone').trim());
            }}
          >
            <Field hint={t('phoneHint')} label={t('phone')}>
              <input
                autoComplete="tel"
                defaultValue={first}
                inputMode="tel"
                maxLength={20}
                minLength={11}
                name="phone"
                type="tel"
              />
            </Field>
            <PrimaryButton busy={busy} submits>
              {t('ask')}
            </PrimaryButton>
          </form>
        </Card>
      )}
      {asked && <PlainButton onPress={anew}>{t('other')}</PlainButton>}
    </>
  );
}

/** The code, filled in by the phone where it can; another one after a while. */
function Digits(given: {
  asked: Asked;
  busy: boolean;
  onGive: (code: string) => void;
  onAgain: () => void;
}): ReactNode {
  const t = useWords(codeWords);
  const { asked, busy, onGive } = given;
  const left = useCountdown(asked.againSeconds, asked.ticket);
  return (
    <Card>
      <Line>{t('sent', asked)}</Line>
      <form
        className="people-digits"
        onSubmit={(event) => {
          event.preventDefault();
          onGive(textIn(event.currentTarget, 'code'));
        }}
      >
        <Field label={t('code')}>
          <input
            autoComplete="one-time-code"
            inputMode="numeric"
            key={asked.ticket}
            maxLength={6}
            name="code"
            pattern="\d{6}"
          />
        </Field>
        <PrimaryButton busy={busy} submits>
          {t('go')}
        </PrimaryButton>
      </form>
      {left > 0 ? (
        <Line>{t('againIn', { seconds: left })}</Line>
      ) : (
        <PlainButton busy={busy} onPress={given.onAgain}>
          {t('again')}
        </PlainButton>
      )}
      <Line>{t('unsent')}</Line>
    </Card>
  );
}

/** Several people share the number: who is it? */
function People(given: { people: Holders; busy: boolean; onChoose: (person: string) => void }): ReactNode {
  const t = useWords(codeWords);
  const language = useLanguage();
  return (
    <Card title={t('who')}>
      <Line>{t('whoNote')}</Line>
      <ul className="people-holders">
        {given.people.map(({ person, name, roles }) => (
          <li key={person}>
            <PlainButton busy={given.busy} onPress={() => given.onChoose(person)}>
              {name}
              <br />
              <span className="ly-small">{formatList(language, roles)}</span>
            </PlainButton>
          </li>
        ))}
      </ul>
    </Card>
  );
}
