import { Refusal } from '#platform/errors.ts';

/** An error as it may be logged; `stack` says where in our code, without the message. */
export type LoggedError = { type: string; message: string; stack: string; [more: string]: unknown };

/**
 * What a log may hold of an error. A database quotes the values it refuses, in the message too: of its errors only the code,
 * the table and the place in our code are told. Data that errors carry for people is never logged. Of a refusal, which is no
 * fault of our code, its code is told and why.
 */
export function loggedError(error: unknown): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: '' };
  if (error instanceof Refusal) return { ...causeOf(error), type: error.name, refused: error.code, stack: '' };
  const { code, table, constraint } = error as { code?: unknown; table?: unknown; constraint?: unknown };
  const stack = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');
  const isDatabase = 'severity' in error && 'routine' in error;
  return {
    type: error.name,
    ...(code === undefined ? {} : { code }),
    ...(isDatabase ? { message: 'refused by the database', table, constraint } : { message: error.message }),
    stack,
  };
}

const causeOf = ({ cause }: Refusal): LoggedError =>
  cause === undefined ? { type: '', message: '', stack: '' } : loggedError(cause);
