import { type ReactNode, useState } from 'react';
import type { GuardianRelation } from '#modules/people/contract/guardian.ts';
import { textIn } from '#modules/people/phone/form-text.ts';
import { guardianWords } from '#modules/people/phone/guardians/guardian-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import { call, type ReplyOf } from '#phone/api/call.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import './guardians.css';

const relations = ['father', 'mother', 'grandparent', 'other'] as const;
type Made = ReplyOf<'people.issueClaim'>;

/** A code for one pupil and one number, shown once. */
export function MakeCodeCard(): ReactNode {
  const [made, setMade] = useState<Made>();
  return made ? <MadeCard made={made} onNext={() => setMade(undefined)} /> : <CodeForm onMade={setMade} />;
}

function CodeForm({ onMade }: { onMade: (made: Made) => void }): ReactNode {
  const t = useWords(guardianWords);
  const classes = useRead('people.listClasses', { query: {} });
  const [chosen, setChosen] = useState<string>();
  const group = chosen ?? classes.data?.items[0]?.id;
  const [relation, setRelation] = useState<GuardianRelation>();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<unknown>();
  const make = (form: HTMLFormElement): void => {
    if (!relation) return;
    setBusy(true);
    const body = { phone: textIn(form, 'phone'), relation };
    call('people.issueClaim', { params: { id: textIn(form, 'pupil') }, body })
      .then(onMade, setFailed)
      .finally(() => setBusy(false));
  };
  const items = classes.data?.items ?? [];
  return (
    <Card title={t('makeCode')}>
      <Line>{t('makeCodeNote')}</Line>
      {failed !== undefined && <ErrorState error={failed} />}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          make(event.currentTarget);
        }}
      >
        {items.length > 1 && (
          <Field label={t('whichClass')}>
            <select onChange={(event) => setChosen(event.currentTarget.value)} value={group}>
              {items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
        )}
        {group !== undefined && <PupilField group={group} key={group} />}
        <Choices
          label={t('theyAre')}
          of={relations.map((one) => [one, t(`relation.${one}`)])}
          onChoose={setRelation}
          value={relation}
        />
        <Field label={t('phone')}>
          <input autoComplete="off" inputMode="tel" maxLength={20} name="phone" type="tel" />
        </Field>
        <PlainButton busy={busy} submits>
          {t('make')}
        </PlainButton>
      </form>
    </Card>
  );
}

function PupilField({ group }: { group: string }): ReactNode {
  const t = useWords(guardianWords);
  const pupils = useRead('people.listPupils', { params: { id: group }, query: {} });
  const [pupil, setPupil] = useState('');
  return (
    <Field label={t('whichPupil')}>
      <select name="pupil" onChange={(event) => setPupil(event.currentTarget.value)} value={pupil}>
        <option disabled value="">
          {t('choose')}
        </option>
        {pupils.data?.items.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** The code in large letters, to be read out, and the link that holds it. */
function MadeCard({ made, onNext }: { made: Made; onNext: () => void }): ReactNode {
  const t = useWords(guardianWords);
  const language = useLanguage();
  const toast = useToast();
  const link = location.origin + made.path;
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(link);
    toast({ said: t('copied') });
  };
  return (
    <Card title={t('made', { name: made.pupilName })}>
      <p className="ly-code-told">{made.code}</p>
      <Line>{t('madeNote', { phone: made.phone })}</Line>
      <Line>{t('until', { at: formatDateTime(language, made.until) })}</Line>
      {'share' in navigator && (
        // Whoever turns back from sharing has done nothing.
        <PlainButton onPress={() => void navigator.share({ url: link }).catch(() => undefined)}>
          {t('share')}
        </PlainButton>
      )}
      {'clipboard' in navigator && <PlainButton onPress={() => void copy()}>{t('copy')}</PlainButton>}
      <PlainButton onPress={onNext}>{t('makeNext')}</PlainButton>
    </Card>
  );
}
