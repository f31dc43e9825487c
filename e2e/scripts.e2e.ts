import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { tell } from '#testing/amount.ts';
import { asOwner } from '#testing/canaries.ts';
import { mark, payloads } from '#testing/script-payloads.ts';
import { setStage, type Stage } from './stage.ts';

/** Columns of what people write, wherever they are. */
const written =
  '^(name|given_name|title|about|address|words|place|review_note|reason|document|file_name|text|note|body)$';

let stage: Stage;
let fields: string[];

beforeAll(async () => {
  stage = await setStage();
  fields = await overwrite();
});
afterAll(() => stage.close());

/** So many rows hold all payloads together: a screen shows as many. */
const shares = 8;

/** Writes payloads into every such column of every row, other ones into each; gives the columns that take them. */
async function overwrite(): Promise<string[]> {
  const texts = Array.from({ length: shares }, (_, at) => payloads.filter((__, i) => i % shares === at).join(' '));
  const one = `(array[${texts.map((text) => `$t$${text}$t$`).join(', ')}])[1 + mod(abs(hashtext(ctid::text)), ${shares})]`;
  const columns = await asOwner(
    stage.world,
    `select format('%I.%I', table_schema, table_name) as t, column_name as c from information_schema.columns
      where table_schema in ('people', 'needs', 'resources', 'notify', 'intake', 'messages') and data_type = 'text' and column_name ~ '${written}'`,
  );
  const taken: string[] = [];
  for (const { t, c } of columns) {
    const where = `set ${String(c)} = ${one} where ${String(c)} is not null`;
    const change = `set session_replication_role = replica; update ${String(t)} ${where}`;
    const done = await asOwner(stage.world, change).then(
      () => true,
      () => false,
    );
    if (done) taken.push(`${String(t)}.${String(c)}`);
  }
  return taken;
}

const desk = [
  ['/', 'demo.official'],
  ['/resources', 'demo.official'],
  ['/people', 'demo.official'],
  ['/needs', 'demo.leader'],
  ['/talks', 'demo.homeroom'],
] as const;

const phone = [
  ['/m/consents', 'demo.guardian'],
  ['/m/notices', 'demo.guardian'],
  ['/m/services', 'demo.volunteer'],
  ['/m/needs', 'demo.homeroom'],
  ['/m/people', 'demo.homeroom'],
] as const;

const tally = { pages: 0, shown: 0, executed: 0, reports: 0 };

/** What a page that has come to rest has run, was kept from running, and shows of what was written. */
async function look(path: string, login: string, onPhone: boolean): Promise<void> {
  const violations: string[] = [];
  const note = (text: string): void => {
    if (/Content Security Policy/.test(text)) violations.push(text.slice(0, 200));
  };
  const watch = (one: Page): void => void one.on('console', (message) => note(message.text()));
  const page = await stage.visit(path, { login, phone: onPhone, watch });
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  const ran = await page.evaluate((name) => Reflect.get(globalThis, name) as number | undefined, mark);
  tally.pages += 1;
  tally.shown += await shownOn(page);
  tally.executed += ran ?? 0;
  tally.reports += violations.length;
  expect([path, ran, violations]).toEqual([path, undefined, []]);
  await page.close();
}

const shownOn = (page: Page): Promise<number> =>
  page.evaluate((name) => document.body.innerText.split(name).length - 1, mark);

test.each(desk)('nothing that is written runs on %s of %s', (path, login) => look(path, login, false));
test.each(phone)('nothing that is written runs on %s of %s, on a phone', (path, login) => look(path, login, true));

test('all of it stood there', () => {
  tell(
    `C29: ${payloads.length} payloads in ${fields.length} fields, ${tally.pages} pages showing them ${tally.shown} times, ${tally.executed} executed, ${tally.reports} CSP reports`,
  );
  expect(payloads.length).toBe(200);
  expect(fields.length).toBeGreaterThan(15);
  expect(tally.pages).toBe(desk.length + phone.length);
  expect(tally.shown).toBeGreaterThan(1_000);
});
