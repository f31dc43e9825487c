import { DatePicker, Input, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';
import { words } from '#modules/oversight/web/words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** What records are searched by; empty is any. */
export type Searched = Record<'from' | 'until' | 'action' | 'role' | 'class' | 'decision' | 'object', string>;

const classes = ['C0', 'C1', 'C2', 'C3', 'C4'];

/** By day, action, class, decision and the number of an object. */
export function AuditFilters(given: { searched: Searched; onChange: (change: Partial<Searched>) => void }): ReactNode {
  const t = useWords(words);
  const { searched, onChange } = given;
  const day = (name: 'from' | 'until'): ReactNode => (
    <DatePicker
      allowClear={false}
      aria-label={t(name)}
      onChange={(picked: Dayjs | null) => picked && onChange({ [name]: picked.format('YYYY-MM-DD') })}
      value={dayjs(searched[name])}
    />
  );
  const text = (name: 'action' | 'object', hint: string): ReactNode => (
    <Input.Search
      allowClear
      aria-label={t(name)}
      defaultValue={searched[name]}
      onSearch={(said) => onChange({ [name]: said.trim() })}
      placeholder={hint}
      style={{ inlineSize: '16rem' }}
    />
  );
  const choice = (name: 'class' | 'decision', any: string, options: { value: string; label: string }[]): ReactNode => (
    <Select
      allowClear
      aria-label={t(name)}
      onChange={(chosen?: string) => onChange({ [name]: chosen ?? '' })}
      options={options}
      placeholder={any}
      popupMatchSelectWidth={false}
      value={searched[name] || undefined}
    />
  );
  return (
    <div className="audit-filters">
      {day('from')}
      {day('until')}
      {text('action', t('actionHint'))}
      {text('object', t('object'))}
      {choice(
        'class',
        t('anyClass'),
        classes.map((value) => ({ value, label: value })),
      )}
      {choice('decision', t('anyDecision'), [
        { value: 'allowed', label: t('allowed') },
        { value: 'refused', label: t('refused') },
      ])}
    </div>
  );
}
