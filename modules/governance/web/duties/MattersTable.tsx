import type { ReactNode } from 'react';
import type { Duty, MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { BasisAt } from '#modules/governance/web/duties/BasisAt.tsx';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { Faults } from '#modules/governance/web/Faults.tsx';
import { tellExtent, tellField } from '#modules/governance/web/tell-duty.ts';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';
import '#modules/governance/web/duty-text.css';

/** A duty of a matter, or a matter that has none. */
interface Line {
  key: string;
  matter: MatterOfList;
  duty: Duty | undefined;
  isFirst: boolean;
}

const linesOf = (matter: MatterOfList): Line[] =>
  matter.duties.length === 0
    ? [{ key: matter.code, matter, duty: undefined, isFirst: true }]
    : matter.duties.map((duty, at) => ({ key: duty.id, matter, duty, isFirst: at === 0 }));

/** The matters of a list with who leads, who works along, the limit, the basis and what is wrong; parted ones in a line for each case. */
export function MattersTable({ matters }: { matters: readonly MatterOfList[] }): ReactNode {
  const t = useWords(listWords);
  const rows = matters.flatMap(linesOf);
  return (
    <DataTable
      columns={useColumns(matters)}
      label={t('matters')}
      rowKey="key"
      rows={rows}
      size={Math.max(rows.length, 1)}
      total={matters.length}
      unit={t('unit')}
    />
  );
}

function useColumns(matters: readonly MatterOfList[]): Columns<Line> {
  const t = useWords(dutyWords);
  const teller = useTeller(matters.flatMap(({ duties, faults }) => [...duties, ...faults]));
  const field = (name: 'lead' | 'partners' | 'limitDays') => ({
    title: t(name),
    key: name,
    className: name === 'limitDays' ? 'ly-duty-days' : '',
    render: (_: unknown, { duty }: Line) => duty && tellField(teller, name, duty),
  });
  return [
    {
      title: t('matter'),
      key: 'matter',
      render: (_, { matter, duty }) => (
        <div className="ly-duty-text">
          {matter.name}
          {duty && matter.duties.length > 1 && <div className="ly-muted ly-small">{tellExtent(teller, duty)}</div>}
        </div>
      ),
    },
    field('lead'),
    field('partners'),
    field('limitDays'),
    {
      title: t('basis'),
      key: 'basis',
      render: (_, { duty }) =>
        duty && (
          <div className="ly-duty-text">
            {duty.basis} {!duty.isConfirmed && <Mark tone="warn">{t('unconfirmed')}</Mark>}
            <BasisAt duty={duty} />
          </div>
        ),
    },
    {
      title: t('state'),
      key: 'state',
      render: (_, { matter, isFirst }) =>
        isFirst && (
          <div className="ly-duty-text">
            <Faults matter={matter} teller={teller} />
          </div>
        ),
    },
  ];
}
