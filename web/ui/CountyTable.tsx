import type { ReactNode } from 'react';
import type { MapDot, MapTown } from '#web/ui/CountyMap.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import type { Step } from '#web/ui/map-steps.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The same as the map, to be read. */
export function CountyTable(given: {
  title: string;
  labelName: string;
  scale: string;
  towns: readonly MapTown[];
  dots: readonly MapDot[];
  steps: readonly Step[];
}): ReactNode {
  const t = useWords(kitWords);
  const hasNotes = given.towns.some((town) => town.note);
  return (
    <div className="ly-map-table">
      <table>
        <caption className="ly-hidden">{given.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('town')}</th>
            <th scope="col">{given.labelName}</th>
            <th scope="col">{given.scale}</th>
            {hasNotes && <th scope="col">{t('note')}</th>}
          </tr>
        </thead>
        <tbody>
          {given.towns.map((town, index) => (
            <tr key={town.code}>
              <th scope="row">{town.name}</th>
              <td>{town.label}</td>
              <td>{given.steps[index] ? `${given.steps[index]} / 5` : t('unknown')}</td>
              {hasNotes && <td>{town.note}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      {given.dots.length > 0 && (
        <p className="ly-muted ly-small">
          {t('place')}: {given.dots.map((dot) => dot.name).join('、')}
        </p>
      )}
    </div>
  );
}
