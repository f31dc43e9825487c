import { DatePicker, Form, Input, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import {
  changeConference,
  type ConferenceInFull,
  convene,
  Quorum,
  type Seat,
} from '#modules/governance/contract/conference.ts';
import { Voting } from '#modules/governance/contract/voting.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { fromCountyClock, onCountyClock } from '#web/ui/county-time.ts';
import { MemberSelect } from '#modules/governance/web/conferences/MemberSelect.tsx';
import type { Chosen } from '#modules/governance/web/draft/duty-fields.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  title: string;
  place: string;
  time: [Dayjs, Dayjs];
  quorum: Quorum;
  voting: Voting;
  members: Chosen[];
  observers?: Chosen[];
}

const chosenOf = (seats: readonly Seat[], isObserver: boolean): Chosen[] =>
  seats.filter((seat) => seat.isObserver === isObserver).map(({ org }) => ({ value: org.id, label: org.name }));

const fieldsOf = ({ title, place, startsAt, endsAt, quorum, voting, seats }: ConferenceInFull): Fields => ({
  title,
  place,
  time: [onCountyClock(startsAt), onCountyClock(endsAt)],
  quorum,
  voting,
  members: chosenOf(seats, false),
  observers: chosenOf(seats, true),
});

const planOf = ({ time: [from, to], members, observers = [], ...said }: Fields) => ({
  ...said,
  startsAt: fromCountyClock(from),
  endsAt: fromCountyClock(to),
  members: members.map(({ value }) => value),
  observers: observers.map(({ value }) => value),
});

/** Begins to prepare a conference, or changes one. */
export function ConferenceDialog(given: {
  conference?: ConferenceInFull;
  onDone: (id: string) => void;
  onClose: () => void;
}): ReactNode {
  const t = useWords(conferenceWords);
  const toast = useUndoToast();
  const { conference, onDone, onClose } = given;
  const done = ({ id }: { id: string }): void => {
    toast(t('done'));
    onDone(id);
  };
  const begin = useSeenAct(convene, done);
  const change = useSeenAct(changeConference, done);
  const act = conference ? t('change') : t('convene');
  return (
    <FormDialog<Fields>
      about={`conference/${conference ? `${conference.id}/${conference.version}` : ''}`}
      act={act}
      doing={conference ? change : begin}
      initial={conference ? fieldsOf(conference) : { quorum: 'half', voting: 'none' }}
      keep={t('keep')}
      note={conference ? undefined : t('conveneNote')}
      onClose={onClose}
      onSay={(said) =>
        conference
          ? change.say({ params: { id: conference.id }, body: { ...planOf(said), seen: conference.version } })
          : begin.say({ body: planOf(said) })
      }
      title={act}
    >
      <Inputs />
    </FormDialog>
  );
}

function Inputs(): ReactNode {
  const t = useWords(conferenceWords);
  const needed = [{ required: true, message: t('needed') }];
  const text = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('name')} name="title" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('place')} name="place" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('time')} name="time" rules={needed}>
        <DatePicker.RangePicker
          aria-label={t('time')}
          format="YYYY-MM-DD HH:mm"
          placeholder={[t('starts'), t('ends')]}
          showTime={{ format: 'HH:mm', minuteStep: 5 }}
          style={{ inlineSize: '100%' }}
        />
      </Form.Item>
      <Form.Item label={t('members')} name="members" rules={needed}>
        <MemberSelect label={t('members')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item extra={t('observersNote')} label={t('observers')} name="observers">
        <MemberSelect label={t('observers')} placeholder={t('choose')} />
      </Form.Item>
      <Form.Item label={t('quorum')} name="quorum" rules={needed}>
        <Radio.Group options={Quorum.options.map((value) => ({ value, label: t(`quorum.${value}`) }))} />
      </Form.Item>
      <Form.Item label={t('voting')} name="voting" rules={needed}>
        <Radio.Group options={Voting.options.map((value) => ({ value, label: t(`voting.${value}`) }))} />
      </Form.Item>
    </>
  );
}
