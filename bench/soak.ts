import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { rounded } from './demo-server.ts';
import type { SoakedClass } from './soak-server.ts';
import { Day, sum } from './soaked-day.ts';
import { SoakedServer } from './soaked-server.ts';

const minutes = 20;
/** What comes before is the server warming up. */
const warmMinutes = 4;

/**
 * A day of six classes in twenty minutes: teachers send notices, families confirm and write to them, every request said twice,
 * and every family’s stream breaks off again and again and is taken up where it was. What the server said it had is kept here, in
 * another process, and looked for at the end.
 */
export async function* figures(): AsyncGenerator<object> {
  const child = fork(join(import.meta.dirname, 'soak-server.ts'), { execArgv: ['--expose-gc'] });
  // Whoever asks one that has ended would wait for ever.
  child.once('exit', (code) => {
    throw new Error(`the server that was soaked ended with ${code}`);
  });
  const [{ address, soaked }] = (await once(child, 'message')) as [{ address: string; soaked: SoakedClass[] }];
  const server = new SoakedServer(child, address);
  const day = new Day(server);
  const until = Date.now() + minutes * 60_000;
  const weights = weigh(server, until);
  await Promise.all(soaked.map((one) => day.ofClass(one, until)));
  const weighed = await weights;
  const found = await day.lookFor(soaked);
  await server.ask({ of: 'end' });
  child.removeAllListeners('exit').kill();
  const told = { minutes, classes: soaked.length, ...day.counts };
  yield {
    figure: 'soak: what was taken and is lost',
    value: sum(found.lost),
    unit: 'changes',
    aim: 0,
    ...told,
    lost: found.lost,
  };
  yield {
    figure: 'soak: what is there or was heard twice',
    value: sum(found.twice),
    unit: 'changes',
    aim: 0,
    twice: found.twice,
  };
  yield { figure: 'soak: memory that is kept, slope', value: slopeOf(weighed, 'kept'), unit: 'MB/min', aim: 1 };
  yield { figure: 'soak: resident memory, slope', value: slopeOf(weighed, 'rss'), unit: 'MB/min', aim: 1 };
}

interface Weight {
  minute: number;
  rss: number;
  kept: number;
}

async function weigh(server: SoakedServer, until: number): Promise<Weight[]> {
  const began = Date.now();
  const weights: Weight[] = [];
  while (Date.now() < until) {
    const { rss, kept } = await server.ask<Omit<Weight, 'minute'>>({ of: 'weight' });
    weights.push({ minute: (Date.now() - began) / 60_000, rss: rss / 2 ** 20, kept: kept / 2 ** 20 });
    await delay(5_000);
  }
  return weights;
}

/** Of the line of least squares through what was weighed once it was warm. */
function slopeOf(weights: readonly Weight[], of: 'rss' | 'kept'): number {
  const warm = weights.filter(({ minute }) => minute >= warmMinutes);
  const mean = (value: (one: Weight) => number): number => warm.reduce((all, one) => all + value(one), 0) / warm.length;
  const [minute, size] = [mean((one) => one.minute), mean((one) => one[of])];
  return rounded(
    warm.reduce((all, one) => all + (one.minute - minute) * (one[of] - size), 0) /
      warm.reduce((all, one) => all + (one.minute - minute) ** 2, 0),
  );
}
