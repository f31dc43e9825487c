import type { Picture } from '#platform/charts/chart.ts';
import { fonts, type Palette } from '#platform/face/tokens.ts';
import { cellsAround, middleOf, pathOf, type Place, projectionOf, type Shape } from '#platform/map/map-projection.ts';
import { stepsOf } from '#platform/map/map-steps.ts';

/** Where a town lies, and what it is called. */
export interface MapPlace {
  code: string;
  name: string;
  at: Place;
  /** Its border; where one lacks it, all are the cells around their places. */
  shape?: Shape;
}

/** A county by towns, coloured by a value. */
export interface CountyMap {
  kind: 'map';
  title: string;
  isLowGood: boolean;
  towns: readonly (MapPlace & { value: number | null; label: string })[];
}

const width = 720;

/** The map as SVG: five steps of colour, towns of which nothing is told hatched, every name and figure as text. */
export function drawCountyMap({ title, towns, isLowGood }: CountyMap, colours: Palette): Picture {
  const known = towns.flatMap(({ shape }) => (shape ? [shape] : []));
  const shapes = known.length === towns.length ? known : cellsAround(towns.map(({ at }) => at));
  const projection = projectionOf(shapes.flat(3), width);
  const height = Math.round(projection.height);
  const steps = stepsOf(towns.map(({ value }) => (value === null ? undefined : isLowGood ? -value : value)));
  const areas = shapes.map((shape, at) => {
    const step = steps[at];
    const fill = step === undefined ? 'url(#untold)' : colours.ramp[step - 1];
    return `<path d="${pathOf(shape, projection)}" fill="${fill}" stroke="${colours.surface}" stroke-width="2.5"/>`;
  });
  const labels = towns.map(({ name, label, at, shape }, nth) => {
    const [x, y] = projection.to(shape ? middleOf(shape) : at);
    const step = steps[nth];
    const ink = step === undefined ? colours.text : colours.onRamp[step - 1];
    const line = (text: string, down: number): string =>
      `<text x="${x.toFixed(1)}" y="${(y + down).toFixed(1)}" fill="${ink}">${escaped(text)}</text>`;
    return line(name, -3) + line(label, 14);
  });
  const family = fonts.zh.replaceAll('"', '');
  const hatch = `<defs><pattern id="untold" width="10" height="10" patternUnits="userSpaceOnUse"><rect width="10" height="10" fill="${colours.sunken}"/><path d="M0 10 10 0" stroke="${colours.edge}" stroke-width="0.8"/></pattern></defs>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title>
${hatch}
${areas.join('\n')}
<g font-family="${family}" font-size="13" text-anchor="middle">${labels.join('\n')}</g>
</svg>`;
  return { svg, width, height };
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
