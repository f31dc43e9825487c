import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { askPack, cancelPack, listPacks, type Pack } from '#modules/oversight/contract/minors-audit.ts';
import { minorsAuditWords } from '#modules/oversight/web/minors-audit-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** So many years can be chosen, this one first. */
const offered = 4;

/** The audit of a year's minors' data: having it made, how far it is, and taking it. */
export function MinorsAuditPage(): ReactNode {
  const t = useWords(minorsAuditWords);
  const toast = useUndoToast();
  const [thisYear] = useState(() => Number(countyDay().slice(0, 4)));
  const [year, setYear] = useState(thisYear - 1);
  const packs = useRead(listPacks, {}, { everyMs: 3_000 });
  const done = (text: string): void => {
    toast(text);
    void packs.refetch();
  };
  const ask = useAct(askPack, { onDone: () => done(t('asked')) });
  const cancel = useAct(cancelPack, { onDone: () => done(t('cancelled')) });
  const failed = ask.error ?? cancel.error;
  return (
    <Page subtitle={t('note')} title={t('title')}>
      <Stack>
        {failed && <ErrorState error={failed} />}
        <Row>
          <Select
            aria-label={t('year')}
            onChange={setYear}
            options={Array.from({ length: offered }, (_, back) => ({
              value: thisYear - back,
              label: String(thisYear - back),
            }))}
            value={year}
          />
          <Button loading={ask.isPending} onClick={() => ask.mutate({ body: { year } })} type="primary">
            {t('ask')}
          </Button>
        </Row>
        <Panel title={t('packs')}>
          <DataTable
            columns={useColumns((id) => cancel.mutate({ params: { id } }))}
            empty={<EmptyState note={t('noneNote')} title={t('none')} />}
            error={packs.error}
            label={t('packs')}
            onRetry={() => void packs.refetch()}
            rowKey="id"
            rows={packs.data?.items}
            unit={t('unit')}
          />
        </Panel>
      </Stack>
    </Page>
  );
}

const tones = { making: 'accent', ready: 'good', failed: 'bad', cancelled: 'plain', over: 'plain' } as const;

function useColumns(onCancel: (id: string) => void): Columns<Pack> {
  const t = useWords(minorsAuditWords);
  const language = useLanguage();
  return [
    { title: t('year'), dataIndex: 'year' },
    { title: t('madeAt'), render: (_, { madeAt }) => formatDateTime(language, madeAt) },
    {
      title: t('state'),
      render: (_, { state, done, steps, until }) => (
        <Mark tone={tones[state]}>{t(`state.${state}`, { done, steps, until: formatDateTime(language, until) })}</Mark>
      ),
    },
    {
      key: 'acts',
      render: (_, { id, state }) => (
        <Row>
          {state === 'making' && (
            <Button onClick={() => onCancel(id)} size="small">
              {t('cancel')}
            </Button>
          )}
          {state === 'ready' &&
            (['pdf', 'json'] as const).map((as) => (
              <a download href={`/api/minors-audits/${id}/${as}`} key={as}>
                {t(as)}
              </a>
            ))}
        </Row>
      ),
    },
  ];
}
