import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';
import './states.css';

/** The shape of what comes: a board, a list, a form. */
export function LoadingShape({ shape = 'list' }: { shape?: 'board' | 'list' | 'form' }): ReactNode {
  const t = useWords(kitWords);
  const widths = shape === 'form' ? [30, 100, 24, 100, 36, 100] : [100, 92, 96, 88, 94, 90];
  return (
    <output aria-busy="true" className="ly-loading">
      <span className="ly-hidden">{t('loading')}</span>
      <div className="ly-bone ly-bone-title" />
      {shape === 'board' && (
        <>
          <div className="ly-loading-figures">
            {['a', 'b', 'c', 'd'].map((key) => (
              <div className="ly-bone ly-bone-figure" key={key} />
            ))}
          </div>
          <div className="ly-bone ly-bone-map" />
        </>
      )}
      {shape !== 'board' &&
        widths.map((width, index) => (
          // oxlint-disable-next-line react/no-array-index-key
          <div className="ly-bone" key={index} style={{ width: `${width}%` }} />
        ))}
    </output>
  );
}
