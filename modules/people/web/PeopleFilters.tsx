import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import type { AccountState } from '#modules/people/contract/account.ts';
import { OrganisationSelect } from '#modules/people/web/OrganisationSelect.tsx';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { useSession } from '#web/api/session.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

export const states = ['none', 'invited', 'open'] as const satisfies readonly AccountState[];

/** What a list of people is narrowed by. */
export type Narrowing = Partial<Record<'account' | 'role' | 'org' | 'words', string>>;

/** By account, role, name and, for the bureau, by school. */
export function PeopleFilters(given: {
  account: AccountState;
  role: string;
  org: string;
  words: string;
  roles: readonly { role: string; name: string }[];
  onChange: (change: Narrowing) => void;
}): ReactNode {
  const t = useWords(peopleWords);
  const isOfficial = useSession().role.role === 'official';
  const { onChange } = given;
  return (
    <Row>
      <Select
        aria-label={t('account')}
        onChange={(account: string) => onChange({ account })}
        options={states.map((value) => ({ value, label: t(`account.${value}`) }))}
        popupMatchSelectWidth={false}
        value={given.account}
      />
      {given.roles.length > 1 && (
        <Select
          allowClear
          aria-label={t('role')}
          onChange={(role?: string) => onChange({ role: role ?? '' })}
          options={given.roles.map(({ role, name }) => ({ value: role, label: name }))}
          placeholder={t('anyRole')}
          popupMatchSelectWidth={false}
          value={given.role || undefined}
        />
      )}
      {isOfficial && (
        <OrganisationSelect
          label={t('org')}
          onChange={(org) => onChange({ org })}
          placeholder={t('anyOrg')}
          value={given.org}
        />
      )}
      <Input.Search
        allowClear
        aria-label={t('name')}
        defaultValue={given.words}
        onSearch={(words) => onChange({ words })}
        placeholder={t('name')}
        style={{ maxInlineSize: '12rem' }}
      />
    </Row>
  );
}
