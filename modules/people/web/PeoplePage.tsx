import { Button, Popconfirm } from 'antd';
import { type ReactNode, useState } from 'react';
import {
  type AccountState,
  endSessions,
  type Invitation,
  invite,
  listPeople,
  type Person,
  resetFactors,
  revokeInvitation,
} from '#modules/people/contract/account.ts';
import { AppointmentsPanel } from '#modules/people/web/AppointmentsPanel.tsx';
import { InvitationSheet } from '#modules/people/web/InvitationSheet.tsx';
import { type Narrowing, PeopleFilters, states } from '#modules/people/web/PeopleFilters.tsx';
import { MoveStaff } from '#modules/people/web/moves/MoveStaff.tsx';
import { peopleWords } from '#modules/people/web/people-words.ts';
import { formatDateTime, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Page, Row, Stack } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const stateOf = (text: string): AccountState => states.find((state) => state === text) ?? 'none';

/** Who can sign in and who cannot yet, and the links that change it. What was issued is shown once, to be handed out. */
export function PeoplePage(): ReactNode {
  const [issued, setIssued] = useState<readonly Invitation[]>();
  return issued ? (
    <InvitationSheet invitations={issued} onClose={() => setIssued(undefined)} />
  ) : (
    <PeopleList onIssued={setIssued} />
  );
}

function PeopleList({ onIssued }: { onIssued: (issued: readonly Invitation[]) => void }): ReactNode {
  const t = useWords(peopleWords);
  const toast = useUndoToast();
  const { role: acting } = useSession().role;
  const isOfficial = acting === 'official';
  const mayReset = isOfficial || acting === 'school_leader';
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [{ page, account, role, org, words }, setAddress] = useAddress({
    page: '1',
    account: 'none',
    role: '',
    org: '',
    words: '',
  });
  const state = stateOf(account);
  const people = useRead(listPeople, { query: { page, account: state, role, org, words } });
  const issue = useAct(invite, { onDone: ({ items }) => onIssued(items) });
  const revoke = useAct(revokeInvitation, { onDone: ({ name }) => toast(t('revoked', { name })) });
  const reset = useAct(resetFactors, { onDone: ({ name }) => toast(t('factorReset', { name })) });
  const end = useAct(endSessions, { onDone: ({ name }) => toast(t('signedOut', { name })) });
  const narrow = (change: Narrowing): void => {
    setChosen([]);
    setAddress({ ...change, page: '1' });
  };
  const hasPupils = people.data?.items.some(({ pupils }) => pupils.length > 0) ?? false;
  const columns = useColumns(hasPupils, {
    onInvite: (id) => issue.mutate({ body: { people: [id] } }),
    mayMove: isOfficial,
    onRevoke: (id) => revoke.mutate({ params: { id } }),
    onEnd: (id) => end.mutate({ params: { id } }),
    ...(mayReset ? { onReset: (id: string) => reset.mutate({ params: { id } }) } : {}),
  });
  const failed = issue.error ?? revoke.error ?? reset.error ?? end.error;
  return (
    <Page
      actions={
        <Button
          disabled={chosen.length === 0}
          loading={issue.isPending}
          onClick={() => issue.mutate({ body: { people: [...chosen] } })}
          type="primary"
        >
          {t('inviteChosen', { count: chosen.length })}
        </Button>
      }
      subtitle={t('subtitle')}
      title={t(`title.${state}`)}
    >
      {failed && <ErrorState error={failed} />}
      <Stack>
        <DataTable
          columns={columns}
          error={people.error}
          onRetry={() => void people.refetch()}
          empty={<EmptyState note={t(`emptyNote.${state}`)} title={t(`empty.${state}`)} />}
          filters={
            <PeopleFilters
              account={state}
              onChange={narrow}
              org={org}
              role={role}
              roles={people.data?.roles ?? []}
              words={words}
            />
          }
          label={t('people')}
          onPage={(next) => setAddress({ page: String(next) })}
          page={Number(page)}
          rowKey="id"
          rows={people.data?.items}
          selection={{
            keys: chosen,
            onChange: (keys) => setChosen(keys.slice(0, most)),
            isHeld: people.isPlaceholderData,
          }}
          total={people.data?.total ?? 0}
          unit={t('unit')}
        />
        {isOfficial && <AppointmentsPanel />}
      </Stack>
    </Page>
  );
}

/** As many as one list may hold. */
const most = 200;

function useColumns(
  hasPupils: boolean,
  acts: {
    onInvite: (id: string) => void;
    onRevoke: (id: string) => void;
    onEnd: (id: string) => void;
    onReset?: (id: string) => void;
    mayMove: boolean;
  },
): Columns<Person> {
  const t = useWords(peopleWords);
  const language = useLanguage();
  return [
    { title: t('name'), dataIndex: 'name' },
    { title: t('roles'), render: (_, { roles }) => roles.map((role) => <div key={role}>{role}</div>) },
    ...(hasPupils
      ? [{ title: t('pupils'), render: (_: unknown, { pupils }: Person) => formatList(language, pupils) }]
      : []),
    {
      title: t('account'),
      render: (_, { account, invitedUntil }) => (
        <Row>
          <Mark tone={account === 'open' ? 'good' : account === 'invited' ? 'info' : 'plain'}>
            {t(`account.${account}`)}
          </Mark>
          {invitedUntil && (
            <span className="ly-muted ly-small">{t('until', { at: formatDateTime(language, invitedUntil) })}</span>
          )}
        </Row>
      ),
    },
    ...(acts.mayMove
      ? [{ key: 'move', render: (_: unknown, person: Person) => person.isStaff && <MoveStaff person={person} /> }]
      : []),
    {
      title: t('link'),
      fixed: 'end',
      render: (_, { id, account, hasFactor, invitedUntil }) => (
        <Row>
          <Button onClick={() => acts.onInvite(id)} size="small">
            {t(`invite.${account}`)}
          </Button>
          {invitedUntil && (
            <Button onClick={() => acts.onRevoke(id)} size="small">
              {t('revoke')}
            </Button>
          )}
          {account === 'open' && (
            <Popconfirm
              cancelText={t('signOutKeep')}
              description={t('signOutNote')}
              okText={t('signOut')}
              onConfirm={() => acts.onEnd(id)}
              title={t('signOut')}
            >
              <Button size="small">{t('signOut')}</Button>
            </Popconfirm>
          )}
          {hasFactor && acts.onReset && (
            <Popconfirm
              cancelText={t('factorKeep')}
              description={t('factorResetNote')}
              okText={t('factorTake')}
              onConfirm={() => acts.onReset?.(id)}
              title={t('factorTake')}
            >
              <Button size="small">{t('factorTake')}</Button>
            </Popconfirm>
          )}
        </Row>
      ),
    },
  ];
}
