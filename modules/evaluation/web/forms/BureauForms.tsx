import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type Collection,
  type Form,
  listCollections,
  listForms,
  remindReturns,
} from '#modules/evaluation/contract/form.ts';
import { AskDialog } from '#modules/evaluation/web/forms/AskDialog.tsx';
import { formWords } from '#modules/evaluation/web/forms/form-words.ts';
import { Returns, useReturns } from '#modules/evaluation/web/forms/Returns.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** As many forms as a county keeps, and of what was asked the newest. */
const all = 60;

/** What the bureau asks for: the forms, what was asked for which period, and who has reported. */
export function BureauForms(): ReactNode {
  const t = useWords(formWords);
  const go = useGo();
  const [{ collection }] = useAddress({ collection: '', page: '1' });
  const [asking, setAsking] = useState<Form>();
  const collectionColumns = useCollectionColumns();
  const formColumns = useFormColumns(setAsking);
  const forms = useRead(listForms, { query: { size: all } });
  const { data, error, refetch } = useRead(listCollections, { query: { size: all } });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const fresh = (
    <Button onClick={() => go('/forms/write')} type="primary">
      {t('fresh')}
    </Button>
  );
  const chosen = data?.items.find(({ id }) => id === collection);
  if (chosen) return <OneCollection collection={chosen} />;
  return (
    <Page actions={fresh} subtitle={t('subtitle')} title={data ? <Title asked={data.items} /> : t('page')}>
      <Stack>
        <Panel title={t('collections')}>
          <DataTable<Collection>
            columns={collectionColumns}
            empty={<EmptyState note={t('noneNote')} title={t('titleNone')} />}
            label={t('collections')}
            rowKey="id"
            rows={data?.items}
            unit={t('collectionUnit')}
          />
        </Panel>
        <Panel note={t('formsNote')} title={t('forms')}>
          <DataTable<Form & { key: string }>
            columns={formColumns}
            empty={<EmptyState note={t('noneNote')} title={t('titleNone')} />}
            error={forms.error}
            label={t('forms')}
            onRetry={() => void forms.refetch()}
            rowKey="key"
            rows={forms.data?.items.map((form) => ({ ...form, key: form.code }))}
            unit={t('formUnit')}
          />
        </Panel>
      </Stack>
      {asking && <AskDialog form={asking} onClose={() => setAsking(undefined)} />}
    </Page>
  );
}

function Title({ asked }: { asked: readonly Collection[] }): ReactNode {
  const t = useWords(formWords);
  if (asked.length === 0) return t('titleNone');
  const open = asked.filter(({ ends }) => ends >= countyDay());
  const sum = (those: readonly Collection[], of: 'asked' | 'reported'): number =>
    those.reduce((count, { counts }) => count + counts[of], 0);
  if (open.length === 0) return t('titleOver', { missing: sum(asked, 'asked') - sum(asked, 'reported') });
  return t('title', { open: open.length, asked: sum(open, 'asked'), reported: sum(open, 'reported') });
}

function useCollectionColumns(): Columns<Collection> {
  const t = useWords(formWords);
  const language = useLanguage();
  return [
    {
      title: t('form'),
      key: 'form',
      className: 'ly-table-text',
      render: (_, { id, title, asked, minutes }) => (
        <>
          <Link to={`/forms?collection=${id}`}>{title[language]}</Link>
          <div className="ly-muted ly-small">
            {t(`asked.${asked}`)} · {t('minutes', { minutes })}
          </div>
        </>
      ),
    },
    { title: t('period'), key: 'period', dataIndex: 'periodName' },
    { title: t('ends'), key: 'ends', render: (_, { ends }) => formatDate(language, ends) },
    {
      title: t('reported'),
      key: 'reported',
      render: (_, { counts: { asked, reported, late } }) => (
        <>
          {t('reportedOf', { reported, asked })} {late > 0 && <Mark tone="warn">{t('lateOf', { late })}</Mark>}
        </>
      ),
    },
  ];
}

function useFormColumns(onAsk: (form: Form) => void): Columns<Form & { key: string }> {
  const t = useWords(formWords);
  const language = useLanguage();
  const go = useGo();
  return [
    {
      title: t('form'),
      key: 'form',
      className: 'ly-table-text',
      render: (_, { title, fields, minutes }) => (
        <>
          {title[language]}
          <div className="ly-muted ly-small">{t('fieldsOf', { count: fields.length, minutes })}</div>
        </>
      ),
    },
    { title: t('org'), key: 'asked', render: (_, { asked, kind }) => `${t(`asked.${asked}`)} · ${t(`kind.${kind}`)}` },
    {
      key: 'acts',
      render: (_, form) => (
        <Row>
          <Button onClick={() => go(`/forms/write?form=${form.code}`)} size="small">
            {t('change')}
          </Button>
          {form.isOwn ? (
            <span className="ly-muted ly-small">{t('own')}</span>
          ) : (
            <Button onClick={() => onAsk(form)} size="small" type="primary">
              {t('ask')}
            </Button>
          )}
        </Row>
      ),
    },
  ];
}

/** Who has reported on one form for one period, and a word to who has not. */
function OneCollection({ collection }: { collection: Collection }): ReactNode {
  const t = useWords(formWords);
  const language = useLanguage();
  const toast = useUndoToast();
  const { id, title, periodName, counts } = collection;
  const read = useReturns({ collection: id });
  const remind = useAct(remindReturns, { onDone: ({ reminded }) => toast(t('reminded', { count: reminded })) });
  return (
    <Page
      actions={
        <>
          <Link to="/forms">{t('back')}</Link>
          {counts.reported < counts.asked && (
            <Button loading={remind.isPending} onClick={() => remind.mutate({ params: { id }, body: {} })}>
              {t('remind')}
            </Button>
          )}
        </>
      }
      subtitle={t('subtitle')}
      title={`${title[language]} · ${periodName} · ${t('reportedOf', counts)}`}
    >
      {remind.error && <ErrorState error={remind.error} />}
      <Returns label={t('returns')} read={read} />
    </Page>
  );
}
