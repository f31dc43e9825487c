import { execFileSync } from 'node:child_process';
import { inject } from 'vitest';

/** How much a test tries: a share of it every day, all of it in `npm run test:deep`. */
export const amount = (everyday: number, deep: number): number => (inject('deep') ? deep : everyday);

/** One of so many parts of a list every day, another at another commit; all of it in the deep run. */
export const partOfDay = <T>(all: readonly T[], parts: number): T[] =>
  all.filter((_, at) => inject('deep') || at % parts === seed % parts);

/** What tests that try at random begin with: other things at each commit, the same ones again with `SEED=…`. */
export const seed = Number(process.env['SEED'] ?? seedOfCommit());

/** A source without its history is tried with one number. */
function seedOfCommit(): number {
  try {
    const commit = execFileSync('git', ['rev-parse', '--short=7', 'HEAD'], { stdio: ['ignore', 'pipe', 'ignore'] });
    return Number.parseInt(String(commit), 16);
  } catch {
    return 20_261_124;
  }
}

/** Prints what a test did, so that one that did nothing is seen. */
export const tell = (line: string): void => void process.stdout.write(`${line}\n`);
