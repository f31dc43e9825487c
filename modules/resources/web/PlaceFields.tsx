import { Form, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useTowns } from '#modules/resources/web/use-towns.ts';
import { words } from '#modules/resources/web/words.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Fields `town` and `address` of a form: where it is given, when not at the provider's. */
export function PlaceFields(): ReactNode {
  const t = useWords(words);
  return (
    <Row>
      <Form.Item label={t('town')} name="town">
        <Select allowClear options={useTowns().choices} placeholder={t('ownPlace')} style={{ inlineSize: '12rem' }} />
      </Form.Item>
      <Form.Item label={t('address')} name="address">
        <Input maxLength={60} placeholder={t('addressExample')} style={{ inlineSize: '18rem' }} />
      </Form.Item>
    </Row>
  );
}
