import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Column, followColumn, listColumns } from '#modules/messages/contract/column.ts';
import { ColumnDialog } from '#modules/messages/web/columns/ColumnDialog.tsx';
import { words } from '#modules/messages/web/columns/words.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './columns.css';

const keepers = ['school_leader', 'official'];

/** The columns somebody reads: he follows those he wants to hear of, and keeps his own. */
export function ColumnsPanel(): ReactNode {
  const t = useWords(words);
  const { data, error, refetch } = useRead(listColumns, {});
  const isKeeper = keepers.includes(useSession().role.role);
  const [kept, setKept] = useState<Column | 'new'>();
  const open = <Button onClick={() => setKept('new')}>{t('openColumn')}</Button>;
  return (
    <Panel action={isKeeper && open} title={t('columns')}>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!data && !error && <LoadingShape shape="list" />}
      <Stack>
        {data?.items.map((column) => (
          <ColumnLine column={column} key={column.id} onChange={() => setKept(column)} />
        ))}
      </Stack>
      {kept && <ColumnDialog onClose={() => setKept(undefined)} {...(kept === 'new' ? {} : { column: kept })} />}
    </Panel>
  );
}

function ColumnLine({ column, onChange }: { column: Column; onChange: () => void }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const follow = useAct(followColumn);
  const { id, name, from, readers, followers, isOpen, isFollowed, mayKeep } = column;
  return (
    <article aria-label={name} className="ly-column">
      <h3>
        {name} {!isOpen && <Mark>{t('closed')}</Mark>}
      </h3>
      <p className="ly-muted ly-small">
        {from} · {t(`readers.${readers}`)} · {t('followers', { count: formatNumber(language, followers) })}
      </p>
      {follow.error && <ErrorState error={follow.error} />}
      <Row>
        <Button
          loading={follow.isPending}
          onClick={() => follow.mutate({ params: { id }, body: { follows: !isFollowed } })}
          size="small"
        >
          {t(isFollowed ? 'unfollow' : 'follow')}
        </Button>
        {mayKeep && (
          <Button onClick={onChange} size="small">
            {t('changeColumn')}
          </Button>
        )}
      </Row>
    </article>
  );
}
