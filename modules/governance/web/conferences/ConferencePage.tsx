import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { type ConferenceAct, type ConferenceInFull, readConference } from '#modules/governance/contract/conference.ts';
import { ActOnConferenceDialog, AnswerDialog } from '#modules/governance/web/conferences/ActOnConferenceDialog.tsx';
import { AgendaPanel } from '#modules/governance/web/conferences/AgendaPanel.tsx';
import { ConferenceDialog } from '#modules/governance/web/conferences/ConferenceDialog.tsx';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { SeatsPanel } from '#modules/governance/web/conferences/SeatsPanel.tsx';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Columns, Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/governance/web/urging.css';
import './conferences.css';

const called = {
  change: 'change',
  convoke: 'convoke',
  call_off: 'callOff',
  open: 'open',
  end: 'end',
  answer: 'answer',
} as const satisfies Record<ConferenceAct, string>;

/** The act that takes a conference on, where the reader may do it. */
const primary = ({ may }: ConferenceInFull): ConferenceAct | undefined =>
  (['convoke', 'open', 'end', 'answer'] as const).find((act) => may.includes(act));

/** The room of one conference: who is called to it, its agenda, and what the reader may do. */
export function ConferencePage(): ReactNode {
  const id = useParam('id');
  const t = useWords(conferenceWords);
  const read = useRead(readConference, { params: { id } });
  const [acting, setActing] = useState<ConferenceAct>();
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const conference = read.data;
  const close = (): void => setActing(undefined);
  return (
    <Page
      actions={conference.may.map((act) => (
        <Button
          key={act}
          onClick={() => setActing(act)}
          {...(act === primary(conference) && { type: 'primary' as const })}
        >
          {t(called[act])}
        </Button>
      ))}
      subtitle={t(`is.${conference.state}`)}
      title={conference.title}
    >
      <Columns>
        <Stack>
          <AgendaPanel conference={conference} />
        </Stack>
        <Stack>
          <Facts conference={conference} />
          <SeatsPanel conference={conference} />
        </Stack>
      </Columns>
      {acting === 'answer' && <AnswerDialog conference={conference} onClose={close} />}
      {acting === 'change' && <ConferenceDialog conference={conference} onClose={close} onDone={close} />}
      {acting && acting !== 'answer' && acting !== 'change' && (
        <ActOnConferenceDialog act={acting} conference={conference} onClose={close} />
      )}
    </Page>
  );
}

function Facts({ conference }: { conference: ConferenceInFull }): ReactNode {
  const t = useWords(conferenceWords);
  const language = useLanguage();
  const { id, place, startsAt, endsAt, quorum, voting, convenedBy, calledOffWhy, state } = conference;
  const when = t('when', { from: formatDateTime(language, startsAt), to: formatDateTime(language, endsAt) });
  const items = [
    { key: 'time', label: t('time'), children: when },
    { key: 'place', label: t('place'), children: place },
    { key: 'quorum', label: t('quorum'), children: t(`quorum.${quorum}`) },
    { key: 'voting', label: t('voting'), children: t(`voting.${voting}`) },
    { key: 'by', label: t('convenedBy'), children: convenedBy },
  ];
  return (
    <Panel title={t('rules')}>
      {calledOffWhy !== null && <p className="ly-said">{t('calledOff', { why: calledOffWhy })}</p>}
      <Descriptions column={1} items={items} size="small" />
      {state !== 'preparing' && (
        <a download href={`/api/conferences/${id}/invitation.ics`}>
          {t('invitation')}
        </a>
      )}
    </Panel>
  );
}
