import { type ReactNode, useState } from 'react';
import { type Answers, dayIn } from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Options } from '#phone/ui/Options.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';

type Period = NonNullable<Answers['period']>;

const weeksOf = { month: 4, twoMonths: 8 } as const;
const lengths = ['month', 'twoMonths'] as const;

/** From today for a usual time, or between two days of one's own. */
export function PeriodQuestion({ onChoose }: { onChoose: (period: Period) => void }): ReactNode {
  const t = useWords(needWords);
  const language = useLanguage();
  const [own, setOwn] = useState(false);
  if (own) return <OwnDays onChoose={onChoose} />;
  const usual = lengths.map((value) => ({
    value,
    said: t(value),
    note: t('until', { day: formatDay(language, dayIn(weeksOf[value])) }),
  }));
  return (
    <Options
      of={[...usual, { value: 'own', said: t('ownDays') }]}
      onChoose={(value) =>
        value === 'own' ? setOwn(true) : onChoose({ from: dayIn(0), to: dayIn(weeksOf[value as keyof typeof weeksOf]) })
      }
    />
  );
}

function OwnDays({ onChoose }: { onChoose: (period: Period) => void }): ReactNode {
  const t = useWords(needWords);
  const [from, setFrom] = useState(dayIn(0));
  const [to, setTo] = useState(dayIn(weeksOf.twoMonths));
  const isReversed = from !== '' && to !== '' && to < from;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (from && to && !isReversed) onChoose({ from, to });
      }}
    >
      <Field label={t('from')}>
        <input onInput={(event) => setFrom(event.currentTarget.value)} type="date" value={from} />
      </Field>
      <Field error={isReversed ? t('periodReversed') : undefined} label={t('to')}>
        <input onInput={(event) => setTo(event.currentTarget.value)} type="date" value={to} />
      </Field>
      <PlainButton submits>{t('go')}</PlainButton>
    </form>
  );
}
