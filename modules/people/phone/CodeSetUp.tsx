import type { ReactNode } from 'react';
import { textIn } from '#modules/people/phone/form-text.ts';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { useAct } from '#phone/api/use-act.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** A secret on its way into an authenticator app of this phone, which cannot scan itself; then confirmed by its first code. */
export function CodeSetUp({
  begun,
  onDone,
  onStop,
}: {
  begun: ReplyOf<'people.beginCode'>;
  onDone: (recoveryCodes: readonly string[]) => void;
  onStop: () => void;
}): ReactNode {
  const t = useWords(securityWords);
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(begun.secret);
    toast({ said: t('copied') });
  };
  return (
    <Card title={t('addCode')}>
      <a className="ly-button ly-button-plain" href={begun.link}>
        {t('open')}
      </a>
      <Line>{t('openNote')}</Line>
      <Line>
        <code>{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </Line>
      {'clipboard' in navigator && <PlainButton onPress={() => void copy()}>{t('copy')}</PlainButton>}
      {failed !== undefined && <ErrorState error={failed} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const code = textIn(event.currentTarget, 'code');
          act(
            () => call('people.confirmCode', { body: { code } }),
            (reply) => onDone(reply.recoveryCodes),
          );
        }}
      >
        <Field label={t('codeNow')}>
          <input autoComplete="one-time-code" inputMode="numeric" maxLength={7} name="code" />
        </Field>
        <PrimaryButton busy={busy} submits>
          {t('confirm')}
        </PrimaryButton>
        <PlainButton onPress={onStop}>{t('stop')}</PlainButton>
      </form>
    </Card>
  );
}
