import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { type Language, say, type Values } from '#platform/i18n/dictionary.ts';
import { type CommandWord, commandWords } from './words.ts';

/** What a command has of the world: its standard output and error, the folder the person stands in, their language. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly language?: Language;
}

/** A command: what was typed after its name in, the exit code out (0 done, 1 input refused, 2 wrong usage). */
export type Command = (args: readonly string[], io: CommandIo) => Promise<0 | 1 | 2>;

/** Where in which file the input was refused, and why; line 1 is the header, 0 the file as a whole. */
export interface InputRefusal {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

/** The person called the command in a way it does not know. */
export class UsageError extends Error {}

/** The input cannot be used; what is wrong is in `refusals`. */
class RefusedInput extends Error {
  readonly refusals: Refusals;

  constructor(refusals: Refusals) {
    super('input refused');
    this.refusals = refusals;
  }
}

/** Gathers what is wrong with the input, so that a person learns of a hundred mistakes in one run, not of one. */
export class Refusals {
  static readonly most = 100;
  readonly language: Language;
  readonly shown: InputRefusal[] = [];
  count = 0;

  constructor(language: Language) {
    this.language = language;
  }

  /** Notes one mistake; of more than a hundred only the number is kept. */
  add(where: { file: string; line?: number; column?: string }, code: CommandWord, values: Values = {}): void {
    this.tell(where, code, say(commandWords, this.language, code, values));
  }

  /** The same in words of somebody else. */
  tell(where: { file: string; line?: number; column?: string }, code: string, message: string): void {
    this.count += 1;
    if (this.shown.length >= Refusals.most) return;
    const { file, line = 0, column = '' } = where;
    this.shown.push({ file, line, column, code, message });
  }

  /** Throws if anything was refused so far: what comes next needs input that is right. */
  stopIfAny(): void {
    if (this.count > 0) throw new RefusedInput(this);
  }
}

/** The work of a command: its answer is the one JSON object on standard output. */
export type Work = (args: readonly string[], io: CommandIo, refusals: Refusals) => Promise<object>;

/** Makes a command of its work: one JSON object on standard output whatever happens, and the right exit code. */
export function command(usage: string, work: Work): Command {
  return async (args, io) => {
    const language = io.language ?? 'zh';
    const answer = (body: object): void => io.out(`${JSON.stringify(body)}\n`);
    try {
      answer(await work(args, io, new Refusals(language)));
      return 0;
    } catch (error) {
      if (error instanceof RefusedInput) {
        answer({ refusals: error.refusals.shown, count: error.refusals.count });
        return 1;
      }
      if (!isUsageError(error)) throw error;
      io.err(`${say(commandWords, language, 'usage.wrong', { reason: error.message })}\n${usage}\n`);
      answer({ error: 'usage', message: error.message, usage });
      return 2;
    }
  };
}

/** `util.parseArgs` throws errors of its own; to the person they are wrong usage like any other. */
const isUsageError = (error: unknown): error is Error =>
  error instanceof UsageError ||
  (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));

/** The value of an option that has to be given. */
export function required(options: Readonly<Record<string, unknown>>, name: string): string {
  const value = options[name];
  if (typeof value !== 'string' || value === '') throw new UsageError(`--${name} is missing`);
  return value;
}

/** A path as the person meant it, seen from the folder they stand in. */
export const pathFrom = (io: CommandIo, path: string): string => resolve(io.cwd, path);

/** Writes a whole file or leaves the old one untouched: a temporary neighbour is renamed when complete. */
export async function writeWhole(path: string, text: string, refusals: Refusals): Promise<void> {
  const partial = `${path}.${process.pid}.partial`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, text);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    refusals.add({ file: path }, 'file.unwritable', { path, reason: error instanceof Error ? error.message : '' });
    refusals.stopIfAny();
  }
}

/** Milliseconds since `start` (of `performance.now()`), to the tenth. */
export const since = (start: number): number => Math.round((performance.now() - start) * 10) / 10;

/** The most memory this process ever held, in megabytes. */
export const peakRssMb = (): number => Math.round(process.resourceUsage().maxRSS / 1024);
