import { Button, Input, Pagination, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type CastMember, listCast, pickRole, readMe } from '#modules/people/contract/session.ts';
import { words } from '#modules/people/web/words.ts';
import { useHomeCounty } from '#platform/browser/home-county.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './door.css';

/** Roles whose screens live on the phone. */
const onPhone: ReadonlySet<string> = new Set(['guardian', 'pupil', 'volunteer']);

/** As many of the found as are shown at once; the cast is fewer. */
const size = 24;

/** The demonstration county's door: anybody of it can be picked. */
export function RolePage(): ReactNode {
  const t = useWords(words);
  const [county] = useHomeCounty();
  const me = useRead(readMe, { query: { county } });
  const cast = useRead(listCast, { query: { county, size } });
  const [entered, setEntered] = useState('');
  const enter = useAct(pickRole, { onDone: () => window.location.assign(onPhone.has(entered) ? '/m/' : '/') });
  const failed = cast.error ?? enter.error;
  const pick = (member: CastMember): void => {
    setEntered(member.role);
    enter.mutate({ query: { county }, body: { grant: member.grant } });
  };
  return (
    <main className="people-door">
      <Page title={t('rolesTitle', { county: me.data?.county.name ?? '' })} subtitle={t('rolesNote')}>
        {failed && <ErrorState error={failed} onRetry={() => void cast.refetch()} />}
        {!cast.data && !failed && <LoadingShape shape="list" />}
        <Cast members={cast.data?.items ?? []} onPick={pick} />
        <Search county={county} onPick={pick} roles={cast.data?.roles ?? []} />
      </Page>
    </main>
  );
}

function Cast({
  members,
  onPick,
}: {
  members: readonly CastMember[];
  onPick: (member: CastMember) => void;
}): ReactNode {
  const t = useWords(words);
  return (
    <ul className="people-cast">
      {members.map((member) => (
        <li key={member.grant}>
          <h2 className="people-cast-name">{member.name}</h2>
          <p className="ly-muted ly-small">{member.title}</p>
          <p>{member.comesFor}</p>
          <Button onClick={() => onPick(member)}>{t('enter')}</Button>
        </li>
      ))}
    </ul>
  );
}

function Search({
  county,
  onPick,
  roles,
}: {
  county: string;
  onPick: (member: CastMember) => void;
  roles: readonly { role: string; name: string }[];
}): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const [{ role, words: typed, page }, setAddress] = useAddress({ role: '', words: '', page: '1' });
  const asked = role !== '' || typed !== '';
  const found = useRead(listCast, { query: { county, role, words: typed, page, size } }, { enabled: asked });
  const total = found.data?.total ?? 0;
  return (
    <Panel title={t('findTitle')}>
      <Row>
        <Select
          allowClear
          aria-label={t('role')}
          onChange={(next?: string) => setAddress({ role: next ?? '', page: '1' })}
          options={roles.map((one) => ({ value: one.role, label: one.name }))}
          placeholder={t('any')}
          popupMatchSelectWidth={false}
          value={role || undefined}
        />
        <Input.Search
          allowClear
          aria-label={t('words')}
          defaultValue={typed}
          onSearch={(next) => setAddress({ words: next, page: '1' })}
          placeholder={t('words')}
          style={{ maxInlineSize: '20rem' }}
        />
        {asked && found.data && total > 0 && (
          <p aria-live="polite" className="ly-muted">
            {t('found', { count: formatNumber(language, total) })}
          </p>
        )}
      </Row>
      {found.error && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {asked && !found.data && !found.error && <LoadingShape shape="list" />}
      {asked && found.data && total === 0 && <EmptyState title={t('none')} />}
      {asked && <Cast members={found.data?.items ?? []} onPick={onPick} />}
      {asked && total > size && (
        <Pagination
          align="end"
          current={Number(page)}
          onChange={(next) => setAddress({ page: String(next) })}
          pageSize={size}
          showSizeChanger={false}
          total={total}
        />
      )}
    </Panel>
  );
}
