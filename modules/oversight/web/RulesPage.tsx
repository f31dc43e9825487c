import { Input, Select } from 'antd';
import { type ReactNode, useMemo } from 'react';
import { countSessions, listRules, type Rule } from '#modules/oversight/contract/rules.ts';
import { RowFacts } from '#modules/oversight/web/RowFacts.tsx';
import { words } from '#modules/oversight/web/words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The rules the server runs by, to be read, and how many are signed in. */
export function RulesPage(): ReactNode {
  const t = useWords(words);
  const { role } = useSession().role;
  const rules = useRead(listRules, {});
  const clearances = rules.data?.clearances ?? [];
  return (
    <Page
      subtitle={t('rulesNote')}
      title={rules.data ? t('rulesTitle', { count: rules.data.items.length }) : t('rulesUnread')}
    >
      <Stack>
        {role === 'security_admin' && <Sessions />}
        {clearances.length > 0 && (
          <Panel title={t('clearances')}>
            <Row>
              {clearances.map((one) => (
                <span key={one.role}>
                  {one.name} <Mark tone={one.class > 'C2' ? 'accent' : 'plain'}>{one.class}</Mark>
                </span>
              ))}
            </Row>
          </Panel>
        )}
        <Rules error={rules.error} onRetry={() => void rules.refetch()} roles={clearances} rows={rules.data?.items} />
      </Stack>
    </Page>
  );
}

function Rules(given: {
  rows: readonly Rule[] | undefined;
  roles: readonly { role: string; name: string }[];
  error: Error | null;
  onRetry: () => void;
}): ReactNode {
  const t = useWords(words);
  const [{ page, words: said, role }, setAddress] = useAddress({ page: '1', words: '', role: '' });
  const { rows, roles, error, onRetry } = given;
  const found = useMemo(
    () => rows?.filter((row) => row.action.includes(said) && (role === '' || row.role === role)),
    [rows, said, role],
  );
  const at = (Number(page) - 1) * size;
  return (
    <Panel title={t('rule')}>
      <DataTable
        columns={useColumns()}
        error={error}
        filters={
          <Row>
            <Input.Search
              allowClear
              aria-label={t('words')}
              defaultValue={said}
              onSearch={(typed) => setAddress({ words: typed.trim(), page: '1' })}
              placeholder={t('words')}
              style={{ inlineSize: '14rem' }}
            />
            <Select
              allowClear
              aria-label={t('role')}
              onChange={(chosen?: string) => setAddress({ role: chosen ?? '', page: '1' })}
              options={roles.map((one) => ({ value: one.role, label: one.name }))}
              placeholder={t('anyRole')}
              popupMatchSelectWidth={false}
              value={role || undefined}
            />
          </Row>
        }
        label={t('rule')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={onRetry}
        page={Number(page)}
        rowKey="id"
        rows={found?.slice(at, at + size)}
        size={size}
        total={found?.length ?? 0}
        unit={t('ruleUnit')}
        within={{ holds: () => true, render: (rule) => <Whole rule={rule} /> }}
      />
    </Panel>
  );
}

const size = 20;

function useColumns(): Columns<Rule> {
  const t = useWords(words);
  return [
    { title: t('action'), render: (_, { action }) => <code>{action}</code> },
    {
      title: t('role'),
      render: (_, { roleName, relationName }) => (
        <>
          {roleName}
          <div className="ly-muted ly-small">{relationName}</div>
        </>
      ),
    },
    { title: t('class'), dataIndex: 'class' },
    {
      title: t('rule'),
      render: (_, { stepUp, fields, deny }) => (
        <Row>
          {deny !== null && <Mark tone="bad">{t('denies')}</Mark>}
          {stepUp && <Mark tone="info">{t('stepUp')}</Mark>}
          {fields && <Mark>{t('fields')}</Mark>}
        </Row>
      ),
    },
    { title: t('audit'), render: (_, { audit }) => t(`audit.${audit}`) },
  ];
}

/** Why a rule is there, what it gives where that is not all, and what it says to whom it denies. */
function Whole({ rule: { basis, fields, deny } }: { rule: Rule }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  return (
    <RowFacts
      facts={{
        [t('basis')]: basis,
        [t('onlyFields')]: fields && formatList(language, fields),
        [t('answer')]: deny,
      }}
    />
  );
}

function Sessions(): ReactNode {
  const t = useWords(words);
  const counts = useRead(countSessions, {}, { everyMs: 30_000 });
  return (
    <Panel title={t('sessions')}>
      <DataTable
        columns={[
          { title: t('role'), dataIndex: 'name' },
          { title: t('people'), dataIndex: 'people', align: 'right' },
          { title: t('devices'), dataIndex: 'sessions', align: 'right' },
        ]}
        error={counts.error}
        label={t('sessions')}
        onRetry={() => void counts.refetch()}
        rowKey="role"
        rows={counts.data?.items}
        unit={t('sessionUnit')}
      />
    </Panel>
  );
}
