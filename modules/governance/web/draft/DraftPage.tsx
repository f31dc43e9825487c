import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { readDutyDraft } from '#modules/governance/contract/duty-draft.ts';
import {
  type DutyList,
  listDutyLists,
  listMatters,
  type MatterOfList,
} from '#modules/governance/contract/duty-list.ts';
import { BeginDraft } from '#modules/governance/web/draft/BeginDraft.tsx';
import { DraftDialog, type Opened } from '#modules/governance/web/draft/DraftDialog.tsx';
import { DraftMatters } from '#modules/governance/web/draft/DraftMatters.tsx';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { DutyChanges } from '#modules/governance/web/duties/DutyChanges.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** As many as a list holds at most. */
const all = 200;

/** The draft of the next duty list: begun, changed, put in force or given up. */
export function DraftPage(): ReactNode {
  const t = useWords(draftWords);
  const draft = useRead(readDutyDraft, {});
  const lists = useRead(listDutyLists, { query: { size: all } });
  const failed = [draft, lists].find((one) => one.error && !one.data);
  if (failed) return <ErrorState error={failed.error} onRetry={() => void failed.refetch()} />;
  if (!draft.data || !lists.data)
    return (
      <Page title={t('page')}>
        <LoadingShape />
      </Page>
    );
  const { items } = lists.data;
  return draft.data.draft ? (
    <Draft draft={draft.data.draft} earlier={items} isOwn={draft.data.isOwn} key={draft.data.draft.id} />
  ) : (
    <BeginDraft hasLatest={items.length > 0} />
  );
}

function Draft({
  draft,
  isOwn,
  earlier,
}: {
  draft: DutyList;
  isOwn: boolean;
  earlier: readonly DutyList[];
}): ReactNode {
  const t = useWords(draftWords);
  const [opened, setOpened] = useState<Opened>();
  const [since, setSince] = useState('');
  const { data, error, refetch } = useRead(listMatters, { params: { id: draft.id }, query: { size: all } });
  const matters = data?.items;
  const faulty = matters?.filter(({ faults }) => faults.length > 0).length ?? 0;
  const count = draft.matters;
  const title = count === 0 ? t('empty') : t(faulty === 0 ? 'titleWhole' : 'titleFaulty', { count, faulty });
  const mayPutInForce = matters !== undefined && count > 0 && faulty === 0 && !isOwn;
  return (
    <Page
      actions={
        <>
          <Button onClick={() => setOpened({ what: 'discard' })}>{t('discard')}</Button>
          {mayPutInForce && (
            <Button onClick={() => setOpened({ what: 'inForce' })} type="primary">
              {t('inForce')}
            </Button>
          )}
        </>
      }
      subtitle={<Standing draft={draft} isFaulty={faulty > 0} isOwn={isOwn} matters={matters ?? []} />}
      title={matters || count === 0 ? title : t('page')}
    >
      <Stack>
        <DraftMatters
          error={error}
          matters={matters}
          onOpen={setOpened}
          onRetry={() => void refetch()}
          seen={draft.version}
        />
        <DutyChanges list={draft.id} onSince={setSince} since={since} with={earlier} />
      </Stack>
      {opened && (
        <DraftDialog draft={draft} matters={matters ?? []} onClose={() => setOpened(undefined)} opened={opened} />
      )}
    </Page>
  );
}

/** When it was changed, and what stands between it and coming into force. */
function Standing(given: {
  draft: DutyList;
  isOwn: boolean;
  isFaulty: boolean;
  matters: readonly MatterOfList[];
}): ReactNode {
  const t = useWords(draftWords);
  const language = useLanguage();
  const { draft, isOwn, isFaulty, matters } = given;
  const unconfirmed = matters.flatMap(({ duties }) => duties).filter(({ isConfirmed }) => !isConfirmed).length;
  return (
    <>
      {t('changed', { at: formatDateTime(language, draft.changedAt) })} {isFaulty && t('notWhole')}{' '}
      {!isFaulty && isOwn && matters.length > 0 && t('isOwn')}{' '}
      {unconfirmed > 0 && t('unconfirmed', { count: unconfirmed })}
    </>
  );
}
