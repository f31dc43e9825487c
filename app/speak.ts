import { StartRefusal } from '#platform/db/start-refusal.ts';

/** Tells whoever started it how far it is. */
export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** One clear sentence for what we know; the whole error for what we do not. */
export function fail(error: unknown): void {
  if (error instanceof StartRefusal) process.stderr.write(`${error.zh}\n${error.en}\n`);
  else console.error(error);
  process.exit(1);
}
