import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { modules } from '#app/modules.ts';
import { policyOf } from '#app/policy.ts';
import { makePack } from '#modules/oversight/server/public.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { sealAll } from '#platform/audit/sealer.ts';
import { command, pathFrom, required, UsageError } from './command.ts';
import { inCounty } from './county-database.ts';
import { writeWhole } from './write-whole.ts';

const usage = 'lianyu minors-audit --year YYYY --county CODE --out FOLDER';

const options = { year: { type: 'string' }, county: { type: 'string' }, out: { type: 'string' } } as const;

/** `lianyu minors-audit`: the audit of a year's minors' data (未成年人网络保护条例 art. 37), as signed JSON and as PDF. */
export const minorsAudit = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const county = required(values, 'county');
  const year = Number(required(values, 'year'));
  if (!Number.isInteger(year) || year < 2020 || year > new Date().getFullYear()) throw new UsageError('--year YYYY');
  const folder = pathFrom(io, required(values, 'out'));
  const files = {
    json: join(folder, `minors-audit-${year}-${county}.json`),
    pdf: join(folder, `minors-audit-${year}-${county}.pdf`),
  };
  return inCounty(county, { io, refusals, file: folder }, async ({ transaction, signal }) => {
    await transaction(async (ctx) =>
      recordAudit(ctx, { action: 'oversight.make_pack', relation: 'operator', kind: 'county', id: null }),
    );
    await sealAll(transaction);
    const pack = await makePack({ county, transaction, signal }, { year, rules: policyOf(modules).rows });
    if (!pack) throw new Error('nobody stops a command but by its signal');
    await writeWhole(files.json, pack.json);
    await writeWhole(files.pdf, (partial) => writeFile(partial, pack.pdf));
    return { county, year, files: Object.values(files) };
  });
});
