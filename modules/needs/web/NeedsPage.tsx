import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import { listNeeds, type Need, NeedState, withdrawNeed } from '#modules/needs/contract/need.ts';
import { NeedCounts } from '#modules/needs/web/NeedCounts.tsx';
import { NeedStateMark } from '#modules/needs/web/NeedStateMark.tsx';
import { useCategories } from '#modules/resources/web/public.tsx';
import { words } from '#modules/needs/web/words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const states = NeedState.options;

/** The needs of a school or a family: how many are open, what became of each, and taking one back. */
export function NeedsPage(): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const go = useGo();
  const toast = useUndoToast();
  const { nameOf } = useCategories();
  const [{ page, state }, setAddress] = useAddress({ page: '1', state: '' });
  const filter: { state?: Need['state'] } = isState(state) ? { state } : {};
  const needs = useRead(listNeeds, { query: { page, ...filter } });
  const withdraw = useAct(withdrawNeed, { onDone: () => toast(t('withdrawn')) });
  const columns: Columns<Need> = [
    {
      title: t('forWhom'),
      render: (_, need) => <Link to={`/needs/${need.id}`}>{need.pupilName ?? t(`scope.${need.scope}`)}</Link>,
    },
    { title: t('kind'), render: (_, need) => nameOf(need.category) },
    {
      title: t('urgency'),
      render: (_, need) => <Mark tone={need.urgency === 3 ? 'accent' : 'plain'}>{t(`urgency.${need.urgency}`)}</Mark>,
    },
    { title: t('state'), render: (_, need) => <NeedStateMark need={need} /> },
    { title: t('openedAt'), dataIndex: 'openedAt', render: (at: string) => formatDate(language, at) },
    {
      key: 'acts',
      render: (_, need) =>
        (need.state === 'open' || need.state === 'offered') && (
          <Button onClick={() => withdraw.mutate({ params: { id: need.id } })} size="small">
            {t('withdraw')}
          </Button>
        ),
    },
  ];
  return (
    <Page
      actions={
        <Button onClick={() => go('/needs/new')} type="primary">
          {t('openNeed')}
        </Button>
      }
      subtitle={t('needsSubtitle')}
      title={t('needsTitle')}
    >
      {withdraw.error && <ErrorState error={withdraw.error} />}
      <NeedCounts />
      <DataTable
        columns={columns}
        error={needs.error}
        onRetry={() => void needs.refetch()}
        empty={<EmptyState note={t('needsEmptyNote')} title={t('needsEmpty')} />}
        filters={
          <Select
            allowClear
            aria-label={t('state')}
            onChange={(next?: string) => setAddress({ state: next ?? '', page: '1' })}
            options={states.map((value) => ({ value, label: t(`needState.${value}`) }))}
            placeholder={t('all')}
            popupMatchSelectWidth={false}
            value={state || undefined}
          />
        }
        label={t('needs')}
        onPage={(next) => setAddress({ page: String(next) })}
        page={Number(page)}
        rowKey="id"
        rows={needs.data?.items}
        total={needs.data?.total ?? 0}
        unit={t('rowsUnit')}
      />
    </Page>
  );
}

const isState = (text: string): text is Need['state'] => (states as readonly string[]).includes(text);
