import type { ReactNode } from 'react';
import { formatNumber } from '#platform/i18n/format.ts';
import { kitWords } from '#web/ui/kit-words.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './WhyPanel.css';

/** One reason of a decision, and how much it added or took away. */
export interface Reason {
  key: string;
  name: string;
  /** What was found: “同一乡镇，12 分钟”. */
  found?: string;
  contribution: number;
}

/** Why a decision came out so: its reasons with their shares, the sum, and who else was considered. */
export function WhyPanel(given: {
  title: string;
  reasons: readonly Reason[];
  /** One plain sentence before the numbers. */
  sentence?: ReactNode;
  /** Why not the others, the version of the rules. */
  foot?: ReactNode;
}): ReactNode {
  const t = useWords(kitWords);
  const language = useLanguage();
  const widest = Math.max(...given.reasons.map((reason) => Math.abs(reason.contribution)), 1e-9);
  const sum = given.reasons.reduce((total, reason) => total + reason.contribution, 0);
  const signed = (value: number): string => `${value < 0 ? '−' : '+'}${formatNumber(language, Math.abs(value), 2)}`;
  return (
    <section aria-label={given.title} className="ly-why">
      <h3>{given.title}</h3>
      {given.sentence && <p>{given.sentence}</p>}
      <dl>
        {given.reasons.map((reason) => (
          <div className="ly-why-row" key={reason.key}>
            <dt>
              {reason.name}
              {reason.found && <span className="ly-muted ly-small"> {reason.found}</span>}
            </dt>
            <dd aria-label={`${t('contribution')} ${signed(reason.contribution)}`}>
              <span
                className={reason.contribution < 0 ? 'ly-why-bar ly-why-less' : 'ly-why-bar'}
                style={{ inlineSize: `${(Math.abs(reason.contribution) / widest) * 64}px` }}
              />
              {signed(reason.contribution)}
            </dd>
          </div>
        ))}
        <div className="ly-why-row ly-why-sum">
          <dt>{t('sum')}</dt>
          <dd>{signed(sum)}</dd>
        </div>
      </dl>
      {given.foot && <div className="ly-muted ly-small">{given.foot}</div>}
    </section>
  );
}
