import { Button, Input, Popconfirm } from 'antd';
import { type ReactNode, useMemo, useState } from 'react';
import { removeMatter } from '#modules/governance/contract/duty-draft.ts';
import type { MatterOfList } from '#modules/governance/contract/duty-list.ts';
import type { Opened } from '#modules/governance/web/draft/DraftDialog.tsx';
import { DraftDuties } from '#modules/governance/web/draft/DraftDuties.tsx';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { Faults } from '#modules/governance/web/Faults.tsx';
import { useTeller } from '#modules/governance/web/use-teller.ts';
import { formatList } from '#platform/i18n/format.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel, Row } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The matters of the draft, those at fault first; what is owed in one is seen and changed when it is opened. */
export function DraftMatters(given: {
  matters: MatterOfList[] | undefined;
  seen: number;
  error: Error | null;
  onRetry: () => void;
  onOpen: (opened: Opened) => void;
}): ReactNode {
  const t = useWords(draftWords);
  const toast = useUndoToast();
  const { matters, seen, error, onRetry, onOpen } = given;
  const [words, setWords] = useState('');
  const remove = useSeenAct(removeMatter, () => toast(t('removed')));
  const columns = useColumns(matters ?? [], {
    onChange: (matter) => onOpen({ what: 'matter', matter }),
    onRemove: ({ code }) => remove.say({ params: { code }, body: { seen } }),
  });
  const rows = useMemo(
    () => matters && faultyFirst(matters).filter(({ name }) => name.includes(words)),
    [matters, words],
  );
  const isSearched = words !== '';
  return (
    <Panel action={<Button onClick={() => onOpen({ what: 'matter' })}>{t('addMatter')}</Button>} title={t('matters')}>
      {remove.error && <ErrorState error={remove.error} />}
      <DataTable
        columns={columns}
        empty={
          <EmptyState
            note={t(isSearched ? 'noneFoundNote' : 'addFirst')}
            title={t(isSearched ? 'noneFound' : 'empty')}
          />
        }
        error={error}
        filters={
          <Input.Search
            allowClear
            aria-label={t('find')}
            onSearch={(next) => setWords(next.trim())}
            placeholder={t('find')}
            style={{ maxInlineSize: '14rem' }}
          />
        }
        label={t('matters')}
        onRetry={onRetry}
        rowKey="code"
        rows={rows}
        unit={t('unit')}
        within={{
          holds: () => true,
          render: (matter) => <DraftDuties matter={matter} onOpen={onOpen} seen={seen} />,
        }}
      />
    </Panel>
  );
}

/** In their order, but those at fault before the others. */
const faultyFirst = (matters: readonly MatterOfList[]): MatterOfList[] =>
  matters.toSorted((a, b) => Number(b.faults.length > 0) - Number(a.faults.length > 0));

function useColumns(
  matters: readonly MatterOfList[],
  acts: { onChange: (matter: MatterOfList) => void; onRemove: (matter: MatterOfList) => void },
): Columns<MatterOfList> {
  const t = useWords(draftWords);
  const tell = useWords(dutyWords);
  const language = useLanguage();
  const teller = useTeller(matters.flatMap(({ faults }) => faults));
  return [
    {
      title: tell('matter'),
      render: (_, { name, isAboutChild }) => (
        <>
          {name}
          {isAboutChild && <div className="ly-muted ly-small">{tell('aboutChild')}</div>}
        </>
      ),
    },
    {
      title: tell('lead'),
      render: (_, { duties }) => formatList(language, [...new Set(duties.map(({ lead }) => lead.name))]),
    },
    {
      title: tell('state'),
      render: (_, matter) => (
        <div className="ly-duty-text">
          <Faults matter={matter} teller={teller} />
        </div>
      ),
    },
    {
      key: 'acts',
      render: (_, matter) => (
        <Row>
          <Button onClick={() => acts.onChange(matter)} size="small">
            {t('changeMatter')}
          </Button>
          <Popconfirm
            cancelText={t('keep')}
            description={t('removeMatterNote', { count: matter.duties.length })}
            okText={t('removeMatter')}
            onConfirm={() => acts.onRemove(matter)}
            title={t('removeMatterTitle', { name: matter.name })}
          >
            <Button size="small">{t('removeMatter')}</Button>
          </Popconfirm>
        </Row>
      ),
    },
  ];
}
