import { type ReactNode, useState } from 'react';
import type { Whom } from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Options } from '#phone/ui/Options.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** Which of those that one button each can stand for. */
export function OneOf({ whoms, onChoose }: { whoms: readonly Whom[]; onChoose: (whom: Whom) => void }): ReactNode {
  return (
    <Options
      of={whoms.map(({ said }, index) => ({ value: String(index), said }))}
      onChoose={(index) => {
        const whom = whoms[Number(index)];
        if (whom) onChoose(whom);
      }}
    />
  );
}

/** A pupil, a class or the whole of the institution, as far as the role may speak for them. */
export function WhomAtSchool({
  scopes,
  onChoose,
}: {
  scopes: readonly Whom['scope'][];
  onChoose: (whom: Whom) => void;
}): ReactNode {
  const t = useWords(needWords);
  const [scope, setScope] = useState<Whom['scope']>();
  if (scope === 'pupil' || scope === 'class') {
    return (
      <>
        <InClass onChoose={onChoose} scope={scope} />
        <button className="ly-quiet" onClick={() => setScope(undefined)} type="button">
          {t('back')}
        </button>
      </>
    );
  }
  return (
    <Options
      of={scopes.map((value) => ({ value, said: t(`whom.${value}`) }))}
      onChoose={(value) =>
        value === 'school' || value === 'community'
          ? onChoose({ scope: value, said: t(`whom.${value}`) })
          : setScope(value)
      }
    />
  );
}

function InClass({ scope, onChoose }: { scope: 'pupil' | 'class'; onChoose: (whom: Whom) => void }): ReactNode {
  const classes = useRead('people.listClasses', { query: {} });
  const [chosen, setChosen] = useState<string>();
  if (classes.error) return <ErrorState error={classes.error} onRetry={() => void classes.refetch()} />;
  if (!classes.data) return <Skeleton cards={1} />;
  const { items } = classes.data;
  if (scope === 'class') {
    return (
      <OneOf
        onChoose={onChoose}
        whoms={items.map(({ id, name }) => ({ scope: 'class', class: id, said: name }) as const)}
      />
    );
  }
  const group = chosen ?? (items.length === 1 ? items[0]?.id : undefined);
  if (group !== undefined) return <InPupils group={group} onChoose={onChoose} />;
  return <Options of={items.map(({ id, name }) => ({ value: id, said: name }))} onChoose={setChosen} />;
}

/** The names are not kept on the phone: each look at them is written down by the school. */
function InPupils({ group, onChoose }: { group: string; onChoose: (whom: Whom) => void }): ReactNode {
  const t = useWords(needWords);
  const pupils = useRead('people.listPupils', { params: { id: group }, query: {} });
  const [pupil, setPupil] = useState('');
  if (pupils.error) return <ErrorState error={pupils.error} onRetry={() => void pupils.refetch()} />;
  if (!pupils.data) return <Skeleton cards={1} />;
  const found = pupils.data.items.find(({ id }) => id === pupil);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (found) onChoose({ scope: 'pupil', pupil: found.id, said: found.name });
      }}
    >
      <Field label={t('pupil')}>
        <select onChange={(event) => setPupil(event.currentTarget.value)} value={pupil}>
          <option value="">{t('choose')}</option>
          {pupils.data.items.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </Field>
      <PlainButton submits>{t('go')}</PlainButton>
    </form>
  );
}
