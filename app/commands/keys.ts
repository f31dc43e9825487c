import { readConfig } from '#app/config.ts';
import { sealedColumnsOf } from '#app/jobs.ts';
import { modules } from '#app/modules.ts';
import { keyFileOf, keysOf } from '#app/secrets.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { addKey, changedAt, dropKeys } from '#platform/secrets/key-file.ts';
import { countByKey, rewrap } from '#platform/secrets/rewrap.ts';
import { nameOf } from '#platform/secrets/secrets.ts';
import { command, type CommandIo, type Refusals, UsageError } from './command.ts';
import { type CountyRoom, onDatabase } from './county-database.ts';
import { commandWords } from './words.ts';

const usage = `lianyu keys          how much stands under which key
lianyu keys rotate   a new key takes over from the older ones, which stay
lianyu keys retire   forgets the older keys that nothing stands under`;

/** So long backups are kept, which may need the keys of their day. */
const backupDays = 35;

/** `lianyu keys`: the keys outside the database, under which second factors and the keys of sealed cases stand. */
export const keys = command(usage, async ([what = 'list', ...more], io, refusals) => {
  const work = Object.hasOwn(works, what) && more.length === 0 ? works[what] : undefined;
  if (!work) throw new UsageError(`keys ${[what, ...more].join(' ')}`);
  return work(io, refusals);
});

type Counties = ReadonlyMap<string, CountyRoom>;

const columns = sealedColumnsOf(modules);

const list = (io: CommandIo, refusals: Refusals): Promise<object> =>
  onDatabase({ io, refusals, file: '' }, async (counties) => ({ keys: await countedKeys(counties) }));

/** What an earlier call left is done first; only where there was nothing is a new key made. */
async function rotate(io: CommandIo, refusals: Refusals): Promise<object> {
  const config = readConfig(process.env, []);
  const file = keyFileOf(config);
  const moveAll = async (counties: Counties) => {
    const done = { moved: 0, unreadable: 0 };
    for (const room of counties.values()) {
      const { moved, unreadable } = await rewrap(room, columns);
      done.moved += moved;
      done.unreadable += unreadable;
      io.err(`${done.moved}\n`);
    }
    return done;
  };
  const rotateOn = async (counties: Counties): Promise<object> => {
    let done = await moveAll(counties);
    const isNew = done.moved === 0;
    if (isNew) {
      if (config.secretKeys) refusals.add({ file: '' }, 'keys.given');
      refusals.stopIfAny();
      addKey(file);
      done = await moveAll(counties);
    }
    return { isNew, ...done, keys: await countedKeys(counties) };
  };
  return onDatabase({ io, refusals, file: '' }, rotateOn, () => {
    addKey(file);
    io.err(`${say(commandWords, refusals.language, 'keys.served', {})}\n`);
    return { isNew: true, keys: keysOf(config)().map((key) => ({ key: nameOf(key) })) };
  });
}

async function retire(io: CommandIo, refusals: Refusals): Promise<object> {
  const config = readConfig(process.env, []);
  const file = keyFileOf(config);
  if (config.secretKeys) refusals.add({ file: '' }, 'keys.given');
  refusals.stopIfAny();
  const changed = changedAt(file);
  const from = new Date(changed.getTime() + backupDays * 86_400_000);
  const day = (at: Date): string => at.toISOString().slice(0, 10);
  if (from > new Date())
    refusals.add({ file }, 'keys.too_soon', { changed: day(changed), days: backupDays, from: day(from) });
  refusals.stopIfAny();
  return onDatabase({ io, refusals, file: '' }, async (counties) => {
    const before = await countedKeys(counties);
    const kept = new Set(before.filter(({ sealed }, at) => at === 0 || sealed > 0).map(({ key }) => key));
    if (kept.size < before.length) dropKeys(file, (key) => kept.has(nameOf(key)));
    return { retired: before.length - kept.size, keys: before.filter(({ key }) => kept.has(key)) };
  });
}

const works: Readonly<Record<string, (io: CommandIo, refusals: Refusals) => Promise<object>>> = {
  list,
  rotate,
  retire,
};

interface CountedKey {
  key: string;
  sealed: number;
  /** Something names it, but it is not here. */
  isMissing?: true;
}

/** The newest key first, and behind those that are here the names of those that are not. */
async function countedKeys(counties: Counties): Promise<CountedKey[]> {
  const counts = new Map(keysOf(readConfig(process.env, []))().map((key): [string, number] => [nameOf(key), 0]));
  const here = new Set(counts.keys());
  for (const { transaction } of counties.values())
    for (const [name, count] of await transaction((ctx) => countByKey(ctx, columns)))
      counts.set(name, (counts.get(name) ?? 0) + count);
  return [...counts].map(([key, sealed]) => ({ key, sealed, ...(here.has(key) ? {} : { isMissing: true as const }) }));
}
