import { afterAll, beforeAll, inject, test } from 'vitest';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';
import { killedRoster } from '#testing/roster-kills.ts';

const [pupils, kills] = inject('deep') ? [100_000, 8] : [1_200, 3];

let line: CommandsHere;
beforeAll(async () => {
  line = await commandsHere();
});
afterAll(() => line.close());

test('a roster whose import is killed goes on where it was, and has nothing twice', async () => {
  process.stdout.write(`${await killedRoster(line, pupils, kills)}\n`);
}, 3_600_000);
