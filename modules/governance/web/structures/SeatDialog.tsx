import { Checkbox, Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ReactNode, useState } from 'react';
import {
  addTerm,
  type BodyInFull,
  bodyRules,
  heldByOne,
  listSeatHolders,
  type Seat,
} from '#modules/governance/contract/structure.ts';
import { OrganisationSelect } from '#modules/governance/web/places/OrganisationSelect.tsx';
import { DayField } from '#modules/governance/web/structures/DayField.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  seat: Seat;
  org?: string;
  office?: string;
  person?: string;
  began: Dayjs;
  ended?: Dayjs;
  succeeds?: boolean;
}

const written = (day: Dayjs): string => day.format('YYYY-MM-DD');

/** Gives a seat for a term, after whoever holds it where that is wanted. */
export function SeatDialog({ body, onClose }: { body: BodyInFull; onClose: () => void }): ReactNode {
  const t = useWords(structureWords);
  const toast = useUndoToast();
  const [form] = Form.useForm<Fields>();
  const { say, ...doing } = useSeenAct(addTerm, () => {
    toast(t('done'));
    onClose();
  });
  return (
    <FormDialog<Fields>
      about={`body/${body.id}/seat`}
      act={t('seatIt')}
      doing={doing}
      form={form}
      initial={{ began: dayjs(countyDay()) }}
      keep={t('keep')}
      note={t('seatNote')}
      onClose={onClose}
      onSay={({ began, ended, office, ...said }) =>
        say({
          params: { id: body.id },
          body: {
            ...said,
            seen: body.version,
            began: written(began),
            ...(ended && { ended: written(ended) }),
            ...(office && { office }),
          },
        })
      }
      title={`${t('seatIt')}：${body.name}`}
    >
      <HolderInputs form={form} seats={bodyRules[body.kind].seats} />
      <DayField label={t('began')} name="began" />
      <DayField label={t('until')} name="ended" mayLack note={t('untilNote')} />
    </FormDialog>
  );
}

/** Which seat, and who holds it. */
function HolderInputs({
  form,
  seats,
}: {
  form: ReturnType<typeof Form.useForm<Fields>>[0];
  seats: readonly Seat[];
}): ReactNode {
  const t = useWords(structureWords);
  const [seat, org] = [Form.useWatch('seat', form), Form.useWatch('org', form)];
  const isChair = seat === 'chair';
  return (
    <>
      <Form.Item label={t('seat')} name="seat" rules={[{ required: true, message: t('needed') }]}>
        <Select
          aria-label={t('seat')}
          options={seats.map((value) => ({ value, label: t(`seat.${value}`) }))}
          placeholder={t('choose')}
        />
      </Form.Item>
      {seat && heldByOne.includes(seat) && (
        <Form.Item name="succeeds" valuePropName="checked">
          <Checkbox>{t('succeeds')}</Checkbox>
        </Form.Item>
      )}
      <Form.Item label={t('holderOrg')} name="org">
        <OrganisationSelect label={t('holderOrg')} placeholder={t('choose')} />
      </Form.Item>
      {!isChair && (
        <Form.Item extra={t('personNote')} label={t('person')} name="person">
          <PersonSelect label={t('person')} {...(org && { org })} />
        </Form.Item>
      )}
      <Form.Item label={t('office')} name="office">
        <Input maxLength={40} showCount />
      </Form.Item>
    </>
  );
}

/** Somebody of an organisation’s staff, found by name. A field of a form. */
function PersonSelect(given: {
  id?: string;
  label: string;
  org?: string;
  value?: string;
  onChange?: (id?: string) => void;
}): ReactNode {
  const t = useWords(structureWords);
  const [words, setWords] = useState('');
  const { org = '' } = given;
  const query = { org, size: 50, ...(words !== '' && { words }) };
  const { data } = useRead(listSeatHolders, { query }, { enabled: org !== '' });
  return (
    <Select<string>
      allowClear
      aria-label={given.label}
      disabled={org === ''}
      onChange={(next?: string) => given.onChange?.(next)}
      options={(org === '' ? [] : (data?.items ?? [])).map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={t('choose')}
      showSearch={{ optionFilterProp: 'label', onSearch: setWords }}
      {...(given.id ? { id: given.id } : {})}
      {...(given.value ? { value: given.value } : {})}
    />
  );
}
