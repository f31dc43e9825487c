import { Button, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  type DutyList,
  listDutyLists,
  listMatters,
  type MatterOfList,
} from '#modules/governance/contract/duty-list.ts';
import { DutyChanges } from '#modules/governance/web/duties/DutyChanges.tsx';
import { listWords } from '#modules/governance/web/duties/list-words.ts';
import { ListPanel } from '#modules/governance/web/duties/ListPanel.tsx';
import { WhoAnswers } from '#modules/governance/web/duties/WhoAnswers.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** As many as a list holds at most. */
const all = 200;

/** Who answers for what in the county: the list in force, those before and after it, and what has changed. */
export function DutiesPage(): ReactNode {
  const t = useWords(listWords);
  const [address, setAddress] = useAddress({ list: '', since: '', as: 'matrix', matter: '', place: '' });
  const lists = useRead(listDutyLists, { query: { size: all } });
  const items = lists.data?.items ?? [];
  const inForce = items.find(({ state }) => state === 'in_force');
  const shown = items.find(({ id }) => id === address.list) ?? inForce ?? items[0];
  const read = useRead(listMatters, { params: { id: shown?.id ?? '' }, query: { size: all } }, { enabled: !!shown });
  if (lists.error && !lists.data) return <ErrorState error={lists.error} onRetry={() => void lists.refetch()} />;
  if (!lists.data)
    return (
      <Page title={t('title')}>
        <LoadingShape />
      </Page>
    );
  if (!shown) return <NoneYet />;
  // While another list is on its way, the last one's matters are not its own.
  const matters = read.isPlaceholderData ? undefined : read.data?.items;
  return (
    <Page
      actions={<Versions items={items} onChoose={(list) => setAddress({ list, since: '' })} shown={shown} />}
      subtitle={
        <>
          {t('subtitle')} {shown.note !== '' && t('note', { note: shown.note })}
        </>
      }
      title={<Title list={shown} matters={matters} />}
    >
      <Stack>
        {inForce && (
          <WhoAnswers list={inForce.id} matter={address.matter} onChoose={setAddress} place={address.place} />
        )}
        <ListPanel
          error={read.error}
          matters={matters}
          onRetry={() => void read.refetch()}
          onShowAs={(as) => setAddress({ as })}
          showAs={address.as === 'table' ? 'table' : 'matrix'}
        />
        <DutyChanges
          list={shown.id}
          onSince={(since) => setAddress({ since })}
          since={address.since}
          with={items.filter(({ number }) => (number ?? 0) < (shown.number ?? 0))}
        />
      </Stack>
    </Page>
  );
}

/** What the list is, and whether one department leads in everything. */
function Title({ list, matters }: { list: DutyList; matters: readonly MatterOfList[] | undefined }): ReactNode {
  const t = useWords(listWords);
  const language = useLanguage();
  const { number, began, ended, state } = list;
  const day = (one: string | null): string => (one === null ? '' : formatDate(language, one));
  const holds = t(state === 'draft' ? 'draft' : `holds.${state}`, { number, began: day(began), ended: day(ended) });
  const faulty = matters?.filter(({ faults }) => faults.length > 0).length;
  if (faulty === undefined || state === 'earlier') return holds;
  return t(faulty === 0 ? 'all' : 'some', { holds, count: list.matters, faulty });
}

function Versions(given: { items: readonly DutyList[]; shown: DutyList; onChoose: (id: string) => void }): ReactNode {
  const t = useWords(listWords);
  const language = useLanguage();
  const { items, shown, onChoose } = given;
  const options = items.map(({ id, number, state, began }) => ({
    value: id,
    label: t(state === 'draft' ? 'draft' : `version.${state}`, {
      number,
      began: began === null ? '' : formatDate(language, began),
    }),
  }));
  return (
    <>
      {items.length > 1 && (
        <Select
          aria-label={t('version')}
          onChange={onChoose}
          options={options}
          popupMatchSelectWidth={false}
          value={shown.id}
        />
      )}
      <ToDraft />
    </>
  );
}

/** The way to the draft, for those who change it. */
function ToDraft({ isFirst = false }: { isFirst?: boolean }): ReactNode {
  const t = useWords(listWords);
  const go = useGo();
  if (useSession().role.role !== 'official') return null;
  return (
    <Button onClick={() => go('/duty-draft')} {...(isFirst ? { type: 'primary' as const } : {})}>
      {t(isFirst ? 'noneOfficial' : 'draft')}
    </Button>
  );
}

function NoneYet(): ReactNode {
  const t = useWords(listWords);
  const isOfficial = useSession().role.role === 'official';
  return (
    <Page title={t('none')}>
      <EmptyState
        action={<ToDraft isFirst />}
        note={isOfficial ? t('noneNote') : `${t('noneNote')} ${t('noneOther')}`}
        title={t('title')}
      />
    </Page>
  );
}
