import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { type AudienceGroup, PartTaken, StaffRole } from '#modules/messages/contract/audience.ts';
import { listNoticePlaces } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/web/words.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useRead } from '#web/api/use-read.ts';
import { useWords } from '#web/ui/use-words.ts';

const mostPlaces = 20;
const ofPeople: readonly Kind[] = ['guardians', 'staff', 'pupils'];
const kinds: readonly Kind[] = [...ofPeople, 'followers', 'participants'];

type Kind = AudienceGroup['of'];
type Offered = Reply<typeof listNoticePlaces>;

/** Where something stands in a form. */
export type FieldPath = readonly (string | number)[];

interface Choice {
  value: string;
  label: string;
}

/** What people of a kind are chosen by: where they are, what they follow, what they take part in. */
const sortOf = (of: Kind): 'where' | 'whichColumn' | 'whichUndertaking' => {
  if (of === 'followers') return 'whichColumn';
  return of === 'participants' ? 'whichUndertaking' : 'where';
};

/** What may be chosen for people of a kind, each as the text of its data. */
function choicesOf(of: Kind, offered: Offered | undefined): Choice[] {
  const choice = (data: unknown, name: string): Choice => ({ value: JSON.stringify(data), label: name });
  if (of === 'followers') return offered?.columns.map(({ column, name }) => choice(column, name)) ?? [];
  if (of === 'participants')
    return offered?.undertakings.map(({ undertaking, name }) => choice(undertaking, name)) ?? [];
  return offered?.items.map(({ place, name }) => choice(place, name)) ?? [];
}

/** Which people, of which places; `at` is where they stand in the form, from the list they are drawn in on by `name`. */
export function GroupFields({ at, name }: { at: FieldPath; name: number }): ReactNode {
  const t = useWords(words);
  const form = Form.useFormInstance();
  const of = (Form.useWatch([...at, 'of'], form) as Kind | undefined) ?? 'guardians';
  const places = useRead(listNoticePlaces, {});
  const required = [{ required: true, message: t('choose') }];
  const offered = kinds.filter((one) => one === of || ofPeople.includes(one) || choicesOf(one, places.data).length > 0);
  const change = (next: Kind): void => {
    if (sortOf(next) !== sortOf(of)) form.setFieldValue([...at, 'where'], []);
  };
  return (
    <>
      <Form.Item label={t(sortOf(of))} name={[name, 'where']} rules={required} style={{ flex: '1 1 16rem' }}>
        <Select
          loading={places.isPending}
          maxCount={mostPlaces}
          mode="multiple"
          optionFilterProp="label"
          options={choicesOf(of, places.data)}
        />
      </Form.Item>
      <Form.Item label={t('who')} name={[name, 'of']}>
        <Select
          onChange={change}
          options={offered.map((value) => ({ value, label: t(`of.${value}`) }))}
          popupMatchSelectWidth={false}
          style={{ minInlineSize: '7rem' }}
        />
      </Form.Item>
      {of === 'staff' && (
        <ManyOf
          at={[name, 'roles']}
          label={t('roles')}
          options={namesOf(StaffRole.options, (one) => t(`role.${one}`))}
        />
      )}
      {of === 'participants' && (
        <ManyOf
          at={[name, 'as']}
          label={t('partsTaken')}
          options={namesOf(PartTaken.options, (one) => t(`part.${one}`))}
        />
      )}
      {of === 'followers' && (
        <p className="ly-muted" style={{ flexBasis: '100%', margin: 0, order: 1 }}>
          {t('followersNote')}
        </p>
      )}
    </>
  );
}

const namesOf = <One extends string>(all: readonly One[], name: (one: One) => string) =>
  all.map((value) => ({ value, label: name(value) }));

/** Several of a few, one at least. */
function ManyOf({ at, label, options }: { at: [number, string]; label: string; options: Choice[] }): ReactNode {
  const t = useWords(words);
  return (
    <Form.Item label={label} name={at} rules={[{ required: true, message: t('choose') }]} style={{ flex: '1 1 12rem' }}>
      <Select mode="multiple" optionFilterProp="label" options={options} />
    </Form.Item>
  );
}
