import { DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import {
  beginProgramme,
  changeProgramme,
  endProgramme,
  type Programme,
} from '#modules/consortia/contract/programme.ts';
import { gatheringWords } from '#modules/consortia/web/gathering-words.ts';
import { useSeenAct } from '#modules/consortia/web/use-seen-act.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  name: string;
  about: string;
  places?: string;
  contact?: string;
  days: [Dayjs, Dayjs];
}

const dayText = 'YYYY-MM-DD';

const wishOf = ({ days: [began, until], places = '', contact = '', ...said }: Fields) => ({
  ...said,
  places,
  contact,
  began: began.format(dayText),
  until: until.format(dayText),
});

const fieldsOf = ({ name, about, places, contact, began, until }: Programme): Fields => ({
  name,
  about,
  places,
  contact,
  days: [dayjs(began), dayjs(until)],
});

/** Begins a programme of shared culture, or changes one. */
export function ProgrammeDialog(given: { consortium: string; programme?: Programme; onClose: () => void }): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const { consortium, programme, onClose } = given;
  const done = (): void => {
    toast(t('done'));
    onClose();
  };
  const begin = useSeenAct(beginProgramme, done);
  const change = useSeenAct(changeProgramme, done);
  const act = t(programme ? 'do.change' : 'begin');
  return (
    <FormDialog<Fields>
      about={`programme/${programme ? `${programme.id}/${programme.version}` : consortium}`}
      act={act}
      doing={programme ? change : begin}
      initial={programme ? fieldsOf(programme) : {}}
      keep={t('keep')}
      note={programme ? undefined : t('beginNote')}
      onClose={onClose}
      onSay={(said) =>
        programme
          ? change.say({ params: { id: programme.id }, body: { ...wishOf(said), seen: programme.version } })
          : begin.say({ body: { ...wishOf(said), consortium } })
      }
      title={act}
    >
      <Inputs />
    </FormDialog>
  );
}

function Inputs(): ReactNode {
  const t = useWords(gatheringWords);
  const text = [{ required: true, min: 2, whitespace: true, message: t('needed') }];
  return (
    <>
      <Form.Item label={t('programmeName')} name="name" rules={text}>
        <Input maxLength={60} showCount />
      </Form.Item>
      <Form.Item label={t('about')} name="about" rules={text}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={500} showCount />
      </Form.Item>
      <Form.Item label={t('places')} name="places">
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item label={t('contact')} name="contact">
        <Input maxLength={60} />
      </Form.Item>
      <Form.Item label={t('days')} name="days" rules={[{ required: true, message: t('needed') }]}>
        <DatePicker.RangePicker
          aria-label={t('days')}
          placeholder={[t('from'), t('until')]}
          style={{ inlineSize: '100%' }}
        />
      </Form.Item>
    </>
  );
}

/** Ends a programme before its time. */
export function EndProgrammeDialog({ programme, onClose }: { programme: Programme; onClose: () => void }): ReactNode {
  const t = useWords(gatheringWords);
  const toast = useUndoToast();
  const { say, ...doing } = useSeenAct(endProgramme, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<object>
      act={t('do.end')}
      doing={doing}
      keep={t('keep')}
      note={t('endNote')}
      onClose={onClose}
      onSay={() => say({ params: { id: programme.id }, body: { seen: programme.version } })}
      title={programme.name}
    >
      {null}
    </FormDialog>
  );
}
