import { Button } from 'antd';
import type { ReactNode } from 'react';
import { previewReport, publishReport, type ReportDraft } from '#modules/evaluation/contract/report.ts';
import { reportsWords } from '#modules/evaluation/web/reports/reports-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { useAct } from '#web/api/use-act.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** Reports that are being written: to open, to preview, and to publish where another wrote it last. */
export function Drafts({
  drafts,
  onOpen,
}: {
  drafts: readonly ReportDraft[];
  onOpen: (draft: ReportDraft) => void;
}): ReactNode {
  const t = useWords(reportsWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const publish = useAct(publishReport, { onDone: () => toast(t('publishedDone')) });
  return (
    <Panel title={t('drafts')}>
      <DataTable<ReportDraft>
        columns={[
          {
            title: t('name'),
            key: 'name',
            render: (_, { title, periodName, snapshot }) => (
              <>
                {title}
                <div className="ly-muted ly-small">{t('of', { period: periodName, number: snapshot })}</div>
              </>
            ),
          },
          { title: t('changed'), key: 'changed', render: (_, { changedAt }) => formatDateTime(language, changedAt) },
          {
            title: t('read'),
            key: 'read',
            render: (_, { id }) => (
              <a href={addressOf(previewReport, { params: { id } })} rel="noreferrer" target="_blank">
                {t('preview')}
              </a>
            ),
          },
          {
            key: 'acts',
            render: (_, draft) => (
              <>
                <Button onClick={() => onOpen(draft)} size="small">
                  {t('open')}
                </Button>{' '}
                {draft.isOwn ? (
                  <span className="ly-muted ly-small">{t('ownNote')}</span>
                ) : (
                  <Button
                    loading={publish.isPending && publish.variables.params.id === draft.id}
                    onClick={() => publish.mutate({ params: { id: draft.id }, body: { seen: draft.version } })}
                    size="small"
                    type="primary"
                  >
                    {t('publish')}
                  </Button>
                )}
              </>
            ),
          },
        ]}
        label={t('drafts')}
        rowKey="id"
        rows={drafts}
        size={Math.max(1, drafts.length)}
        unit={t('unit')}
      />
      {publish.error && <ErrorState error={publish.error} />}
    </Panel>
  );
}
