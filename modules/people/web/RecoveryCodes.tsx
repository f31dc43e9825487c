import { Button } from 'antd';
import type { ReactNode } from 'react';
import { securityWords } from '#modules/people/web/security-words.ts';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Recovery codes, in sight this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }): ReactNode {
  const t = useWords(securityWords);
  return (
    <Panel title={t('recoveryTitle')}>
      <Stack>
        <p className="ly-muted">{t('recoveryNote')}</p>
        <ol className="people-codes">
          {codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ol>
        <Row>
          <Button onClick={() => window.print()}>{t('print')}</Button>
          <Button onClick={onKept} type="primary">
            {t('kept')}
          </Button>
        </Row>
      </Stack>
    </Panel>
  );
}
