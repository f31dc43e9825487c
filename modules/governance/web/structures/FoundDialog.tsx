import { Form, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { BodyKind, bodyRules, foundBody } from '#modules/governance/contract/structure.ts';
import { OrganisationSelect } from '#modules/governance/web/places/OrganisationSelect.tsx';
import { PlaceSelect } from '#modules/governance/web/places/PlaceSelect.tsx';
import { DayField } from '#modules/governance/web/structures/DayField.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { readTree } from '#modules/people/contract/tree.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { FormDialog } from '#web/ui/FormDialog.tsx';
import { useGo } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Fields {
  kind: BodyKind;
  name: string;
  place?: string[];
  org?: string;
  area?: string;
  founded: Dayjs;
}

/** Enters a body of the partnership; what is asked for depends on what kind it is. */
export function FoundDialog({ onClose }: { onClose: () => void }): ReactNode {
  const t = useWords(structureWords);
  const toast = useUndoToast();
  const go = useGo();
  const [form] = Form.useForm<Fields>();
  const kind = Form.useWatch('kind', form);
  const act = useAct(foundBody, {
    onDone: ({ id }) => {
      toast(t('done'));
      go(`/structures/${id}`);
    },
  });
  const needed = [{ required: true, message: t('needed') }];
  return (
    <FormDialog<Fields>
      about="body"
      act={t('found')}
      doing={act}
      form={form}
      initial={{ founded: dayjs(countyDay()) }}
      keep={t('keep')}
      onClose={onClose}
      onSay={({ place, founded, ...said }) =>
        act.mutate({
          body: { ...said, founded: founded.format('YYYY-MM-DD'), ...(place?.[0] && { place: place[0] }) },
        })
      }
      title={t('found')}
    >
      <Form.Item label={t('kind')} name="kind" rules={needed}>
        <Select
          aria-label={t('kind')}
          options={BodyKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))}
          placeholder={t('choose')}
        />
      </Form.Item>
      <Form.Item
        label={t('name')}
        name="name"
        rules={[{ required: true, min: 2, whitespace: true, message: t('needed') }]}
      >
        <Input maxLength={60} showCount />
      </Form.Item>
      {kind && <WhereInputs kind={kind} />}
      <DayField label={t('founded')} name="founded" />
    </FormDialog>
  );
}

/** Where a body of a kind works, and for whom. */
function WhereInputs({ kind }: { kind: BodyKind }): ReactNode {
  const t = useWords(structureWords);
  const { level } = bodyRules[kind];
  const needed = [{ required: true, message: t('needed') }];
  const isSchool = level === 'school';
  return (
    <>
      {(level === 'town' || level === 'village') && (
        <Form.Item label={t(level)} name="place" rules={needed}>
          <PlaceSelect isOne isPart label={t(level)} />
        </Form.Item>
      )}
      {kind === 'consortium' && (
        <Form.Item label={t('area')} name="area" rules={needed}>
          <AreaSelect label={t('area')} />
        </Form.Item>
      )}
      <Form.Item label={t(isSchool ? 'school' : 'org')} name="org" {...(isSchool && { rules: needed })}>
        <OrganisationSelect
          label={t(isSchool ? 'school' : 'org')}
          placeholder={t('choose')}
          {...(isSchool && { kind: 'school' as const })}
        />
      </Form.Item>
    </>
  );
}

/** A consortium of the tree. A field of a form. */
function AreaSelect(given: { id?: string; label: string; value?: string; onChange?: (id: string) => void }): ReactNode {
  const t = useWords(structureWords);
  const { data } = useRead(readTree, { params: { tree: 'consortium' }, query: {} });
  return (
    <Select<string>
      aria-label={given.label}
      onChange={(next) => given.onChange?.(next)}
      options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      placeholder={t('choose')}
      {...(given.id ? { id: given.id } : {})}
      {...(given.value ? { value: given.value } : {})}
    />
  );
}
