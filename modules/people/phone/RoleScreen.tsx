import { type ReactNode, useState } from 'react';
import type { CastMember } from '#modules/people/contract/session.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { useOpenRead } from '#modules/people/phone/use-open-read.ts';
import { words } from '#modules/people/phone/words.ts';
import { call } from '#phone/api/call.ts';
import { useHomeCounty } from '#phone/api/home-county.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Those whose work is on the phone come first. */
const first = ['guardian', 'volunteer', 'pupil', 'homeroom'];
const rank = (member: CastMember): number => first.indexOf(member.role) + 1 || first.length + 1;

const step = 20;
/** The most one reply holds. */
const most = 200;

/** The demonstration county's door on the phone: its cast, and anybody else found by role, school or name. */
export function RoleScreen(): ReactNode {
  const t = useWords(words);
  const [county] = useHomeCounty();
  const [asked, setAsked] = useState({ role: '', words: '' });
  const [size, setSize] = useState(step);
  const [failed, setFailed] = useState<unknown>();
  const cast = useOpenRead('people.listCast', { query: { county, ...asked, size } });
  const roles = useOpenRead('people.listCast', { query: { county, size: 1 } }).data?.roles ?? [];
  const { items = [], total = 0 } = cast.data ?? {};
  const isCast = asked.role === '' && asked.words === '';
  const shown = isCast ? items.toSorted((a, b) => rank(a) - rank(b)) : items;
  const enter = (grant: string): void => {
    call('people.pickRole', { query: { county }, body: { grant } }, { key: crypto.randomUUID() }).then(
      () => location.assign('/m/'),
      setFailed,
    );
  };
  const problem = failed ?? cast.error;
  return (
    <Screen title={t('pickRole')}>
      {problem !== undefined && <ErrorState error={problem} />}
      <Search
        onSearch={(next) => {
          setAsked(next);
          setSize(step);
        }}
        roles={roles}
      />
      {!cast.data && problem === undefined && <Skeleton />}
      {cast.data && total === 0 && <EmptyState title={t('none')} />}
      {!isCast && total > 0 && <Line>{t('found', { count: total })}</Line>}
      {shown.map((member) => (
        <Card key={member.grant} title={member.name}>
          <Line>{member.title}</Line>
          <Line>{member.comesFor}</Line>
          <PlainButton onPress={() => enter(member.grant)}>{t('enter')}</PlainButton>
        </Card>
      ))}
      {total > items.length && items.length < most && cast.data && (
        <PlainButton onPress={() => setSize(Math.min(most, size + step))}>{t('more')}</PlainButton>
      )}
    </Screen>
  );
}

function Search({
  roles,
  onSearch,
}: {
  roles: readonly { role: string; name: string }[];
  onSearch: (asked: { role: string; words: string }) => void;
}): ReactNode {
  const t = useWords(words);
  return (
    <Card title={t('findTitle')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          onSearch({ role: textIn(form, 'role'), words: textIn(form, 'words').trim() });
        }}
      >
        <Field label={t('role')} optional>
          <select name="role">
            <option value="">{t('any')}</option>
            {roles.map(({ role, name }) => (
              <option key={role} value={role}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('words')} optional>
          <input maxLength={40} name="words" />
        </Field>
        <PlainButton submits>{t('search')}</PlainButton>
      </form>
    </Card>
  );
}
