import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type Finding, FindingKind, listFindings } from '#modules/governance/contract/policy-finding.ts';
import { findingWords } from '#modules/governance/web/policies/finding-words.ts';
import { LeaveDialog } from '#modules/governance/web/policies/LeaveDialog.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const shows = ['open', 'left', 'all'] as const;
type Show = (typeof shows)[number];

/** Conflicts and gaps between documents, and between them and the duty list: each explained, and to be mended or left. */
export function FindingsPage(): ReactNode {
  const t = useWords(findingWords);
  const [address, setAddress] = useAddress({ page: '1', kind: '', show: 'open' });
  const [leaving, setLeaving] = useState<Finding>();
  const show = shows.find((one) => one === address.show) ?? 'open';
  const kind = FindingKind.options.find((one) => one === address.kind);
  const read = useRead(listFindings, { query: { page: address.page, show, ...(kind && { kind }) } });
  return (
    <Page subtitle={t('subtitle')} title={<Title show={show} total={read.data?.total} />}>
      <DataTable
        columns={useColumns(setLeaving)}
        empty={<EmptyState note={t('emptyNote')} title={t('empty')} />}
        error={read.error}
        filters={
          <Filters
            kind={kind}
            onChange={(next) => setAddress({ ...next, page: '1' })}
            open={read.data?.open ?? []}
            show={show}
          />
        }
        label={t('findings')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void read.refetch()}
        page={Number(address.page)}
        rowKey="key"
        rows={read.data?.items}
        total={read.data?.total ?? 0}
        unit={t('unit')}
      />
      {leaving && (
        <LeaveDialog finding={leaving} onClose={() => setLeaving(undefined)} told={<Told finding={leaving} />} />
      )}
    </Page>
  );
}

function Title({ show, total }: { show: Show; total: number | undefined }): ReactNode {
  const t = useWords(findingWords);
  if (total === undefined) return t('titlePlain');
  if (show === 'open') return t(total === 0 ? 'titleNone' : 'title', { count: total });
  return t(show === 'left' ? 'titleLeft' : 'titleAll', { count: total });
}

function Filters(given: {
  kind: FindingKind | undefined;
  show: Show;
  open: Reply<typeof listFindings>['open'];
  onChange: (next: { kind?: string; show?: string }) => void;
}): ReactNode {
  const t = useWords(findingWords);
  const { kind, show, open, onChange } = given;
  return (
    <Row>
      <Select
        allowClear
        aria-label={t('kind')}
        onChange={(next?: FindingKind) => onChange({ kind: next ?? '' })}
        options={open.map(({ kind: value, count }) => ({
          value,
          label: t('counted', { kind: t(`kind.${value}`), count }),
        }))}
        placeholder={t('kinds')}
        popupMatchSelectWidth={false}
        {...(kind && { value: kind })}
      />
      <Select
        aria-label={t('show')}
        onChange={(next: Show) => onChange({ show: next })}
        options={shows.map((value) => ({ value, label: t(`show.${value}`) }))}
        popupMatchSelectWidth={false}
        value={show}
      />
    </Row>
  );
}

/** What was found, in a sentence. */
function Told({ finding }: { finding: Finding }): ReactNode {
  const t = useWords(findingWords);
  const language = useLanguage();
  const { kind, other, anchor, matter, duty, cited, day } = finding;
  return t(`told.${kind}`, {
    other: other?.title ?? t('unnamed'),
    anchor,
    cited,
    matter: matter?.name,
    lead: duty?.lead,
    basis: duty?.basis,
    day: day && formatDate(language, day),
  });
}

/** Where it can be mended: the document and the clause, or the matter of the duty list. */
function Where({ finding: { policy, anchor, kind, matter } }: { finding: Finding }): ReactNode {
  if (!policy) return matter && <Link to={`/duties?matter=${matter.code}`}>{matter.name}</Link>;
  const clause = kind === 'cited_unknown' && anchor !== null ? `?clause=${anchor}` : '';
  return <Link to={`/policies/${policy.id}${clause}`}>{policy.title}</Link>;
}

function useColumns(onLeave: (finding: Finding) => void): Columns<Finding> {
  const t = useWords(findingWords);
  const language = useLanguage();
  return [
    {
      title: t('where'),
      key: 'where',
      className: 'ly-table-text',
      render: (_, finding) => <Where finding={finding} />,
    },
    { title: t('kind'), key: 'kind', render: (_, { kind }) => <Mark tone="warn">{t(`kind.${kind}`)}</Mark> },
    {
      title: t('what'),
      key: 'what',
      className: 'ly-table-text',
      render: (_, finding) => (
        <>
          <Told finding={finding} />
          {finding.left && (
            <div className="ly-muted ly-small">
              {t('left', { ...finding.left, at: formatDate(language, finding.left.at) })}
            </div>
          )}
        </>
      ),
    },
    {
      key: 'acts',
      render: (_, finding) =>
        !finding.left && (
          <Button onClick={() => onLeave(finding)} size="small">
            {t('leave')}
          </Button>
        ),
    },
  ];
}
