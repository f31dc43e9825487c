import { Button } from 'antd';
import type { ReactNode } from 'react';
import { downloadReport, readReport, type Report } from '#modules/evaluation/contract/report.ts';
import { reportsWords } from '#modules/evaluation/web/reports/reports-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { addressOf } from '#web/api/call.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const forms = ['pdf', 'docx', 'xlsx'] as const;

/** Published reports, each in the forms it can be read in. */
export function Published(given: {
  reports: readonly Report[];
  total: number;
  page: number;
  onPage: (page: number) => void;
  isOfficial: boolean;
  onReplace?: (report: Report) => void;
}): ReactNode {
  const t = useWords(reportsWords);
  const language = useLanguage();
  const { reports, total, page, onPage, isOfficial, onReplace } = given;
  const acts = onReplace && {
    key: 'acts',
    render: (_: unknown, report: Report) =>
      !report.isReplaced && (
        <Button onClick={() => onReplace(report)} size="small">
          {t('again')}
        </Button>
      ),
  };
  return (
    <Panel title={t('published')}>
      <DataTable<Report>
        columns={[
          {
            title: t('name'),
            key: 'name',
            render: (_, { title, periodName, snapshot, isReplaced }) => (
              <>
                {title} {isReplaced && <Mark tone="plain">{t('replaced')}</Mark>}
                <div className="ly-muted ly-small">{t('of', { period: periodName, number: snapshot })}</div>
              </>
            ),
          },
          { title: t('at'), key: 'at', render: (_, { publishedAt }) => formatDateTime(language, publishedAt) },
          {
            title: t('read'),
            key: 'read',
            render: (_, { id }) => (
              <Row>
                <a href={addressOf(readReport, { params: { id } })} rel="noreferrer" target="_blank">
                  {t('web')}
                </a>
                {forms.map((form) => (
                  <a download href={addressOf(downloadReport, { params: { id }, query: { form } })} key={form}>
                    {t(form)}
                  </a>
                ))}
              </Row>
            ),
          },
          ...(acts ? [acts] : []),
        ]}
        empty={<EmptyState note={t(isOfficial ? 'noneNote' : 'noneOther')} title={t('none')} />}
        label={t('published')}
        onPage={onPage}
        page={page}
        rowKey="id"
        rows={reports}
        size={20}
        total={total}
        unit={t('unit')}
      />
    </Panel>
  );
}
