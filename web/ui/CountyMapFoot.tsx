import type { ReactNode } from 'react';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** What the colours and dots of a map mean, and what else can be done with it. */
export function CountyMapFoot(given: {
  scale: string;
  dotsName: string | undefined;
  isLegend: boolean;
  isLowGood: boolean;
  children: ReactNode;
}): ReactNode {
  const t = useWords(kitWords);
  return (
    <div className="ly-map-foot">
      {given.isLegend && (
        <p className="ly-map-legend">
          {given.scale} {t(given.isLowGood ? 'high' : 'low')}
          {[1, 2, 3, 4, 5].map((step) => (
            <span aria-hidden="true" className={`ly-map-swatch ly-map-step-${step}`} key={step} />
          ))}
          {t(given.isLowGood ? 'low' : 'high')}
          {given.dotsName && (
            <>
              <span aria-hidden="true" className="ly-map-swatch-dot" />
              {given.dotsName}
            </>
          )}
        </p>
      )}
      <div className="ly-map-acts">{given.children}</div>
    </div>
  );
}
