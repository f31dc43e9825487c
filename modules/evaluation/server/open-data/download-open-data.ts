import { type OpenPeriod, openFiles } from '#modules/evaluation/server/open-data/write-open-data.ts';
import type { Reckoned, Source } from '#modules/evaluation/server/rules/reckon.ts';
import { publishedVersions } from '#modules/evaluation/server/store/report-store.ts';
import { regionsOf } from '#modules/people/server/public.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { FileReply } from '#platform/http/file-reply.ts';
import { zipBytes } from '#platform/tabular/write-zip.ts';

/** So many periods are in it, the newest. */
const mostPeriods = 24;

/** What may be told of the periods of which a report was published, as an archive. */
export async function downloadOpenData(ctx: Context): Promise<FileReply> {
  await reachOf(ctx, 'evaluation.read_open_data', 'open_data');
  const rows = await publishedVersions(ctx, mostPeriods);
  const periods = rows.map(
    (row): OpenPeriod => ({
      name: row.name,
      began: row.began,
      ended: row.ended,
      version: row.number,
      frozenAt: row.frozen_at.toISOString(),
      sha256: row.sha256,
      source: JSON.parse(row.source) as Source,
      results: JSON.parse(row.results) as Reckoned[],
    }),
  );
  const { county } = ctx.actor;
  const name = (await regionsOf(ctx)).find(({ code }) => code === county)?.name ?? county;
  return new FileReply(`open-data-${county}.zip`, 'application/zip', zipBytes(openFiles(name, periods)));
}
