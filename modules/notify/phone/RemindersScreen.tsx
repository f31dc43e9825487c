import { type ReactNode, useState } from 'react';
import type { InboxSummary, WishedReminders } from '#modules/notify/contract.ts';
import { WaysCard } from '#modules/notify/phone/WaysCard.tsx';
import { words } from '#modules/notify/phone/words.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Notice } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { Field } from '#phone/ui/Field.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime, formatHour } from '#platform/i18n/format.ts';

const budgets = [0, 3, 6, 12, 50];
const hours = Array.from({ length: 24 }, (_, hour) => hour);

/** How often and when ordinary messages ring; what is changed here is sent at once. */
export function RemindersScreen(): ReactNode {
  const t = useWords(words);
  const summary = useRead('notify.readInboxSummary', {});
  const { post, state, problem } = usePost('notify.setReminders');
  // What was chosen counts at once: the next change must not undo it, though it waits or is still being read again.
  const [chosen, setChosen] = useState<Partial<WishedReminders>>({});
  if (summary.error) return <ErrorState error={summary.error} onRetry={() => void summary.refetch()} />;
  if (!summary.data) return <Skeleton />;
  const wished = { ...wishedBy(summary.data), ...chosen };
  const { dailyBudget } = wished;
  const quietFrom = wished.quietFrom ?? summary.data.quietFrom;
  const quietUntil = wished.quietUntil ?? summary.data.quietUntil;
  const change = (wanted: Partial<WishedReminders>): void => {
    setChosen({ ...chosen, ...wanted });
    void post({ body: { ...wished, ...wanted } }, t('change'));
  };
  return (
    <Screen title={t('reminders')}>
      <Now summary={summary.data} />
      {problem && <ErrorState error={problem} />}
      {state === 'done' && <Notice tone="good">{t('saved')}</Notice>}
      {state === 'waiting' && <Notice>{t('keptForLater')}</Notice>}
      <Card>
        <Choices
          label={t('budget')}
          of={[...new Set([...budgets, dailyBudget])]
            .sort((a, b) => a - b)
            .map((count) => [String(count), count === 0 ? t('never') : t('times', { count })])}
          onChoose={(times) => change({ dailyBudget: Number(times) })}
          value={String(dailyBudget)}
        />
        <Line>{t('counts')}</Line>
        <Line>{t('urgent')}</Line>
      </Card>
      <Card title={t('quiet')}>
        <HourField
          label={t('quietFrom')}
          onChoose={(hour) => change({ quietFrom: hour, quietUntil })}
          value={quietFrom}
        />
        <HourField
          label={t('quietUntil')}
          onChoose={(hour) => change({ quietFrom, quietUntil: hour })}
          value={quietUntil}
        />
        {wished.quietFrom === null ? (
          summary.data.hoursFrom === 'school' && <Line>{t('ofSchool')}</Line>
        ) : (
          <PlainButton onPress={() => change({ quietFrom: null, quietUntil: null })}>
            {t(summary.data.holdsBack ? 'asSchool' : 'asUsual')}
          </PlainButton>
        )}
        <Line>{t('quietNone')}</Line>
        <Line>{t(summary.data.holdsBack ? 'comesAfter' : 'stillComes')}</Line>
      </Card>
      <WaysCard />
    </Screen>
  );
}

/** What somebody has said himself: hours that are not his own are none. */
const wishedBy = ({ dailyBudget, quietFrom, quietUntil, hoursFrom }: InboxSummary): WishedReminders =>
  hoursFrom === 'own' ? { dailyBudget, quietFrom, quietUntil } : { dailyBudget, quietFrom: null, quietUntil: null };

/** Whether something rings now, and if not, from when on. */
function Now({ summary: { rangToday, restsUntil, dailyBudget } }: { summary: InboxSummary }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const said =
    dailyBudget === 0
      ? t('restsAlways')
      : restsUntil === null
        ? t('rings')
        : t('rests', { at: formatDateTime(language, restsUntil) });
  return (
    <Card title={said}>
      <Line>{t('rang', { count: rangToday })}</Line>
    </Card>
  );
}

function HourField(given: { label: string; value: number; onChoose: (hour: number) => void }): ReactNode {
  return (
    <Field label={given.label}>
      <select onChange={(event) => given.onChoose(Number(event.currentTarget.value))} value={given.value}>
        {hours.map((hour) => (
          <option key={hour} value={hour}>
            {formatHour(hour)}
          </option>
        ))}
      </select>
    </Field>
  );
}
