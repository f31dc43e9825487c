import { type ReactNode, useState } from 'react';
import type { Factors } from '#modules/people/contract/factor.ts';
import { CodeSetUp } from '#modules/people/phone/CodeSetUp.tsx';
import { securityWords } from '#modules/people/phone/security-words.ts';
import { useGuarding } from '#modules/people/phone/use-guarding.ts';
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
  const { busy, failed, act } = useGuarding();
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
          <PlainButton
            busy={busy}
            onPress={() =>
              act(
                () => call('people.removeFactor', { params: { id } }),
                () => {
                  toast({ said: t('removed') });
                },
              )
            }
          >
            {t('remove')}
          </PlainButton>
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
        <Add busy={busy} onPress={() => act(() => call('people.beginCode', {}), setBegun)}>
          {t(hasCode ? 'replaceCode' : 'addCode')}
        </Add>
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
