import { Form, Select } from 'antd';
import type { ReactNode } from 'react';
import { GrantedRole } from '#modules/people/contract/grant.ts';
import { listClasses } from '#modules/people/contract/place.ts';
import { grantWords } from '#modules/people/web/grants/grant-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Roles a second person approves; the server decides again. */
export const bySecond: readonly string[] = ['counsellor', 'safeguard_lead'];

/** Which role, and of which class where it is of one. */
export function RoleFields({
  role,
  without = [],
}: {
  role: string | undefined;
  without?: readonly string[];
}): ReactNode {
  const t = useWords(grantWords);
  const classes = useRead(listClasses, { query: {} });
  const options = GrantedRole.options
    .filter((one) => !without.includes(one))
    .map((value) => ({ value, label: t(`role.${value}`) }));
  return (
    <>
      <Form.Item label={t('role')} name="role" rules={[{ required: true, message: t('roleFirst') }]}>
        <Select options={options} popupMatchSelectWidth={false} style={{ minInlineSize: '11rem' }} />
      </Form.Item>
      {role === 'homeroom' && (
        <Form.Item label={t('class')} name="class" rules={[{ required: true, message: t('classFirst') }]}>
          <Select
            options={(classes.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
            popupMatchSelectWidth={false}
            style={{ minInlineSize: '11rem' }}
          />
        </Form.Item>
      )}
    </>
  );
}
