import { Button, DatePicker, Form, Input, InputNumber } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import {
  cancelMeeting,
  completeEngagement,
  confirmMeeting,
  type Meeting,
  proposeMeeting,
  readEngagement,
} from '#modules/needs/contract/engagement.ts';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { EndPanel } from '#modules/needs/web/EndPanel.tsx';
import { FeedbackPanel, HeardPanel } from '#modules/needs/web/FeedbackPanel.tsx';
import { words } from '#modules/needs/web/words.ts';
import { momentOf } from '#platform/browser/county-day.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { GradeMark } from '#web/ui/GradeMark.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Panel, Row, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** A service: its meetings, proposed and confirmed; what the served side says of it; its completion. */
export function EngagementPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const toast = useUndoToast();
  const { nameOf } = useCategories();
  const said = useSchedule();
  const read = useRead(readEngagement, { params: { id } });
  const complete = useAct(completeEngagement, { onDone: () => toast(t('completed')) });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const engagement = read.data;
  const active = engagement.state === 'active';
  return (
    <Page
      actions={
        engagement.mayComplete && (
          <Button loading={complete.isPending} onClick={() => complete.mutate({ params: { id } })} type="primary">
            {t('complete')}
          </Button>
        )
      }
      narrow
      subtitle={`${said(engagement.brief.schedule)} · ${engagement.brief.providerName}`}
      title={`${nameOf(engagement.brief.category)} · ${t('called', { called: engagement.called })}`}
    >
      {complete.error && <ErrorState error={complete.error} />}
      <Stack>
        {!active && <p>{t(engagement.state === 'completed' ? 'serviceDone' : 'serviceEnded')}</p>}
        <Panel title={t('meetings')}>
          {engagement.meetings.map((meeting) => (
            <MeetingRow active={active} key={meeting.id} meeting={meeting} />
          ))}
          {active && <ProposeForm id={id} remote={engagement.brief.remote} />}
        </Panel>
        {engagement.mayGiveFeedback && <FeedbackPanel engagement={engagement} />}
        <HeardPanel heard={engagement.heard} />
        {active && <EndPanel id={id} />}
      </Stack>
    </Page>
  );
}

function MeetingRow({ meeting, active }: { meeting: Meeting; active: boolean }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const confirm = useAct(confirmMeeting);
  const cancel = useAct(cancelMeeting);
  const failed = confirm.error ?? cancel.error;
  const params = { id: meeting.id };
  return (
    <Row>
      <span>{formatDateTime(language, meeting.at)}</span>
      <Mark>{t(`meetingState.${meeting.state}`)}</Mark>
      {meeting.grade && <GradeMark grade={meeting.grade} />}
      {meeting.grade && <span className="ly-muted">{t(meeting.grade === 'B' ? 'confirmedBoth' : 'confirmedOne')}</span>}
      {meeting.mayConfirm && (
        <Button loading={confirm.isPending} onClick={() => confirm.mutate({ params })}>
          {t('confirm')}
        </Button>
      )}
      {active && meeting.state === 'proposed' && (
        <Button loading={cancel.isPending} onClick={() => cancel.mutate({ params })}>
          {t('cancelMeeting')}
        </Button>
      )}
      {failed && <ErrorState error={failed} />}
    </Row>
  );
}

function ProposeForm({ id, remote }: { id: string; remote: boolean }): ReactNode {
  const t = useWords(words);
  const propose = useAct(proposeMeeting);
  const send = ({ at, minutes, place = '' }: { at: Dayjs; minutes: number; place?: string }): void =>
    propose.mutate({ params: { id }, body: { at: momentOf(at.format('YYYY-MM-DDTHH:mm')), minutes, place, remote } });
  return (
    <Form initialValues={{ minutes: 45 }} layout="vertical" onFinish={send}>
      <h3>{t('propose')}</h3>
      {propose.error && <ErrorState error={propose.error} />}
      <Row>
        <Form.Item label={t('at')} name="at" rules={[{ required: true, message: t('at') }]}>
          <DatePicker showTime={{ format: 'HH:mm', minuteStep: 5 }} />
        </Form.Item>
        <Form.Item label={t('minutes')} name="minutes">
          <InputNumber max={480} min={5} />
        </Form.Item>
        {!remote && (
          <Form.Item label={t('place')} name="place">
            <Input maxLength={100} />
          </Form.Item>
        )}
      </Row>
      <Button htmlType="submit" loading={propose.isPending}>
        {t('proposeDo')}
      </Button>
    </Form>
  );
}
