import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '#app/commands/audit.ts';
import { minorsAudit } from '#app/commands/minors-audit.ts';
import { type CommandsHere, commandsHere } from '#testing/command-line.ts';

let line: CommandsHere;
beforeAll(async () => {
  line = await commandsHere();
});
afterAll(() => line.close());

test('the audit of a year comes as signed data and as a PDF, and is recorded in the chain it verifies', async () => {
  const year = String(new Date().getFullYear());
  const made = await line.call(minorsAudit, '--year', year, '--county', '990101', '--out', 'packs');
  expect(made).toMatchObject({ code: 0, answer: { county: '990101', year: Number(year) } });
  const name = `packs/minors-audit-${year}-990101`;
  await line.call(audit, 'key', '--out', 'key.pem');
  const verified = await line.call(audit, 'paper', `${name}.json`, '--key', 'key.pem');
  expect(verified).toMatchObject({ code: 0, answer: { paper: 'minors audit', signed: true } });
  const told = await readFile(join(line.folder, `${name}.json`), 'utf8');
  expect(told).toMatch(/"核对的记录",\s+[1-9]/);
  // Who may see what is told by the rules of the modules.
  expect(told).toContain('谁能看到未成年人个人信息');
  expect((await readFile(join(line.folder, `${name}.pdf`))).subarray(0, 5).toString()).toBe('%PDF-');
});

test('the command says how it is called', async () => {
  for (const args of [
    [],
    ['--year', '1999', '--county', '990101', '--out', 'x'],
    ['--year', '2026', '--county', '990101'],
  ])
    expect(await line.call(minorsAudit, ...args)).toMatchObject({ code: 2 });
});
