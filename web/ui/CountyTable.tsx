import type { ReactNode } from 'react';
import type { MapDot, MapTown } from '#web/ui/CountyMap.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The same as the map, to be read. */
export function CountyTable(given: {
  title: string;
  columns: readonly string[];
  towns: readonly MapTown[];
  dots: readonly MapDot[];
  /** What the dots are. */
  dotsName: string | undefined;
}): ReactNode {
  const t = useWords(kitWords);
  return (
    <div className="ly-map-table">
      <table>
        <caption className="ly-hidden">{given.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('town')}</th>
            {given.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {given.towns.map((town) => (
            <tr key={town.code}>
              <th scope="row">{town.name}</th>
              {given.columns.map((column, at) => (
                <td key={column}>{town.cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {given.dots.length > 0 && (
        <p className="ly-muted ly-small">
          {t('dots', {
            name: given.dotsName ?? t('place'),
            places: given.dots.map((dot) => dot.name).join(t('comma')),
          })}
        </p>
      )}
    </div>
  );
}
