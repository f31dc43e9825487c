import type { ReactNode } from 'react';

/** From little access to much: dense strokes thin out, then dots; the unknown is crossed. */
const drawn: readonly (readonly [step: string, size: number, path: string])[] = [
  ['1', 6, 'M0 6 6 0M-1 1 1 -1M5 7 7 5'],
  ['2', 11, 'M0 11 11 0M-1 1 1 -1M10 12 12 10'],
  ['3', 20, 'M0 20 20 0M-1 1 1 -1M19 21 21 19'],
  ['4', 18, 'M8 9h2'],
  ['5', 9, 'M4 4.5h2'],
  ['unknown', 12, 'M0 12 12 0M0 0 12 12'],
];

/** The patterns that tell the steps of a map apart without colour; `id` keeps them apart from another map's. */
export function MapPatterns({ id }: { id: string }): ReactNode {
  return (
    <defs>
      {drawn.map(([step, size, path]) => (
        <pattern height={size} id={`${id}-${step}`} key={step} patternUnits="userSpaceOnUse" width={size}>
          <path className="ly-map-stroke" d={path} />
        </pattern>
      ))}
    </defs>
  );
}
