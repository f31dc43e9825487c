import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  beginCode,
  type Factor,
  type Factors,
  removeFactor,
  renewRecoveryCodes,
} from '#modules/people/contract/factor.ts';
import { CodeSetUp } from '#modules/people/web/CodeSetUp.tsx';
import { securityWords } from '#modules/people/web/security-words.ts';
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
              <Button
                loading={remove.isPending && remove.variables.params.id === factor.id}
                onClick={() => remove.mutate({ params: { id: factor.id } })}
              >
                {t('remove')}
              </Button>
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
            <Button
              loading={begin.isPending}
              onClick={() => begin.mutate({})}
              type={factors.items.length === 0 ? 'primary' : 'default'}
            >
              {t(hasCode ? 'replaceCode' : 'addCode')}
            </Button>
          </Row>
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
        {t('added', at(factor.addedAt))}
        {factor.usedAt && ` · ${t('used', at(factor.usedAt))}`}
      </div>
    </div>
  );
}
