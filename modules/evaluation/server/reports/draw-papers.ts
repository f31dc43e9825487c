import { createHash } from 'node:crypto';
import type { ReportSource } from '#modules/evaluation/server/reports/rules/report-source.ts';
import { writePaper } from '#modules/evaluation/server/reports/rules/write-paper.ts';
import { drawCharts } from '#platform/charts/draw-charts.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import type { Paper } from '#platform/paper/paper.ts';

/** A report as a paper in some languages, with its pictures: slow, and not to be waited for in a transaction. */
export async function drawPapers(
  source: ReportSource,
  languages: readonly Language[],
  signal: AbortSignal,
): Promise<Paper[]> {
  const undrawn = languages.map((language) => writePaper(source, language));
  const wanted = undrawn.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'draw' ? [block.of] : [])));
  const pictures = (await drawCharts(wanted, 'light', signal)).values();
  return undrawn.map(({ blocks, ...paper }) => ({
    ...paper,
    blocks: blocks.map((block) => {
      if (block.kind !== 'draw') return block;
      const { value: picture } = pictures.next();
      if (!picture) throw new Error('a picture was not drawn');
      return { kind: 'picture', about: block.about, ...picture };
    }),
  }));
}

/** Papers as they are kept for good, and the fingerprint by which they are known. */
export function asKept(papers: readonly Paper[]): { papers: string; sha256: string } {
  const text = JSON.stringify(papers);
  return { papers: text, sha256: createHash('sha256').update(text).digest('hex') };
}
