import { parseArgs } from 'node:util';
import '#app/modules.ts';
import { countCounty, sweepCounty } from '#platform/jobs/sweep.ts';
import { lastCount, lastRuns } from '#platform/retention/run.ts';
import { command, required, UsageError } from './command.ts';
import { inCounty } from './county-database.ts';

const usage = 'lianyu retention --county CODE --dry-run | --run';

const options = { county: { type: 'string' }, 'dry-run': { type: 'boolean' }, run: { type: 'boolean' } } as const;

/** `lianyu retention`: counts what is kept longer than it may be, or lets it go: also what no night lets go by itself. */
export const retention = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const county = required(values, 'county');
  if ((values.run === true) === (values['dry-run'] === true)) throw new UsageError('--dry-run or --run');
  return inCounty(county, { io, refusals, file: '' }, async ({ transaction, signal }) => {
    if (!values.run) {
      await countCounty({ signal, transaction });
      const counted = await transaction(lastCount);
      return { county, due: Object.fromEntries(counted?.due ?? []) };
    }
    await sweepCounty({ signal, transaction });
    const [run] = await transaction((ctx) => lastRuns(ctx, 1));
    return { county, gone: run?.counts ?? {} };
  });
});
