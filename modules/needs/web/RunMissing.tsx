import type { ReactNode } from 'react';
import type { RunRow } from '#modules/needs/contract/run.ts';
import { runWords } from '#modules/needs/web/run-words.ts';
import { words } from '#modules/needs/web/words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** Of a need that stays without: which rule keeps the nearest resources from it, and what would serve it. */
export function RunMissing({ row: { nearest, wouldHelp } }: { row: RunRow }): ReactNode {
  const t = useWords(words);
  const say = useWords(runWords);
  return (
    <>
      {wouldHelp.length > 0 && (
        <section aria-label={say('wouldHelp')} className="ly-why">
          <h3>{say('wouldHelp')}</h3>
          <ul>
            {wouldHelp.map(({ what, resource, title, providerName }) => (
              <li key={`${what} ${resource}`}>{say(`help.${what}`, { title, provider: providerName })}</li>
            ))}
          </ul>
          <p className="ly-muted ly-small">{say('wouldHelpNote')}</p>
        </section>
      )}
      {nearest.length > 0 && (
        <section aria-label={say('nearest')} className="ly-why">
          <h3>{say('nearest')}</h3>
          <ul>
            {nearest.map(({ resource, title, providerName, km, remote, reason }) => (
              <li className="ly-why-row" key={resource}>
                <span>
                  {title} · {providerName}{' '}
                  <span className="ly-muted ly-small">{remote ? t('term.remote') : t('kmFound', { value: km })}</span>
                </span>
                <span>{reason && t(`reason.${reason}`)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
