import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { Refusal } from '#platform/errors.ts';
import { loggedError } from '#platform/log-error.ts';
import { freshDatabase } from '#testing/database.ts';

test('what somebody wrote does not reach the log through the database', async () => {
  const { db, close } = await freshDatabase();
  const name = '林小雨';
  const failed = await sql`select ${name}::date`.execute(db).catch((error: unknown) => error);
  await close();
  expect(String(failed)).toContain(name);
  const logged = loggedError(failed);
  expect(JSON.stringify(logged)).not.toContain(name);
  expect(logged).toMatchObject({ type: 'error', code: '22007' });
  expect(logged.stack).toContain('at ');
});

test('an error of our own keeps its message and its place', () => {
  const logged = loggedError(new TypeError('x is not a function'));
  expect(logged).toMatchObject({ type: 'TypeError', message: 'x is not a function' });
  expect(logged.stack).toContain('log-error.test.ts');
});

test('a refusal is logged by its code, with why, and without a place in our code', () => {
  const refusal = new Refusal('server.database_away', {}, new Error('connect ECONNREFUSED 127.0.0.1:5432'));
  expect(loggedError(refusal)).toEqual({
    type: 'Refusal',
    refused: 'server.database_away',
    message: 'connect ECONNREFUSED 127.0.0.1:5432',
    stack: '',
  });
});
