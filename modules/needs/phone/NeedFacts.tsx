import type { ReactNode } from 'react';
import type { Need } from '#modules/needs/contract/need.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useSchedule } from '#modules/needs/phone/use-schedule.ts';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';
import './SoFar.css';

/** What was asked for, line by line. */
export function NeedFacts({ need }: { need: Need }): ReactNode {
  const t = useWords(needWords);
  const language = useLanguage();
  const said = useSchedule();
  const day = (at: string): string => formatDay(language, at);
  const facts = [
    ['step.urgency', t(`urgency.${need.urgency}`)],
    ['step.mode', t(`mode.${need.mode}`)],
    ['step.period', t('period', { from: day(need.wantedFrom), to: day(need.wantedTo) })],
    ['times', need.schedule ? said(need.schedule) : ''],
    ['said', need.words],
    ['asked', day(need.openedAt)],
    ['school', need.orgName],
  ] as const;
  return (
    <dl className="needs-so-far">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <div key={name}>
            <dt>{t(name)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
