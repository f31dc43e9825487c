import { sql } from 'kysely';
import { expect, test } from 'vitest';
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
