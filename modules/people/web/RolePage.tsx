import { Button, Input, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { type CastMember, listCast, pickRole, readMe } from '#modules/people/contract/session.ts';
import { words } from '#modules/people/web/words.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';
import './door.css';

/** Roles whose screens live on the phone. */
const onPhone: ReadonlySet<string> = new Set(['guardian', 'pupil', 'volunteer']);

/** The demonstration county's door: anybody of it can be picked. */
export function RolePage(): ReactNode {
  const t = useWords(words);
  const me = useRead(readMe, {});
  const cast = useRead(listCast, { query: {} });
  const [entered, setEntered] = useState('');
  const enter = useAct(pickRole, { onDone: () => window.location.assign(onPhone.has(entered) ? '/m/' : '/') });
  const failed = cast.error ?? enter.error;
  const pick = (member: CastMember): void => {
    setEntered(member.role);
    enter.mutate({ body: { grant: member.grant } });
  };
  return (
    <main className="people-door">
      <Page title={t('rolesTitle', { county: me.data?.county.name ?? '' })} subtitle={t('rolesNote')}>
        {failed && <ErrorState error={failed} onRetry={() => void cast.refetch()} />}
        {!cast.data && !failed && <LoadingShape shape="list" />}
        <Cast members={cast.data?.items ?? []} onPick={pick} />
        <Search onPick={pick} roles={cast.data?.roles ?? []} />
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
  onPick,
  roles,
}: {
  onPick: (member: CastMember) => void;
  roles: readonly { role: string; name: string }[];
}): ReactNode {
  const t = useWords(words);
  const [role, setRole] = useState<string>();
  const [typed, setTyped] = useState('');
  const asked = role !== undefined || typed.length > 1;
  const query = { ...(role ? { role } : {}), ...(typed ? { words: typed } : {}) };
  const found = useRead(listCast, { query }, { enabled: asked });
  return (
    <Panel title={t('findTitle')}>
      <Row>
        <Select
          allowClear
          aria-label={t('role')}
          onChange={setRole}
          options={roles.map((one) => ({ value: one.role, label: one.name }))}
          placeholder={t('any')}
          popupMatchSelectWidth={false}
          value={role}
        />
        <Input.Search
          aria-label={t('words')}
          onSearch={setTyped}
          placeholder={t('words')}
          style={{ maxInlineSize: '20rem' }}
        />
      </Row>
      {asked && found.data?.items.length === 0 && <EmptyState title={t('none')} />}
      {asked && <Cast members={found.data?.items ?? []} onPick={onPick} />}
    </Panel>
  );
}
