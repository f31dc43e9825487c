import { parseArgs } from 'node:util';
import { modules } from '#app/modules.ts';
import { allSetAside, hearAgain, type SetAside } from '#platform/events/set-aside.ts';
import { loggedError } from '#platform/log-error.ts';
import { command, type Refusals, required, UsageError } from './command.ts';
import { type CountyRoom, inCounty } from './county-database.ts';

const usage = 'lianyu events --county CODE --set-aside | --retry NUMBER|all';

const options = { county: { type: 'string' }, 'set-aside': { type: 'boolean' }, retry: { type: 'string' } } as const;

/** An event that is aside, with the number it is called by. */
type Numbered = SetAside & { number: number };

/** `lianyu events`: lists the events of a county that were set aside, and has them heard again. */
export const events = command(usage, async (args, io, refusals) => {
  const { values } = parseArgs({ args: [...args], options });
  const county = required(values, 'county');
  const { retry } = values;
  if ((retry !== undefined) === (values['set-aside'] === true)) throw new UsageError('--set-aside or --retry');
  return inCounty(county, { io, refusals, file: '' }, async (room) => {
    const aside = (await room.transaction(allSetAside)).map((one, at) => ({ ...one, number: at + 1 }));
    if (retry === undefined) return { county, setAside: aside.map(shown) };
    const chosen = aside.filter(({ number }) => retry === 'all' || retry === String(number));
    if (retry !== 'all' && chosen.length === 0) refusals.add({ file: '' }, 'events.no_number', { number: retry });
    let heard = 0;
    for (const one of chosen) if (await hear(room, one, refusals)) heard += 1;
    io.err(`${heard} / ${chosen.length}\n`);
    refusals.stopIfAny();
    return { county, heard, left: aside.length - heard };
  });
});

/** What can be told of it: what it carries is not. */
const shown = ({ number, listener, event, tries, since }: Numbered): object => ({
  number,
  listener,
  event: event.id,
  kind: event.kind,
  at: event.at,
  tries,
  since,
});

async function hear(
  room: CountyRoom,
  { number, listener: name, event }: Numbered,
  refusals: Refusals,
): Promise<boolean> {
  const listener = modules.flatMap((module) => module.listeners ?? []).find((one) => one.name === name);
  try {
    if (!listener) throw new Error('there is no such listener any more');
    return await room.transaction((ctx) => hearAgain(ctx, listener, event));
  } catch (error) {
    const reason = loggedError(error).message;
    refusals.add({ file: '' }, 'events.fails_again', { number, listener: name, event: event.id, reason });
    return false;
  }
}
