import { Checkbox, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { ProviderKind } from '#modules/resources/contract/provider.ts';
import { ResourceState, type searchResources } from '#modules/resources/contract/resource.ts';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import { useGrades } from '#modules/resources/web/use-grades.ts';
import { useLanguages } from '#modules/resources/web/use-languages.ts';
import { useTowns } from '#modules/resources/web/use-towns.ts';
import { words } from '#modules/resources/web/words.ts';
import type { useRead } from '#web/api/use-read.ts';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** A directory that nothing narrows. */
export const noFilter = {
  page: '1',
  words: '',
  category: '',
  grade: '',
  mode: '',
  town: '',
  language: '',
  sex: '',
  providerKind: '',
  state: '',
  free: '',
  own: '',
};

export type Filter = { [Name in keyof typeof noFilter]: string };
type Query = Parameters<typeof useRead<typeof searchResources>>[1]['query'];

const sexes = ['1', '2'] as const;
const modes = ['onsite', 'remote'] as const;

/** What is asked of the server: an address somebody wrote by hand narrows by what it says rightly. */
export function queryOf({ mode, state, providerKind, free, own, ...filter }: Filter): Query {
  const plain = Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== ''));
  const states: readonly string[] = ResourceState.options;
  const kinds: readonly string[] = ProviderKind.options;
  return {
    ...plain,
    ...(mode === 'onsite' || mode === 'remote' ? { mode } : {}),
    ...(states.includes(state) ? { state: state as ResourceState } : {}),
    ...(kinds.includes(providerKind) ? { providerKind: providerKind as ProviderKind } : {}),
    ...(free === 'yes' ? { free } : {}),
    ...(own === 'yes' ? { own } : {}),
  };
}

/** By what people look for something: words, what, for whom, where, when. `mayOwn` is whoever offers something himself. */
export function DirectoryFilters({
  filter,
  mayOwn,
  onChange,
}: {
  filter: Filter;
  mayOwn: boolean;
  onChange: (change: Partial<Filter>) => void;
}): ReactNode {
  const t = useWords(words);
  const { choices } = useCategories();
  const choose = (
    name: keyof Filter,
    label: string,
    options: { label: string; value?: string; options?: { value: string; label: string }[] }[],
  ): ReactNode => (
    <Select
      allowClear
      aria-label={label}
      onChange={(value?: string) => onChange({ [name]: value ?? '' })}
      optionFilterProp="label"
      options={options}
      placeholder={label}
      popupMatchSelectWidth={false}
      showSearch
      style={{ minInlineSize: '6.5rem' }}
      value={filter[name] || undefined}
    />
  );
  const grades = useGrades().choices.map(({ value, label }) => ({ value: String(value), label }));
  return (
    <Row>
      <Input.Search
        allowClear
        aria-label={t('search')}
        defaultValue={filter.words}
        key={filter.words}
        onSearch={(typed) => onChange({ words: typed.trim() })}
        placeholder={t('search')}
        style={{ inlineSize: '19rem' }}
      />
      {choose(
        'category',
        t('category'),
        choices.map(({ value, label, kinds }) => ({
          label,
          options: [{ value, label: t('wholeCategory', { category: label }) }, ...kinds],
        })),
      )}
      {choose('grade', t('grade'), grades)}
      {choose('town', t('town'), useTowns().choices)}
      {choose(
        'mode',
        t('mode'),
        modes.map((value) => ({ value, label: t(`mode.${value}`) })),
      )}
      {choose('language', t('languages'), useLanguages())}
      {choose(
        'sex',
        t('forSex'),
        sexes.map((value) => ({ value, label: t(`sex.${value}`) })),
      )}
      {choose(
        'providerKind',
        t('provider'),
        ProviderKind.options.map((value) => ({ value, label: t(`providerKind.${value}`) })),
      )}
      {choose(
        'state',
        t('state'),
        ResourceState.options.map((value) => ({ value, label: t(`state.${value}`) })),
      )}
      <Checkbox
        checked={filter.free === 'yes'}
        onChange={({ target }) => onChange({ free: target.checked ? 'yes' : '' })}
      >
        {t('free')}
      </Checkbox>
      {mayOwn && (
        <Checkbox
          checked={filter.own === 'yes'}
          onChange={({ target }) => onChange({ own: target.checked ? 'yes' : '' })}
        >
          {t('own')}
        </Checkbox>
      )}
    </Row>
  );
}
