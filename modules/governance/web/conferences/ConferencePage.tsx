import { Button, Descriptions } from 'antd';
import { type ReactNode, useState } from 'react';
import { type ConferenceAct, type ConferenceInFull, readConference } from '#modules/governance/contract/conference.ts';
import { ActOnConferenceDialog, AnswerDialog } from '#modules/governance/web/conferences/ActOnConferenceDialog.tsx';
import { AgendaPanel } from '#modules/governance/web/conferences/AgendaPanel.tsx';
import { AttendancePanel } from '#modules/governance/web/conferences/AttendancePanel.tsx';
import { ConferenceDialog } from '#modules/governance/web/conferences/ConferenceDialog.tsx';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { ResolutionsPanel } from '#modules/governance/web/conferences/ResolutionsPanel.tsx';
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
  leave: 'leave',
  lay_minutes: 'layMinutes',
  confirm_minutes: 'confirmMinutes',
} as const;

/** What has a button at the head of the page; attendance is kept beside who is called. */
type Pressed = keyof typeof called;
const isPressed = (act: ConferenceAct): act is Pressed => act in called;

/** The act that takes a conference on, where the reader may do it. */
const primary = ({ may }: ConferenceInFull): Pressed | undefined =>
  (['convoke', 'open', 'end', 'confirm_minutes', 'answer'] as const).find((act) => may.includes(act));

/** Who is there changes while one looks. */
const readMs = 10_000;

/** The room of one conference: who is called to it, its agenda, and what the reader may do. */
export function ConferencePage(): ReactNode {
  const id = useParam('id');
  const t = useWords(conferenceWords);
  const read = useRead(readConference, { params: { id } }, { everyMs: readMs });
  const [acting, setActing] = useState<Pressed>();
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const conference = read.data;
  const close = (): void => setActing(undefined);
  return (
    <Page
      actions={conference.may.filter(isPressed).map((act) => (
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
          <ResolutionsPanel id={id} which="earlier" />
          <AgendaPanel conference={conference} />
          <ResolutionsPanel id={id} which="own" />
        </Stack>
        <Stack>
          <Facts conference={conference} />
          {['in_session', 'ended', 'confirmed'].includes(conference.state) && (
            <AttendancePanel conference={conference} />
          )}
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
      <Confirmed conference={conference} />
      {state === 'confirmed' && (
        <p>
          <a download href={`/api/conferences/${id}/minutes/file`}>
            {t('minutesPaper')}
          </a>
        </p>
      )}
      {state !== 'preparing' && (
        <a download href={`/api/conferences/${id}/invitation.ics`}>
          {t('invitation')}
        </a>
      )}
    </Panel>
  );
}

/** Who answers for the minutes as they stand. */
function Confirmed({ conference: { minutes } }: { conference: ConferenceInFull }): ReactNode {
  const t = useWords(conferenceWords);
  const language = useLanguage();
  const { laidBy, confirmedBy, confirmedAt, hash } = minutes;
  if (laidBy === null) return null;
  const at = confirmedAt === null ? '' : formatDateTime(language, confirmedAt);
  return (
    <>
      <p>
        {confirmedBy === null
          ? t('minutesLaid', { name: laidBy })
          : t('minutesConfirmed', { first: laidBy, second: confirmedBy, at })}
      </p>
      {hash !== null && confirmedBy !== null && <p className="ly-muted ly-small ly-said">{t('hash', { hash })}</p>}
    </>
  );
}
