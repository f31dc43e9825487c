import { Button, DatePicker, Select } from 'antd';
import dayjs from 'dayjs';
import { type ReactNode, useState } from 'react';
import { listClasses } from '#modules/people/contract/place.ts';
import { AskingsPanel } from '#modules/people/web/askings/AskingsPanel.tsx';
import { classWords } from '#modules/people/web/classes/class-words.ts';
import { LeavingsPanel } from '#modules/people/web/classes/LeavingsPanel.tsx';
import { MembersPanel } from '#modules/people/web/classes/MembersPanel.tsx';
import { NoHomeroom } from '#modules/people/web/classes/NoHomeroom.tsx';
import { PromotionPanel } from '#modules/people/web/promotions/PromotionPanel.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** The classes of the school, or the homeroom teacher's own, as of a day; and for the school's leader who leaves and comes. */
export function ClassesPage(): ReactNode {
  const t = useWords(classWords);
  const language = useLanguage();
  const isLeader = useSession().role.role === 'school_leader';
  const [today] = useState(countyDay);
  const [address, setAddress] = useAddress({ on: today, class: '' });
  const { on } = address;
  const { data, error, refetch } = useRead(listClasses, { query: { on } });
  const items = data?.items ?? [];
  const chosen = items.find(({ id }) => id === address.class) ?? (items.length === 1 ? items[0] : undefined);
  const day = formatDate(language, on);
  return (
    <Page subtitle={t('subtitle')} title={data ? t('title', { day, count: items.length }) : t('reading')}>
      <Stack>
        <Row>
          <DatePicker
            allowClear={false}
            aria-label={t('day')}
            onChange={(next) => next && setAddress({ on: next.format('YYYY-MM-DD') })}
            value={dayjs(on)}
          />
          <Button disabled={on === today} onClick={() => setAddress({ on: today })}>
            {t('today')}
          </Button>
          <Select
            aria-label={t('class')}
            onChange={(next: string) => setAddress({ class: next })}
            options={items.map(({ id, name, pupils }) => ({ value: id, label: `${name} · ${pupils}` }))}
            placeholder={t('chooseClass')}
            style={{ inlineSize: '14rem' }}
            {...(chosen ? { value: chosen.id } : {})}
          />
        </Row>
        {error && <ErrorState error={error} onRetry={() => void refetch()} />}
        {data && items.length === 0 && <EmptyState note={t('noClassNote')} title={t('noClass')} />}
        {isLeader &&
          on === today &&
          items.filter((one) => one.lacksHomeroom).map(({ id, name }) => <NoHomeroom key={id} of={name} />)}
        {chosen && <MembersPanel group={chosen} key={chosen.id} mayAct={isLeader && on === today} on={on} />}
        {isLeader && <PromotionPanel />}
        {isLeader && <LeavingsPanel />}
        {isLeader && <AskingsPanel />}
      </Stack>
    </Page>
  );
}
