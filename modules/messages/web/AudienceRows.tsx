import { Button, Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { StaffRole } from '#modules/messages/contract/audience.ts';
import { listNoticePlaces } from '#modules/messages/contract/notice.ts';
import { words } from '#modules/messages/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

const mostRows = 5;
const mostPlaces = 20;
const kinds = ['guardians', 'staff', 'pupils'] as const;

/** Rows that each say which people of which places; `name` is the field they stand in. */
export function AudienceRows({ name, label, more }: { name: string; label: string; more: string }): ReactNode {
  const t = useWords(words);
  return (
    <Form.List name={name}>
      {(rows, { add, remove }) => (
        <fieldset className="ly-stack" style={{ border: 0, margin: 0, padding: 0 }}>
          <legend className="ly-panel-title">{label}</legend>
          {rows.map(({ key, name: at }) => (
            <Row key={key}>
              <GroupFields at={at} list={name} />
              <Button aria-label={t('takeAway', { number: at + 1 })} onClick={() => remove(at)} size="small">
                {t('remove')}
              </Button>
            </Row>
          ))}
          {rows.length < mostRows && (
            <div>
              <Button onClick={() => add({ of: 'guardians' })} size="small">
                {more}
              </Button>
            </div>
          )}
        </fieldset>
      )}
    </Form.List>
  );
}

function GroupFields({ at, list }: { at: number; list: string }): ReactNode {
  const t = useWords(words);
  const of = Form.useWatch([list, at, 'of'], Form.useFormInstance()) as string | undefined;
  const places = useRead(listNoticePlaces, {});
  const required = [{ required: true, message: t('choose') }];
  const options = (places.data?.items ?? []).map(({ place, name }) => ({ value: JSON.stringify(place), label: name }));
  return (
    <>
      <Form.Item label={t('where')} name={[at, 'where']} rules={required} style={{ flex: '1 1 16rem' }}>
        <Select
          loading={places.isPending}
          maxCount={mostPlaces}
          mode="multiple"
          optionFilterProp="label"
          options={options}
        />
      </Form.Item>
      <Form.Item label={t('who')} name={[at, 'of']}>
        <Select
          options={kinds.map((value) => ({ value, label: t(`of.${value}`) }))}
          popupMatchSelectWidth={false}
          style={{ minInlineSize: '7rem' }}
        />
      </Form.Item>
      {of === 'staff' && (
        <Form.Item label={t('roles')} name={[at, 'roles']} rules={required} style={{ flex: '1 1 12rem' }}>
          <Select
            mode="multiple"
            optionFilterProp="label"
            options={StaffRole.options.map((value) => ({ value, label: t(`role.${value}`) }))}
          />
        </Form.Item>
      )}
    </>
  );
}
