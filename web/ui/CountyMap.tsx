/* oxlint-disable jsx-a11y/prefer-tag-over-role -- inside an SVG there are no fieldsets, buttons or images */
import { useId, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { CountyMapFoot } from '#web/ui/CountyMapFoot.tsx';
import { CountyTable } from '#web/ui/CountyTable.tsx';
import { kitWords } from '#web/ui/kit-words.ts';
import { MapPatterns } from '#web/ui/MapPatterns.tsx';
import { cellsAround, middleOf, pathOf, projectionOf } from '#platform/map/map-projection.ts';
import type { Place, Projection, Shape } from '#platform/map/map-projection.ts';
import { stepsOf } from '#platform/map/map-steps.ts';
import type { Step } from '#platform/map/map-steps.ts';
import { useWords } from '#web/ui/use-words.ts';
import './CountyMap.css';

/** One town of the map. */
export interface MapTown {
  code: string;
  name: string;
  /** Where it lies; its label stands here when it has no shape. */
  at: Place;
  /** Its border. When any town lacks one, the towns are drawn as the cells around their places. */
  shape?: Shape;
  /** What colours it. `undefined` is unknown and drawn so. */
  value: number | undefined;
  /** What is said beside its name: “31”, “＜10”. */
  label: string;
  /** What the table says of it, by column; those who do not see the map hear it. */
  cells: readonly string[];
  isStrong?: boolean;
}

/** A resource on the map. */
export interface MapDot {
  key: string;
  name: string;
  at: Place;
}

interface Given {
  /** What the map shows, as a sentence. */
  title: string;
  towns: readonly MapTown[];
  dots?: readonly MapDot[];
  /** What the dots are: “咨询师所在地”. */
  dotsName?: string;
  /** What the colours mean: “可及性”. */
  scale: string;
  /** Whether less of it is better: a cost. */
  isLowGood?: boolean;
  /** Four ascending limits between the colours; without them five groups of about the same size. */
  breaks?: readonly number[];
  /** The columns of the table after the town, with their units. */
  columns: readonly string[];
  selected?: string;
  onTown?: (code: string) => void;
  /** A link to the method. */
  method?: ReactNode;
}

const width = 700;

/** A county by towns, coloured from little to much access, with direct labels, its table one key away, and patterns for print. */
export function CountyMap(given: Given): ReactNode {
  const t = useWords(kitWords);
  const [isTable, setIsTable] = useState(false);
  const [hasPatterns, setHasPatterns] = useState(false);
  const steps = stepsOf(
    given.towns.map(({ value }) => (value !== undefined && given.isLowGood ? -value : value)),
    given.breaks,
  );
  return (
    <div className={hasPatterns ? 'ly-map ly-map-patterned' : 'ly-map'}>
      {isTable ? (
        <CountyTable
          columns={given.columns}
          dots={given.dots ?? []}
          dotsName={given.dotsName}
          title={given.title}
          towns={given.towns}
        />
      ) : (
        <Drawing given={given} steps={steps} />
      )}
      <CountyMapFoot
        dotsName={given.dots?.length ? given.dotsName : undefined}
        isLegend={!isTable}
        isLowGood={given.isLowGood ?? false}
        scale={given.scale}
      >
        {!isTable && (
          <button className="ly-plain" onClick={() => setHasPatterns(!hasPatterns)} type="button">
            {t(hasPatterns ? 'noPatterns' : 'patterns')}
          </button>
        )}
        <button className="ly-plain" onClick={() => setIsTable(!isTable)} type="button">
          {t(isTable ? 'asMap' : 'asTable')}
        </button>
        {given.method}
      </CountyMapFoot>
    </div>
  );
}

function Drawing({ given, steps }: { given: Given; steps: readonly Step[] }): ReactNode {
  const { towns, dots = [] } = given;
  const id = useId();
  const { shapes, projection } = useMemo(() => laidOut(towns, dots), [towns, dots]);
  return (
    <svg
      aria-label={given.title}
      className="ly-map-drawing"
      role="group"
      viewBox={`0 0 ${projection.width} ${projection.height.toFixed(0)}`}
    >
      <MapPatterns id={id} />
      {towns.map((town, index) => (
        <Town
          given={given}
          key={town.code}
          pattern={`${id}-${steps[index] ?? 'unknown'}`}
          projection={projection}
          shape={shapes[index] ?? []}
          step={steps[index]}
          town={town}
        />
      ))}
      {dots.map((dot) => {
        const [x, y] = projection.to(dot.at);
        return (
          <circle className="ly-map-dot" cx={x} cy={y} key={dot.key} r={dotRadius}>
            <title>{dot.name}</title>
          </circle>
        );
      })}
      {towns.map((town, index) => (
        <Label dots={dots} key={town.code} projection={projection} step={steps[index]} town={town} />
      ))}
    </svg>
  );
}

function laidOut(towns: readonly MapTown[], dots: readonly MapDot[]): { shapes: Shape[]; projection: Projection } {
  const known = towns.flatMap((town) => (town.shape ? [town.shape] : []));
  const shapes = known.length === towns.length ? known : cellsAround(towns.map((town) => town.at));
  return { shapes, projection: projectionOf([...shapes.flat(3), ...dots.map((dot) => dot.at)], width) };
}

function Town(place: {
  given: Given;
  town: MapTown;
  step: Step;
  shape: Shape;
  pattern: string;
  projection: Projection;
}): ReactNode {
  const { given, town, step, projection } = place;
  const path = pathOf(place.shape, projection);
  const isSelected = given.selected === town.code;
  const choose = given.onTown && (() => given.onTown?.(town.code));
  return (
    <g
      aria-label={[town.name, ...given.columns.map((column, i) => `${column} ${town.cells[i] ?? ''}`)].join('，')}
      className={`ly-map-town ly-map-step-${step ?? 'unknown'}${isSelected ? ' ly-map-selected' : ''}`}
      onClick={choose}
      onKeyDown={(event) => {
        if (!choose || (event.key !== 'Enter' && event.key !== ' ')) return;
        event.preventDefault();
        choose();
      }}
      tabIndex={0}
      {...(choose ? { role: 'button', 'aria-pressed': isSelected } : { role: 'img' })}
    >
      <path className="ly-map-area" d={path} />
      <path className="ly-map-pattern" d={path} fill={`url(#${place.pattern})`} />
    </g>
  );
}

/** How near, in units of the drawing, a dot may come to the middle of a label. */
const clearance = { across: 48, along: 16 };
/** Between the two lines of a label, in units of the drawing. */
const lineHeight = 18;
/** The radius of a dot, in units of the drawing. */
const dotRadius = 6;

/** A label stands at its town's middle, or above it where dots would cover it; those who listen heard it already. */
function Label(given: { town: MapTown; step: Step; dots: readonly MapDot[]; projection: Projection }): ReactNode {
  const { town, step, dots, projection } = given;
  const [x, y] = projection.to(town.shape ? middleOf(town.shape) : town.at);
  const near = dots
    .map((dot) => projection.to(dot.at))
    .filter(([dx, dy]) => Math.abs(dx - x) < clearance.across && Math.abs(dy - y) < clearance.along + lineHeight)
    .map(([, dy]) => dy);
  return (
    <text
      aria-hidden="true"
      className={`ly-map-label ly-map-step-${step ?? 'unknown'}${town.isStrong ? ' ly-map-strong' : ''}`}
      x={x}
      y={near.length > 0 ? Math.min(...near) - dotRadius : y}
    >
      <tspan dy={near.length > 0 ? '-1.95em' : '-0.65em'} x={x}>
        {town.name}
      </tspan>
      <tspan dy="1.3em" x={x}>
        {town.label}
      </tspan>
    </text>
  );
}
