import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listPupilTalks, type PupilTalkEntry } from '#modules/messages/contract/pupil-talk.ts';
import { endMember } from '#modules/messages/contract/work-group.ts';
import { PairAdults } from '#modules/messages/web/talks/PairAdults.tsx';
import { pupilWords } from '#modules/messages/web/talks/pupil-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Adult = PupilTalkEntry['adults'][number];

/** What the lead is about to do: find adults for a talk, or have one of them leave. */
interface Act {
  talk: PupilTalkEntry;
  adult?: Adult;
}

/** The talks pupils of the school have asked for: who is in each, and never what is written there. */
export function PupilTalksToKeep(): ReactNode {
  const t = useWords(pupilWords);
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const [act, setAct] = useState<Act>();
  const talks = useRead(listPupilTalks, { query: { page } });
  const columns = useColumns(setAct);
  const close = (): void => setAct(undefined);
  return (
    <>
      {act && !act.adult && <PairAdults onClose={close} talk={act.talk} />}
      {act?.adult && <EndAdult adult={act.adult} id={act.talk.id} onClose={close} />}
      <DataTable
        columns={columns}
        empty={<EmptyState note={t('noneLead')} title={t('none')} />}
        error={talks.error}
        label={t('title')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void talks.refetch()}
        page={Number(page)}
        rowKey="id"
        rows={talks.data?.items}
        total={talks.data?.total ?? 0}
        unit={t('unit')}
      />
    </>
  );
}

function useColumns(onAct: (act: Act) => void): Columns<PupilTalkEntry> {
  const t = useWords(pupilWords);
  const language = useLanguage();
  return [
    {
      title: t('child'),
      render: (_, { childName, className }) => (
        <>
          {childName}
          <div className="ly-muted ly-small">{className ?? t('noClass')}</div>
        </>
      ),
    },
    { title: t('askedAt'), render: (_, { askedAt }) => formatDateTime(language, askedAt) },
    {
      title: t('adults'),
      render: (_, talk) => (
        <Stack>
          {talk.adults.length === 0 && t('nobody')}
          {talk.adults.map((adult) => (
            <span key={adult.person}>
              {t('adult', adult)}{' '}
              <Button onClick={() => onAct({ talk, adult })} size="small">
                {t('end', { name: adult.name })}
              </Button>
            </span>
          ))}
        </Stack>
      ),
    },
    {
      title: t('state'),
      render: (_, talk) => <Standing onPair={() => onAct({ talk })} talk={talk} />,
    },
  ];
}

/** Whether both are there; while they are, two others are put in their place without a day on which the pupil is left alone. */
function Standing({ talk, onPair }: { talk: PupilTalkEntry; onPair: () => void }): ReactNode {
  const t = useWords(pupilWords);
  const { childName: child, isComplete, withoutHomeroom } = talk;
  return (
    <Stack>
      <div>
        <Mark tone={isComplete ? 'good' : 'accent'}>{t(isComplete ? 'complete' : 'incomplete')}</Mark>
      </div>
      {withoutHomeroom && <span>{t('withoutHomeroom')}</span>}
      <div>
        <Button aria-label={t(isComplete ? 'changeTitle' : 'findTitle', { child })} onClick={onPair} size="small">
          {t(isComplete ? 'change' : 'find')}
        </Button>
      </div>
    </Stack>
  );
}

function EndAdult({
  id,
  adult: { person, name },
  onClose,
}: {
  id: string;
  adult: Adult;
  onClose: () => void;
}): ReactNode {
  const t = useWords(pupilWords);
  const act = useAct(endMember, { onDone: onClose });
  return (
    <FormDialog
      act={t('end', { name })}
      doing={act}
      keep={t('cancel')}
      onClose={onClose}
      onSay={() => act.mutate({ params: { id }, body: { person } })}
      title={t('endTitle', { name })}
    >
      {t('endNote')}
    </FormDialog>
  );
}
