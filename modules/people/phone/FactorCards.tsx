import { type ReactNode, useState } from 'react';
import type { Factors } from '#modules/people/contract/factor.ts';
import { CodeSetUp } from '#modules/people/phone/CodeSetUp.tsx';
import { addOwnPasskey } from '#modules/people/phone/passkeys.ts';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { useAct } from '#phone/api/use-act.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { PlainButton, PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';

/** One's factors, and what adds to them; new recovery codes are handed up to be shown. */
export function FactorCards({
  factors,
  onCodes,
}: {
  factors: Factors;
  onCodes: (codes: readonly string[]) => void;
}): ReactNode {
  const t = useWords(securityWords);
  const language = useLanguage();
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const [begun, setBegun] = useState<ReplyOf<'people.beginCode'>>();
  const at = (moment: string): { at: string } => ({ at: formatDateTime(language, moment) });
  const hasCode = factors.items.some(({ kind }) => kind === 'code');
  const Add = factors.items.length === 0 ? PrimaryButton : PlainButton;
  return (
    <>
      {failed !== undefined && <ErrorState error={failed} />}
      {factors.items.map(({ id, kind, name, addedAt, usedAt }) => (
        <Card key={id} title={name || t(kind)}>
          <Line>{t('added', at(addedAt))}</Line>
          {usedAt && <Line>{t('used', at(usedAt))}</Line>}
          <SureButton
            act={t('remove')}
            busy={busy}
            leave={t('keep')}
            note={`${t('removeSure', { name: name || t(kind) })} ${t(factors.items.length === 1 ? 'removeLast' : 'removeNote')}`}
            onPress={() =>
              act(
                () => call('people.removeFactor', { params: { id } }),
                () => {
                  toast({ said: t('removed') });
                },
              )
            }
          />
        </Card>
      ))}
      {begun ? (
        <CodeSetUp
          begun={begun}
          onDone={(codes) => {
            setBegun(undefined);
            onCodes(codes);
          }}
          onStop={() => setBegun(undefined)}
        />
      ) : (
        <>
          {mayUsePasskeys(factors.passkeysAt) ? (
            <Card>
              <Line>{t('passkeyNote')}</Line>
              <Add
                busy={busy}
                onPress={() =>
                  act(
                    () => addOwnPasskey(''),
                    (codes) => {
                      if (codes.length > 0) onCodes(codes);
                    },
                  )
                }
              >
                {t('addPasskey')}
              </Add>
            </Card>
          ) : (
            <Line>{t('passkeysAt', { at: factors.passkeysAt })}</Line>
          )}
          <PlainButton busy={busy} onPress={() => act(() => call('people.beginCode', {}), setBegun)}>
            {t(hasCode ? 'replaceCode' : 'addCode')}
          </PlainButton>
        </>
      )}
      {factors.items.length > 0 && (
        <Card>
          <Line>{t('recoveryLeft', { count: factors.recoveryCodes })}</Line>
          <PlainButton
            busy={busy}
            onPress={() =>
              act(
                () => call('people.renewRecoveryCodes', {}),
                (reply) => {
                  onCodes(reply.recoveryCodes);
                },
              )
            }
          >
            {t('renew')}
          </PlainButton>
        </Card>
      )}
    </>
  );
}
