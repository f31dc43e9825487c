import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  beginCode,
  type Factor,
  type Factors,
  removeFactor,
  renewRecoveryCodes,
} from '#modules/people/contract/factor.ts';
import { CodeSetUp } from '#modules/people/web/CodeSetUp.tsx';
import { PasskeyButton } from '#modules/people/web/PasskeyButton.tsx';
import { securityWords } from '#modules/people/web/security-words.ts';
import { mayUsePasskeys } from '#platform/browser/passkey.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One's factors, and what adds to them; new recovery codes are handed up to be shown. */
export function FactorsPanel({
  factors,
  onCodes,
}: {
  factors: Factors;
  onCodes: (codes: readonly string[]) => void;
}): ReactNode {
  const t = useWords(securityWords);
  const toast = useUndoToast();
  const [isSettingUp, setIsSettingUp] = useState(false);
  const begin = useAct(beginCode, { onDone: () => setIsSettingUp(true) });
  const renew = useAct(renewRecoveryCodes, { onDone: (reply) => onCodes(reply.recoveryCodes) });
  const remove = useAct(removeFactor, { onDone: () => toast(t('removed')) });
  const failed = begin.error ?? renew.error ?? remove.error;
  const hasCode = factors.items.some(({ kind }) => kind === 'code');
  return (
    <Panel title={t('factors')}>
      <Stack>
        {failed && <ErrorState error={failed} />}
        {factors.items.length === 0 && <p className="ly-muted">{t('noFactors')}</p>}
        <ul className="people-guards">
          {factors.items.map((factor) => (
            <li key={factor.id}>
              <FactorLine factor={factor} />
              <Popconfirm
                cancelText={t('keep')}
                description={t(factors.items.length > 1 ? 'removeNote' : 'removeLast')}
                okText={t('remove')}
                onConfirm={() => remove.mutate({ params: { id: factor.id } })}
                title={t('removeSure', { name: factor.name || t(factor.kind) })}
              >
                <Button loading={remove.isPending && remove.variables.params.id === factor.id}>{t('remove')}</Button>
              </Popconfirm>
            </li>
          ))}
        </ul>
        {factors.items.length > 0 && (
          <Row>
            <span className="ly-muted">{t('recoveryLeft', { count: factors.recoveryCodes })}</span>
            <Button loading={renew.isPending} onClick={() => renew.mutate({})} type="link">
              {t('renew')}
            </Button>
          </Row>
        )}
        {isSettingUp && begin.data ? (
          <CodeSetUp
            begun={begin.data}
            onDone={(codes) => {
              setIsSettingUp(false);
              onCodes(codes);
            }}
            onStop={() => setIsSettingUp(false)}
          />
        ) : (
          <Row>
            <PasskeyButton at={factors.passkeysAt} isFirst={factors.items.length === 0} onCodes={onCodes} />
            <Button loading={begin.isPending} onClick={() => begin.mutate({})}>
              {t(hasCode ? 'replaceCode' : 'addCode')}
            </Button>
          </Row>
        )}
        {!mayUsePasskeys(factors.passkeysAt) && (
          <p className="ly-muted">{t('passkeysAt', { at: factors.passkeysAt })}</p>
        )}
      </Stack>
    </Panel>
  );
}

function FactorLine({ factor }: { factor: Factor }): ReactNode {
  const t = useWords(securityWords);
  const language = useLanguage();
  const at = (moment: string): { at: string } => ({ at: formatDateTime(language, moment) });
  return (
    <div>
      <div>{factor.name || t(factor.kind)}</div>
      <div className="ly-muted">
        {factor.name && `${t(factor.kind)} · `}
        {t('added', at(factor.addedAt))}
        {factor.usedAt && ` · ${t('used', at(factor.usedAt))}`}
      </div>
    </div>
  );
}
