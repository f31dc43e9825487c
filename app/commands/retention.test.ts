import { afterAll, beforeAll, expect, test } from 'vitest';
import { retention } from '#app/commands/retention.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';

let line: CommandsHere;
beforeAll(async () => {
  line = await commandsHere();
  await line.ask(`insert into platform.throttle (county, key, failures, since)
    select '990101', 'k' || n, 1, now() - interval '3 days' from generate_series(1, 7) n`);
});
afterAll(() => line.close());

const said = (...more: string[]) => line.call(retention, '--county', '990101', ...more);

test('a dry run counts and lets nothing go; a run lets it go', async () => {
  const due = { 'platform.throttle erase': 7 };
  expect(await said('--dry-run')).toMatchObject({ code: 0, answer: { county: '990101', due } });
  expect(await said('--dry-run')).toMatchObject({ answer: { due } });
  expect(await said('--run')).toMatchObject({ code: 0, answer: { gone: { 'platform.throttle erase': 7 } } });
  expect((await said('--dry-run')).answer).not.toMatchObject({ due });
});

test('the command says how it is called', async () => {
  expect(await said()).toMatchObject({ code: 2 });
  expect(await said('--run', '--dry-run')).toMatchObject({ code: 2 });
});
