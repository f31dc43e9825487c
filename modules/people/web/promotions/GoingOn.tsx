import { Checkbox } from 'antd';
import type { ReactNode } from 'react';
import type { Promotion } from '#modules/people/contract/promotion.ts';
import { NoHomeroom } from '#modules/people/web/classes/NoHomeroom.tsx';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given extends Pick<Promotion, 'up'> {
  /** Roles that are to end. */
  ended: readonly string[];
  isFixed: boolean;
  onChange: (role: string, goesOn: boolean) => void;
}

/** The classes that go on, and the roles about them: ticked unless they are to end. */
export function GoingOn({ up, ended, isFixed, onChange }: Given): ReactNode {
  const t = useWords(promotionWords);
  const columns: Columns<Promotion['up'][number]> = [
    {
      title: t('class'),
      render: (_, { before, name }) =>
        before === null ? t('new', { name }) : before === name ? name : t('moves', { before, name }),
    },
    { title: t('pupils'), dataIndex: 'pupils', align: 'right' },
    {
      title: t(isFixed ? 'rolesOn' : 'roles'),
      render: (_, { roles, lacksHomeroom }) => (
        <>
          {roles.map((role) => (
            <div key={role.id}>
              <Checkbox
                checked={!ended.includes(role.id)}
                disabled={isFixed}
                onChange={({ target }) => onChange(role.id, target.checked)}
              >
                {t('roleOf', role)}
              </Checkbox>
            </div>
          ))}
          {lacksHomeroom && <NoHomeroom />}
          {roles.length === 0 && !lacksHomeroom && <span className="ly-muted">{t('noRoles')}</span>}
        </>
      ),
    },
  ];
  return (
    <>
      <h3>{t('up')}</h3>
      <DataTable
        columns={columns}
        empty={<EmptyState title={t('noRoles')} />}
        label={t('up')}
        rowKey="id"
        rows={up}
        size={200}
        unit={t('classUnit')}
      />
    </>
  );
}
