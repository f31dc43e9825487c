import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listWords } from '#modules/surveys/contract/results.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given {
  survey: string;
  question: string;
}

/** What was written, by nobody and from nowhere: read when somebody wants to, since that is recorded. */
export function WordsList(given: Given): ReactNode {
  const t = useWords(resultsWords);
  const [isOpen, setIsOpen] = useState(false);
  const isOfficial = useSession().role.role === 'official';
  if (!isOfficial) return <p className="ly-muted">{t('wordsOthers')}</p>;
  if (isOpen) return <List {...given} />;
  return (
    <div>
      <Button onClick={() => setIsOpen(true)}>{t('showWords')}</Button>
      <p className="ly-muted ly-small">{t('wordsNote')}</p>
    </div>
  );
}

function List({ survey, question }: Given): ReactNode {
  const t = useWords(resultsWords);
  const [page, setPage] = useState(1);
  const { data, error, refetch } = useRead(listWords, { params: { id: survey }, query: { question, page } });
  const rows = data?.items.map(({ words }, at) => ({ words, key: String(at) }));
  return (
    <DataTable
      columns={[{ title: t('words'), dataIndex: 'words', key: 'words', className: 'ly-table-text' }]}
      empty={<EmptyState title={t('noWords')} />}
      error={error}
      label={t('words')}
      onPage={setPage}
      onRetry={() => void refetch()}
      page={page}
      rowKey="key"
      rows={rows}
      {...(data ? { total: data.total } : {})}
      unit={t('wordsUnit')}
    />
  );
}
