import { Button, Segmented } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Gathering, listGatherings, listResearchHours } from '#modules/consortia/contract/gathering.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { GatheringDialog } from '#modules/consortia/web/gatherings/GatheringDialog.tsx';
import { CalendarPanel } from '#modules/governance/web/public.tsx';
import { formatDateTime, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { GradeMark } from '#web/ui/GradeMark.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/consortia/web/consortia.css';

const whens = ['coming', 'past', 'waiting'] as const;

/** The calendar of the reader’s consortia, his own hours, and the address at which his calendar follows it. */
export function GatheringsPage(): ReactNode {
  const t = useWords(gatheringWords);
  const go = useGo();
  const { role } = useSession().role;
  const [isProposing, setProposing] = useState(false);
  const [address, setAddress] = useAddress({ page: '1', when: 'coming', consortium: '' });
  const when = whens.find((one) => one === address.when) ?? 'coming';
  const query = { page: address.page, when, ...(address.consortium !== '' && { consortium: address.consortium }) };
  const read = useRead(listGatherings, { query });
  const ahead = useRead(listGatherings, { query: { ...query, page: '1', size: 1, when: 'coming' } }).data?.total;
  return (
    <Page
      actions={
        role === 'school_leader' && (
          <Button onClick={() => setProposing(true)} type="primary">
            {t('propose')}
          </Button>
        )
      }
      subtitle={t('subtitle')}
      title={ahead === undefined ? t('calendar') : ahead === 0 ? t('titleNone') : t('title', { count: ahead })}
    >
      <Stack>
        <DataTable
          columns={useColumns()}
          empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
          error={read.error}
          filters={
            <Segmented
              aria-label={t('when')}
              onChange={(next) => setAddress({ when: next, page: '1' })}
              options={whens.map((value) => ({ value, label: t(`when.${value}`) }))}
              value={when}
            />
          }
          label={t('calendar')}
          onPage={(next) => setAddress({ page: String(next) })}
          onRetry={() => void read.refetch()}
          page={Number(address.page)}
          rowKey="id"
          rows={read.data?.items}
          total={read.data?.total ?? 0}
          unit={t('unit')}
        />
        {role !== 'official' && <HoursPanel />}
        <CalendarPanel />
      </Stack>
      {isProposing && <GatheringDialog onClose={() => setProposing(false)} onDone={(id) => go(`/gatherings/${id}`)} />}
    </Page>
  );
}

function useColumns(): Columns<Gathering> {
  const t = useWords(gatheringWords);
  const language = useLanguage();
  return [
    { title: t('starts'), key: 'starts', render: (_, { startsAt }) => formatDateTime(language, startsAt) },
    {
      title: t('name'),
      key: 'title',
      className: 'ly-table-text',
      render: (_, { id, title }) => <Link to={`/gatherings/${id}`}>{title}</Link>,
    },
    { title: t('kind'), key: 'kind', render: (_, { kind }) => t(`kind.${kind}`) },
    { title: t('host'), key: 'host', className: 'ly-table-text', render: (_, { host }) => host.name },
    {
      title: t('state'),
      key: 'state',
      render: (_, { state, own }) => (
        <Mark tone={own ? 'good' : state === 'on_calendar' ? 'primary' : state === 'proposed' ? 'accent' : 'plain'}>
          {own ? t('own') : t(`is.${state}`)}
        </Mark>
      ),
    },
  ];
}

/** The hours the reader has, which nobody else is shown. */
function HoursPanel(): ReactNode {
  const t = useWords(gatheringWords);
  const language = useLanguage();
  const read = useRead(listResearchHours, { query: { size: 50 } });
  if (!read.data) return null;
  const { items, minutes } = read.data;
  return (
    <Panel title={t('hours')}>
      {items.length === 0 ? (
        <p className="ly-muted">{t('hoursNone')}</p>
      ) : (
        <p>
          {t('hoursSaid', { hours: formatNumber(language, minutes / 60, 1) })} <GradeMark grade="B" />
        </p>
      )}
      <ul className="ly-came">
        {items.map((one) => (
          <li key={one.gathering}>
            <Link to={`/gatherings/${one.gathering}`}>{one.title}</Link>
            <span className="ly-muted">
              {formatDateTime(language, one.startsAt)} · {one.host.name} · {t('minutesSaid', { minutes: one.minutes })}
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
