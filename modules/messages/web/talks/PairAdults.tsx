import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import {
  type FitAdult,
  listFitAdults,
  OtherAdultRole,
  pairAdults,
  type PupilTalkEntry,
  SchoolAdultRole,
} from '#modules/messages/contract/pupil-talk.ts';
import { pupilWords } from '#modules/messages/web/talks/pupil-words.ts';
import { OrganisationSelect } from '#modules/people/web/public.tsx';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  ofSchool?: string;
  schoolDay?: string;
  org?: string;
  ofOther?: string;
  otherDay?: string;
}

const atOnce = 100;
const postOf = ({ person, role }: FitAdult): string => `${person} ${role}`;

/** Finds two adults for a pupil's talk, in the place of those who are there: one of his school, one of another organisation, each with the day on which he was looked up. */
export function PairAdults({ talk, onClose }: { talk: PupilTalkEntry; onClose: () => void }): ReactNode {
  const t = useWords(pupilWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const org = Form.useWatch('org', form) ?? '';
  const params = { id: talk.id };
  const school = useRead(listFitAdults, { params, query: { size: String(atOnce) } });
  const other = useRead(listFitAdults, { params, query: { size: String(atOnce), org } }, { enabled: org !== '' });
  const act = useAct(pairAdults, {
    onDone: () => {
      toast(t('found'));
      onClose();
    },
  });
  const say = ({ ofSchool = '', schoolDay = '', ofOther = '', otherDay = '' }: Fields): void => {
    const [schoolPerson = '', schoolRole] = ofSchool.split(' ');
    const [otherPerson = '', otherRole] = ofOther.split(' ');
    act.mutate({
      params,
      body: {
        ofSchool: { person: schoolPerson, role: SchoolAdultRole.parse(schoolRole), checkedOn: schoolDay },
        ofOther: { person: otherPerson, org, role: OtherAdultRole.parse(otherRole), checkedOn: otherDay },
      },
    });
  };
  return (
    <FormDialog<Fields>
      act={t('findDo')}
      doing={act}
      form={form}
      keep={t('cancel')}
      note={t('findNote')}
      onClose={onClose}
      onSay={say}
      title={t(talk.isComplete ? 'changeTitle' : 'findTitle', { child: talk.childName })}
      unread={school.error ?? other.error}
    >
      <Adult label={t('ofSchool')} name="ofSchool" of={school.data?.items ?? []} />
      <Day label={`${t('ofSchool')} · ${t('checkedOn')}`} name="schoolDay" />
      <Form.Item label={t('organisation')} name="org" rules={[{ required: true, message: t('choose') }]}>
        <OrganisationSelect label={t('organisation')} placeholder={t('choose')} />
      </Form.Item>
      <Adult label={t('ofOther')} name="ofOther" of={org === '' ? [] : (other.data?.items ?? [])} />
      <Day label={`${t('ofOther')} · ${t('checkedOn')}`} name="otherDay" />
    </FormDialog>
  );
}

function Adult({ name, label, of }: { name: string; label: string; of: readonly FitAdult[] }): ReactNode {
  const t = useWords(pupilWords);
  return (
    <Form.Item label={label} name={name} rules={[{ required: true, message: t('choose') }]}>
      <Select
        aria-label={label}
        notFoundContent={t('noOne')}
        options={of.map((one) => ({
          value: postOf(one),
          label: t('personIs', { name: one.name, role: one.roleName }),
        }))}
        placeholder={t('choose')}
      />
    </Form.Item>
  );
}

function Day({ name, label }: { name: string; label: string }): ReactNode {
  const t = useWords(pupilWords);
  return (
    <Form.Item label={label} name={name} rules={[{ required: true, message: t('chooseDay') }]}>
      <Input type="date" />
    </Form.Item>
  );
}
