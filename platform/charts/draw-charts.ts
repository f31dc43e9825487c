import type { CountyMap } from '#platform/charts/county-map.ts';
import type { Chart, ChartWork, Picture } from '#platform/charts/chart.ts';
import { dark, light } from '#platform/face/tokens.ts';
import { inKeptThread } from '#platform/threads/in-thread.ts';

const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 192 };

/** Nobody waits longer for pictures. */
const longest = 20_000;

/** Draws charts and maps as SVG with text as text, in a thread of their own: the first takes half a second, each further one about 10 ms. */
export async function drawCharts(
  charts: readonly (Chart | CountyMap)[],
  theme: 'light' | 'dark' = 'light',
  signal?: AbortSignal,
): Promise<Picture[]> {
  if (charts.length === 0) return [];
  const work: ChartWork = { charts, colours: theme === 'dark' ? dark : light };
  const late = AbortSignal.timeout(longest);
  return inKeptThread(new URL('./charts-thread.ts', import.meta.url), work, resourceLimits, {
    signal: signal ? AbortSignal.any([signal, late]) : late,
  });
}
