import { type ReactNode, useState } from 'react';
import type { Ways } from '#modules/notify/contract.ts';
import { mailWords as words } from '#modules/notify/phone/mail-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Where letters go to whoever holds the phone, and how another address takes its place: by a code that was read there. */
export function MailCard({ mail: { confirmed, asked } }: { mail: NonNullable<Ways['mail']> }): ReactNode {
  const t = useWords(words);
  const [isWriting, setIsWriting] = useState(false);
  const { act, busy, failed } = useAct('notify');
  const write = (address: string): void =>
    act(
      () => call('notify.askMailCode', { body: { address } }),
      () => setIsWriting(false),
    );
  const confirm = (code: string): void =>
    act(
      () => call('notify.confirmMail', { body: { code } }),
      () => undefined,
    );
  const end = (): void =>
    act(
      () => call('notify.endMail', {}),
      () => setIsWriting(false),
    );
  return (
    <Card title={t('title')}>
      <Line>{confirmed === null ? t('none') : t('goes', { address: confirmed })}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      {asked !== null && !isWriting && (
        <OneField busy={busy} fits={/^\d{6}$/} key="code" onSay={confirm} send={t('confirm')} wrong={t('digits')}>
          {t('code', { address: asked })}
        </OneField>
      )}
      {isWriting && (
        <OneField busy={busy} fits={/^\S+@\S+\.\S+$/} key="address" onSay={write} send={t('send')} wrong={t('whole')}>
          {t('address')}
        </OneField>
      )}
      {isWriting && <PlainButton onPress={() => setIsWriting(false)}>{t('notNow')}</PlainButton>}
      {!isWriting && (
        <PlainButton onPress={() => setIsWriting(true)}>
          {t((confirmed ?? asked) === null ? 'give' : 'other')}
        </PlainButton>
      )}
      {(confirmed ?? asked) !== null && (
        <PlainButton busy={busy} onPress={end}>
          {t('end')}
        </PlainButton>
      )}
    </Card>
  );
}

/** One thing to write, which is sent once it looks right; a code where it is digits, else an address. */
function OneField(given: {
  children: string;
  fits: RegExp;
  wrong: string;
  send: string;
  busy: boolean;
  onSay: (said: string) => void;
}): ReactNode {
  const [text, setText] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const said = text.trim();
  const isCode = given.fits.test('000000');
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setIsWrong(!given.fits.test(said));
        if (given.fits.test(said)) given.onSay(said);
      }}
    >
      <Field error={isWrong ? given.wrong : undefined} label={given.children}>
        <input
          autoComplete={isCode ? 'one-time-code' : 'email'}
          inputMode={isCode ? 'numeric' : 'email'}
          maxLength={isCode ? 6 : 254}
          onInput={(event) => setText(event.currentTarget.value)}
          value={text}
        />
      </Field>
      <PlainButton busy={given.busy} submits>
        {given.send}
      </PlainButton>
    </form>
  );
}
