import type { ReactNode } from 'react';
import type { Board } from '#modules/needs/contract/board.ts';
import { boardWords } from '#modules/needs/web/board-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { BarList } from '#web/ui/BarList.tsx';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './board.css';

/** Why needs are unmet; reasons of few children are merged. */
export function Reasons({ board }: { board: Board }): ReactNode {
  const t = useWords(boardWords);
  const common = useWords(words);
  const bars = board.reasons.map(({ reasons, count }) => ({
    key: reasons.join(),
    name: reasons.map((reason) => common(`reason.${reason}`)).join(common('comma')),
    value: count,
  }));
  return (
    <Panel title={t('reasonsTitle')}>
      {bars.length === 0 ? (
        <p className="ly-muted">{t('noReasons')}</p>
      ) : (
        <BarList bars={bars} label={t('reasonsTitle')} note={t('belowTen')} />
      )}
    </Panel>
  );
}

/** Which places would help most. */
export function Advice({ board }: { board: Board }): ReactNode {
  const t = useWords(boardWords);
  return (
    <Panel note={board.advice.length > 0 ? t('adviceNote') : undefined} title={t('adviceTitle')}>
      {board.advice.length === 0 && <p className="ly-muted">{t('adviceNone')}</p>}
      <ul className="needs-advice">
        {board.advice.map((one) => (
          <li key={one.resource}>
            <Link to={`/resources/${one.resource}`}>{one.title}</Link>
            <p className="ly-muted ly-small">{one.providerName}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

/** Supply and demand of every category, the table behind the board. */
export function CategoryTable({ board, nameOf }: { board: Board; nameOf: (code: string) => string }): ReactNode {
  const t = useWords(boardWords);
  const common = useWords(words);
  const told = (count: number | null): string => (count === null ? t('withheld') : String(count));
  const columns: Columns<Board['categories'][number]> = [
    {
      title: common('category'),
      dataIndex: 'category',
      render: (code: string) => <Link to={`/?category=${code}`}>{nameOf(code)}</Link>,
    },
    { title: t('demand'), dataIndex: 'demand', align: 'right', render: told },
    { title: t('used'), dataIndex: 'used', align: 'right', render: told },
    { title: t('unmet'), dataIndex: 'unmet', align: 'right', render: told },
    { title: t('supply'), dataIndex: 'supply', align: 'right' },
  ];
  return (
    <Panel
      foot={board.categories.some(({ demand }) => demand === null) && <p>{t('hiddenNote')}</p>}
      title={t('byCategory')}
    >
      <DataTable
        columns={columns}
        label={t('byCategory')}
        rowKey="category"
        rows={board.categories}
        unit={t('categories')}
      />
    </Panel>
  );
}
