import type { ReactNode } from 'react';
import { listSignIns, type SignInRecord } from '#modules/people/contract/sign-in-record.ts';
import { securityWords } from '#modules/people/web/security-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** When one signed in and out, and when somebody tried to. */
export function SignInsPanel(): ReactNode {
  const t = useWords(securityWords);
  const { data, error, isPending, refetch } = useRead(listSignIns, {});
  return (
    <Panel title={t('signIns')}>
      <Stack>
        <p className="ly-muted">{t('signInsNote')}</p>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {isPending && <LoadingShape shape="list" />}
        <ul className="people-guards">
          {data?.items.map((record) => (
            <li key={record.id}>
              <SignInLine record={record} />
            </li>
          ))}
        </ul>
      </Stack>
    </Panel>
  );
}

function SignInLine({ record: { at, what, by, browser } }: { record: SignInRecord }): ReactNode {
  const t = useWords(securityWords);
  const language = useLanguage();
  const how = [by && t(`by.${by}`), browser].filter(Boolean).join(' · ');
  return (
    <div>
      <div className={what === 'failed' ? 'people-failed' : undefined}>
        {formatDateTime(language, at)} {t(`what.${what}`)}
      </div>
      {how && <div className="ly-muted">{how}</div>}
    </div>
  );
}
