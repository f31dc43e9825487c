import { Button, Checkbox, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listRaisedMatters, type RaisedMatter, Source } from '#modules/governance/contract/raised-matter.ts';
import { matterWords } from '#modules/governance/web/matters/matter-words.ts';
import { RaiseDialog } from '#modules/governance/web/matters/RaiseDialog.tsx';
import { UrgencyMark } from '#modules/governance/web/UrgencyMark.tsx';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useWords } from '#web/ui/use-words.ts';

const shows = ['open', 'closed', 'all'] as const;
type Show = (typeof shows)[number];

/** The matters the reader has to do with: whose each is, until when, and how it urges. */
export function MattersPage(): ReactNode {
  const t = useWords(matterWords);
  const [address, setAddress] = useAddress({ page: '1', show: 'open', source: '', late: '' });
  const [isRaising, setRaising] = useState(false);
  const show = shows.find((one) => one === address.show) ?? 'open';
  const source = Source.options.find((one) => one === address.source);
  const late = address.late === 'true';
  const query = { page: address.page, state: show, ...(source && { source }), ...(late && { late: 'true' }) };
  const read = useRead(listRaisedMatters, { query });
  const mayRaise = ['official', 'school_leader'].includes(useSession().role.role);
  return (
    <Page
      actions={
        mayRaise && (
          <Button onClick={() => setRaising(true)} type="primary">
            {t('raise')}
          </Button>
        )
      }
      subtitle={t('subtitle')}
      title={<Title show={show} total={read.data?.total} />}
    >
      <DataTable
        columns={useColumns()}
        empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
        error={read.error}
        filters={
          <Filters late={late} onChange={(next) => setAddress({ ...next, page: '1' })} show={show} source={source} />
        }
        label={t('matters')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void read.refetch()}
        page={Number(address.page)}
        rowKey="id"
        rows={read.data?.items}
        total={read.data?.total ?? 0}
        unit={t('unit')}
      />
      {isRaising && <RaiseDialog onClose={() => setRaising(false)} />}
    </Page>
  );
}

function Title({ show, total }: { show: Show; total: number | undefined }): ReactNode {
  const t = useWords(matterWords);
  if (total === undefined) return t('matters');
  if (show === 'closed') return t('titleClosed', { count: total });
  if (show === 'all') return t('titleAll', { count: total });
  return total === 0 ? t('titleNone') : t('title', { count: total });
}

function Filters(given: {
  show: Show;
  source: Source | undefined;
  late: boolean;
  onChange: (next: { show?: string; source?: string; late?: string }) => void;
}): ReactNode {
  const t = useWords(matterWords);
  const { show, source, late, onChange } = given;
  return (
    <Row>
      <Select
        aria-label={t('state')}
        onChange={(next: Show) => onChange({ show: next })}
        options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
        popupMatchSelectWidth={false}
        value={show}
      />
      <Select
        allowClear
        aria-label={t('source')}
        onChange={(next?: Source) => onChange({ source: next ?? '' })}
        options={Source.options.map((value) => ({ value, label: t(`from.${value}`) }))}
        placeholder={t('anySource')}
        popupMatchSelectWidth={false}
        {...(source && { value: source })}
      />
      <Checkbox checked={late} onChange={({ target }) => onChange({ late: target.checked ? 'true' : '' })}>
        {t('lateOnly')}
      </Checkbox>
    </Row>
  );
}

function useColumns(): Columns<RaisedMatter> {
  const t = useWords(matterWords);
  return [
    {
      title: t('matter'),
      key: 'title',
      className: 'ly-table-text',
      render: (_, one) => <Link to={`/matters/${one.id}`}>{one.title}</Link>,
    },
    { title: t('kind'), key: 'kind', className: 'ly-table-text', render: (_, { kind }) => kind?.name ?? t('noKind') },
    { title: t('where'), key: 'where', render: (_, { place, school }) => school?.name ?? place.name },
    { title: t('source'), key: 'source', render: (_, { source }) => t(`from.${source}`) },
    {
      title: t('holder'),
      key: 'holder',
      render: (_, { holder, isTaken, state }) => (
        <>
          {holder.name} {state === 'open' && !isTaken && <Mark tone="accent">{t('waiting')}</Mark>}
        </>
      ),
    },
    {
      title: t('due'),
      key: 'due',
      render: (_, { dueOn, urgency, state }) =>
        state === 'open' ? <UrgencyMark dueOn={dueOn} urgency={urgency} /> : <Mark>{t(`is.${state}`)}</Mark>,
    },
  ];
}
