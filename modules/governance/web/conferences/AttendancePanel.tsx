import { Button, Form, Input, QRCode } from 'antd';
import { type ReactNode, useState } from 'react';
import { noteAttendance, readAttendanceCode } from '#modules/governance/contract/attendance.ts';
import type { ConferenceInFull, Seat } from '#modules/governance/contract/conference.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Who is there of those called, whether they are enough, and for the clerk the code for the wall of the room. */
export function AttendancePanel({ conference }: { conference: ConferenceInFull }): ReactNode {
  const t = useWords(conferenceWords);
  const [noted, setNoted] = useState<Seat>();
  const { id, seats, present, needed, may } = conference;
  const mayKeep = may.includes('keep_attendance');
  const missing = needed - present;
  const quorum = needed === 0 ? 'quorumNone' : missing > 0 ? 'quorumMissing' : 'quorumReached';
  return (
    <Panel title={t('attendance')}>
      <p aria-live="polite">{t(quorum, { present, needed, missing })}</p>
      {mayKeep && <Wall id={id} />}
      <ul className="ly-task-list">
        {seats.map((seat) => (
          <li key={seat.org.id}>
            {seat.org.name}{' '}
            <Mark tone={seat.isPresent ? 'good' : 'plain'}>{t(seat.isPresent ? 'isThere' : 'isAway')}</Mark>
            {mayKeep && (
              <Button
                aria-label={t(seat.isPresent ? 'byHandLeftOf' : 'byHandOf', { org: seat.org.name })}
                onClick={() => setNoted(seat)}
                size="small"
                type="text"
              >
                {t(seat.isPresent ? 'byHandLeft' : 'byHand')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {noted && <ByHandDialog id={id} onClose={() => setNoted(undefined)} seat={noted} />}
    </Panel>
  );
}

/** As often as a code may have changed. */
const readMs = 5_000;

/** What goes on the screen of the room. */
function Wall({ id }: { id: string }): ReactNode {
  const t = useWords(conferenceWords);
  const read = useRead(readAttendanceCode, { params: { id } }, { everyMs: readMs });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return null;
  return (
    <figure className="ly-wall">
      <div aria-hidden="true">
        <QRCode bgColor="#fff" color="#000" size={220} type="svg" value={window.location.origin + read.data.path} />
      </div>
      <figcaption>
        <strong>{t('wall')}</strong>
        <p className="ly-muted ly-small">{t('wallNote')}</p>
      </figcaption>
    </figure>
  );
}

function ByHandDialog({ id, seat, onClose }: { id: string; seat: Seat; onClose: () => void }): ReactNode {
  const t = useWords(conferenceWords);
  const act = useAct(noteAttendance, { onDone: onClose });
  const { org, isPresent } = seat;
  return (
    <FormDialog<{ reason: string }>
      act={t(isPresent ? 'byHandLeft' : 'byHand')}
      doing={act}
      keep={t('keep')}
      note={t('byHandNote')}
      onClose={onClose}
      onSay={({ reason }) => act.mutate({ params: { id }, body: { org: org.id, isPresent: !isPresent, reason } })}
      title={org.name}
    >
      <Form.Item
        label={t('reason')}
        name="reason"
        rules={[{ required: true, min: 5, whitespace: true, message: t('reasonShort') }]}
      >
        <Input maxLength={200} showCount />
      </Form.Item>
    </FormDialog>
  );
}
