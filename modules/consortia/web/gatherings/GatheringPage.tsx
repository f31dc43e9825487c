import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type Gathering,
  type GatheringAct,
  joinGathering,
  leaveGathering,
  readGathering,
} from '#modules/consortia/contract/gathering.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { GatheringDialog } from '#modules/consortia/web/gatherings/GatheringDialog.tsx';
import { ParticipantsPanel } from '#modules/consortia/web/gatherings/ParticipantsPanel.tsx';
import { SettleDialog } from '#modules/consortia/web/gatherings/SettleDialog.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/consortia/web/consortia.css';

type Asked = Exclude<GatheringAct, 'join' | 'leave' | 'confirm'>;

/** One gathering: when, where, who hosts it, and what the reader may do. */
export function GatheringPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(gatheringWords);
  const read = useRead(readGathering, { params: { id } });
  const [doing, setDoing] = useState<Asked>();
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const gathering = read.data;
  const close = (): void => setDoing(undefined);
  return (
    <Page
      actions={<Acts gathering={gathering} onAsk={setDoing} />}
      subtitle={`${t(`kind.${gathering.kind}`)} · ${t(`is.${gathering.state}`)}`}
      title={gathering.title}
    >
      <Stack>
        <Facts gathering={gathering} />
        {gathering.may.includes('confirm') && <ParticipantsPanel gathering={gathering} />}
      </Stack>
      {doing === 'change' && <GatheringDialog gathering={gathering} onClose={close} onDone={close} />}
      {doing && doing !== 'change' && <SettleDialog act={doing} gathering={gathering} onClose={close} />}
    </Page>
  );
}

const primary: readonly GatheringAct[] = ['take_on', 'join'];

function Acts({ gathering, onAsk }: { gathering: Gathering; onAsk: (act: Asked) => void }): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const done = { onDone: () => toast(t('done')) };
  const [join, leave] = [useAct(joinGathering, done), useAct(leaveGathering, done)];
  const at = { params: { id: gathering.id }, body: {} };
  const press = (act: Exclude<GatheringAct, 'confirm'>): void => {
    if (act === 'join') join.mutate(at);
    else if (act === 'leave') leave.mutate(at);
    else onAsk(act);
  };
  const error = join.error ?? leave.error;
  const [first] = primary.filter((act) => gathering.may.includes(act));
  return (
    <>
      {error && <ErrorState error={error} />}
      {gathering.may
        .filter((act) => act !== 'confirm')
        .map((act) => (
          <Button key={act} onClick={() => press(act)} {...(act === first && { type: 'primary' as const })}>
            {t(act)}
          </Button>
        ))}
    </>
  );
}

function Facts({ gathering }: { gathering: Gathering }): ReactNode {
  const t = useWords(gatheringWords);
  const language = useLanguage();
  const { id, consortium, host, place, startsAt, endsAt, programme, state, reason, changes, own } = gathering;
  const span = t('span', { from: formatDateTime(language, startsAt), to: formatDateTime(language, endsAt) });
  const items = [
    { key: 'time', label: t('time'), children: span },
    { key: 'place', label: t('place'), children: place },
    { key: 'host', label: t('host'), children: host.name },
    {
      key: 'consortium',
      label: t('consortium'),
      children: <Link to={`/consortia/${consortium.id}`}>{consortium.name}</Link>,
    },
    ...(['subject', 'leads', 'material'] as const)
      .filter((key) => gathering[key] !== '')
      .map((key) => ({ key, label: t(key), children: gathering[key] })),
    ...(programme ? [{ key: 'programme', label: t('programme'), children: programme.name }] : []),
    { key: 'joined', label: t('joined'), children: t('joinedSaid', gathering) },
  ];
  return (
    <Panel>
      {reason !== null && <p>{t(state === 'put_back' ? 'putBackWhy' : 'calledOffWhy', { why: reason })}</p>}
      {changes > 0 && (
        <p className="ly-muted">
          {t('changes', { count: changes, at: formatDateTime(language, gathering.changedAt) })}
        </p>
      )}
      {own && <p>{own.minutes === null ? t('own') : t('ownConfirmed', { minutes: own.minutes })}</p>}
      <Descriptions column={1} items={items} size="small" />
      {(state === 'on_calendar' || changes > 0) && (
        <a download href={`/api/gatherings/${id}/gathering.ics`}>
          {t('file')}
        </a>
      )}
    </Panel>
  );
}
