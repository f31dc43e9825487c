import { resolve } from 'node:path';
import { type Language, say, type Values } from '#platform/i18n/dictionary.ts';
import { type CommandWord, commandWords } from './words.ts';

/** What a command has of the world: its standard output and error, the folder the person stands in, their language. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly cwd: string;
  readonly language?: Language;
  /**
   * Aborted when the person stops the command (Ctrl-C, SIGTERM). Asked for by work that ends well when it is stopped; until
   * then stopping ends the process as ever.
   */
  readonly stopping?: () => AbortSignal;
}

/** A command: what was typed after its name in, the exit code out (0 done, 1 input refused, 2 wrong usage). */
export type Command = (args: readonly string[], io: CommandIo) => Promise<0 | 1 | 2>;

/** Where in which file the input was refused, and why; line 1 is the header, 0 the file as a whole. */
export interface InputRefusal {
  readonly file: string;
  /** Of a workbook. */
  readonly sheet?: string;
  readonly line: number;
  readonly column: string;
  readonly code: string;
  readonly message: string;
}

type Place = Partial<Pick<InputRefusal, 'sheet' | 'line' | 'column'>> & { file: string };

/** The person called the command in a way it does not know. */
export class UsageError extends Error {}

/** The input cannot be used; what is wrong is in the command's `Refusals`. */
class RefusedInput extends Error {}

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
  add(where: Place, code: CommandWord, values: Values = {}): void {
    this.tell(where, code, say(commandWords, this.language, code, values));
  }

  /** The same in words of somebody else. */
  tell({ line = 0, column = '', ...where }: Place, code: string, message: string): void {
    this.count += 1;
    if (this.shown.length < Refusals.most) this.shown.push({ ...where, line, column, code, message });
  }

  /** Throws if anything was refused so far: what comes next needs input that is right. */
  stopIfAny(): void {
    if (this.count > 0) throw new RefusedInput('input refused');
  }
}

/** The work of a command: its answer is the one JSON object on standard output. */
export type Work = (args: readonly string[], io: CommandIo, refusals: Refusals) => Promise<object>;

/** Makes a command of its work: one JSON object on standard output whatever happens, and the right exit code. */
export function command(usage: string, work: Work): Command {
  return async (args, io) => {
    const refusals = new Refusals(io.language ?? 'zh');
    const answer = (body: object): void => io.out(`${JSON.stringify(body)}\n`);
    try {
      answer(await work(args, io, refusals));
      return 0;
    } catch (error) {
      if (isUsageError(error)) return wrongUsage(io, error.message, usage);
      if (isFileError(error)) {
        refusals.add({ file: error.path }, 'file.unwritable', { path: error.path, reason: error.message });
      } else if (!(error instanceof RefusedInput)) throw error;
      answer({ refusals: refusals.shown, count: refusals.count });
      return 1;
    }
  };
}

/** Tells that a command was called wrongly, and how it is called. */
export function wrongUsage(io: CommandIo, message: string, usage: string): 2 {
  io.err(`${say(commandWords, io.language ?? 'zh', 'usage.wrong', { reason: message })}\n${usage}\n`);
  io.out(`${JSON.stringify({ error: 'usage', message, usage })}\n`);
  return 2;
}

/** What the file system says of a file. What is read is looked after where it is read: the rest is being written. */
const isFileError = (error: unknown): error is Error & { path: string } =>
  error instanceof Error && 'syscall' in error && 'path' in error && typeof error.path === 'string';

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

/** Milliseconds since `start` (of `performance.now()`), to the tenth. */
export const since = (start: number): number => Math.round((performance.now() - start) * 10) / 10;
