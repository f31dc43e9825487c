import { type ReactNode, useState } from 'react';
import type { Lending } from '#modules/people/contract/grant.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { lendWords } from '#modules/people/phone/lend-words.ts';
import { SureButton } from '#modules/people/phone/SureButton.tsx';
import { useAct } from '#phone/api/use-act.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark, type Tone } from '#phone/ui/Card.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { countyDay } from '#platform/browser/county-day.ts';
import { addDays } from '#platform/clock.ts';
import { formatDate } from '#platform/i18n/format.ts';

/** Who goes on leave lends the role he acts in to a colleague, for some days. */
export function LendScreen(): ReactNode {
  const t = useWords(lendWords);
  const { title } = useSession().role;
  const { data, error, refetch } = useRead('people.listLendings', {});
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  return (
    <Screen title={t('title')}>
      <Line>{t('note', { role: title, days: data.days })}</Line>
      {data.items.length === 0 && <EmptyState title={t('none')} />}
      {data.items.map((lending) => (
        <Lent key={lending.id} lending={lending} />
      ))}
      {data.mayLend ? <LendCard lendings={data} /> : <Line>{t('borrowed')}</Line>}
    </Screen>
  );
}

const tones: Record<Lending['state'], Tone> = { coming: 'info', now: 'good', waiting: 'accent' };

function Lent({ lending: { id, name, from, until, state } }: { lending: Lending }): ReactNode {
  const t = useWords(lendWords);
  const language = useLanguage();
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const end = (): void =>
    act(
      () => call('people.endLending', { params: { id } }),
      () => toast({ said: t('tookBack') }),
    );
  return (
    <Card mark={<Mark tone={tones[state]}>{t(state)}</Mark>} title={name}>
      <Line>{t('period', { from: formatDate(language, from), until: formatDate(language, until) })}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      <SureButton act={t('takeBack')} busy={busy} leave={t('keep')} note={t('takeBackNote')} onPress={end} />
    </Card>
  );
}

function LendCard({ lendings: { colleagues, days } }: { lendings: ReplyOf<'people.listLendings'> }): ReactNode {
  const t = useWords(lendWords);
  const toast = useToast();
  const { busy, failed, act } = useAct('people');
  const [today] = useState(countyDay);
  const [from, setFrom] = useState(today);
  const [person, setPerson] = useState('');
  if (colleagues.length === 0) return <Line>{t('alone')}</Line>;
  const send = (form: HTMLFormElement): void => {
    const body = { person, from, until: textIn(form, 'until') };
    act(
      () => call('people.lendRole', { body }, { key: crypto.randomUUID() }),
      ({ how }) => {
        toast({ said: t(how === 'waiting' ? 'asked' : 'done') });
        form.reset();
        setPerson('');
      },
    );
  };
  return (
    <Card>
      {failed !== undefined && <ErrorState error={failed} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send(event.currentTarget);
        }}
      >
        <Field label={t('colleague')}>
          <select name="person" onChange={(event) => setPerson(event.currentTarget.value)} value={person}>
            <option disabled value="">
              {t('choose')}
            </option>
            {colleagues.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('from')}>
          <input min={today} onInput={(event) => setFrom(event.currentTarget.value)} type="date" value={from} />
        </Field>
        <Field hint={t('untilHint')} label={t('until')}>
          <input max={addDays(from || today, days)} min={addDays(from || today, 1)} name="until" type="date" />
        </Field>
        <PrimaryButton busy={busy} submits>
          {t('lend')}
        </PrimaryButton>
      </form>
    </Card>
  );
}
