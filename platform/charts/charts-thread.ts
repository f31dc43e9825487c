import { BarChart, CustomChart, LineChart, ScatterChart } from 'echarts/charts';
import { GridComponent, MarkAreaComponent, MarkLineComponent } from 'echarts/components';
import { type EChartsCoreOption, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import type { Chart, ChartWork, Picture } from '#platform/charts/chart.ts';
import { optionOf, sizeOf } from '#platform/charts/chart-option.ts';
import { drawCountyMap } from '#platform/charts/county-map.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

use([BarChart, CustomChart, LineChart, ScatterChart, GridComponent, MarkAreaComponent, MarkLineComponent, SVGRenderer]);

answerAsThread(({ charts, colours }: ChartWork): Picture[] =>
  charts.map((chart) => (chart.kind === 'map' ? drawCountyMap(chart, colours) : draw(chart, optionOf(chart, colours)))),
);

function draw(chart: Chart, option: EChartsCoreOption): Picture {
  const size = sizeOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, ...size });
  try {
    drawing.setOption({ animation: false, ...option });
    return { svg: still(drawing.renderToSVGString(), chart.title), ...size };
  } finally {
    drawing.dispose();
  }
}

/** The same picture each time it is drawn: without the styles of a pointer over it and their names, which are counted on. It says what it is. */
const still = (svg: string, title: string): string =>
  svg
    .replace(/<style\s*>.*?<\/style>\n?/s, '')
    .replace(/ (?:class="zr[^"]*"|ecmeta_\w+="[^"]*"|pointer-events="\w+"|xmlns:xlink="[^"]*"|baseProfile="full")/g, '')
    .replace(/\bzr\d+-(?=c\d)/g, '')
    .replace(/(<svg [^>]*)>/, `$1 role="img" aria-label="${escaped(title)}"><title>${escaped(title)}</title>`);

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
