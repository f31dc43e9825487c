import { Button } from 'antd';
import type { ReactNode } from 'react';
import { beginLink, listIdentities, removeIdentity } from '#modules/people/contract/identity.ts';
import { IssuerButtons } from '#modules/people/web/IssuerButtons.tsx';
import { issuerWords } from '#modules/people/web/issuer-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Accounts elsewhere that sign in to one's own; nothing where there are none to link. */
export function IdentitiesPanel(): ReactNode {
  const t = useWords(issuerWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const { data, error, refetch } = useRead(listIdentities, {});
  const begin = useAct(beginLink, { onDone: ({ url }) => window.location.assign(url) });
  const remove = useAct(removeIdentity, { onDone: () => toast(t('unlinked')) });
  const at = (moment: string): { at: string } => ({ at: formatDateTime(language, moment) });
  const failed = begin.error ?? remove.error;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <LoadingShape shape="list" />;
  if (data.items.length + data.issuers.length === 0) return null;
  return (
    <Panel title={t('identities')}>
      <Stack>
        <p className="ly-muted">{t('note')}</p>
        {failed && <ErrorState error={failed} />}
        {data.items.length === 0 && <p className="ly-muted">{t('none')}</p>}
        <ul className="people-guards">
          {data.items.map(({ id, label, linkedAt, usedAt }) => (
            <li key={id}>
              <div>
                <div>{label}</div>
                <div className="ly-muted">
                  {t('linked', at(linkedAt))}
                  {usedAt && ` · ${t('used', at(usedAt))}`}
                </div>
              </div>
              <Button loading={remove.isPending} onClick={() => remove.mutate({ params: { id } })}>
                {t('unlink')}
              </Button>
            </li>
          ))}
        </ul>
        <IssuerButtons
          isBusy={begin.isPending}
          issuers={data.issuers}
          onChoose={(issuer) => begin.mutate({ body: { issuer } })}
          says="link"
        />
      </Stack>
    </Panel>
  );
}
