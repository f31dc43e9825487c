import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listWaitingItems } from '#modules/governance/contract/agenda.ts';
import { type Conference, listConferences } from '#modules/governance/contract/conference.ts';
import { CalendarPanel } from '#modules/governance/web/conferences/CalendarPanel.tsx';
import { ConferenceDialog } from '#modules/governance/web/conferences/ConferenceDialog.tsx';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { ItemCard } from '#modules/governance/web/conferences/ItemCard.tsx';
import { ProposeDialog } from '#modules/governance/web/conferences/ProposeDialog.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/governance/web/urging.css';
import './conferences.css';

/** The conferences the reader’s organisation is called to, what waits for one, and his calendar of them. */
export function ConferencesPage(): ReactNode {
  const t = useWords(conferenceWords);
  const go = useGo();
  const [address, setAddress] = useAddress({ page: '1' });
  const [asked, setAsked] = useState<'convene' | 'propose'>();
  const read = useRead(listConferences, { query: { page: address.page } });
  const isOfficial = useSession().role.role === 'official';
  const total = read.data?.total;
  const close = (): void => setAsked(undefined);
  return (
    <Page
      actions={
        <>
          <Button onClick={() => setAsked('propose')} {...(!isOfficial && { type: 'primary' as const })}>
            {t('propose')}
          </Button>
          {isOfficial && (
            <Button onClick={() => setAsked('convene')} type="primary">
              {t('convene')}
            </Button>
          )}
        </>
      }
      subtitle={t('subtitle')}
      title={total === undefined ? t('conferences') : total === 0 ? t('titleNone') : t('title', { count: total })}
    >
      <Stack>
        <DataTable
          columns={useColumns()}
          empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
          error={read.error}
          label={t('conferences')}
          onPage={(next) => setAddress({ page: String(next) })}
          onRetry={() => void read.refetch()}
          page={Number(address.page)}
          rowKey="id"
          rows={read.data?.items}
          total={total ?? 0}
          unit={t('unit')}
        />
        <WaitingPanel />
        <CalendarPanel />
      </Stack>
      {asked === 'convene' && <ConferenceDialog onClose={close} onDone={(id) => go(`/conferences/${id}`)} />}
      {asked === 'propose' && <ProposeDialog onClose={close} />}
    </Page>
  );
}

function useColumns(): Columns<Conference> {
  const t = useWords(conferenceWords);
  const language = useLanguage();
  return [
    {
      title: t('name'),
      key: 'title',
      className: 'ly-table-text',
      render: (_, { id, title }) => <Link to={`/conferences/${id}`}>{title}</Link>,
    },
    { title: t('starts'), key: 'starts', render: (_, { startsAt }) => formatDateTime(language, startsAt) },
    { title: t('place'), key: 'place', className: 'ly-table-text', render: (_, { place }) => place },
    {
      title: t('state'),
      key: 'state',
      render: (_, { state }) => (
        <Mark tone={state === 'convoked' || state === 'in_session' ? 'accent' : 'plain'}>{t(`is.${state}`)}</Mark>
      ),
    },
  ];
}

/** What waits for a conference to deal with it. */
function WaitingPanel(): ReactNode {
  const t = useWords(conferenceWords);
  const read = useRead(listWaitingItems, { query: { size: 200 } });
  const items = read.data?.items;
  return (
    <Panel note={items && t('waitingCount', { count: items.length })} title={t('waiting')}>
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {items?.length === 0 && <p className="ly-muted">{t('waitingNone')}</p>}
      {items?.map((item) => (
        <ItemCard item={item} key={item.id} />
      ))}
    </Panel>
  );
}
