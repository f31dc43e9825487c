import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textOfPdf } from '#platform/typeset/testing.ts';
import { typeset } from '#platform/typeset/typeset.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lianyu-papers-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function template(body: string): Promise<URL> {
  const file = join(folder, `${Math.random()}.typ`);
  await writeFile(file, `#import "/page.typ": data, page\n#show: page\n${body}`);
  return pathToFileURL(file);
}
const paragraphs = '= #data.title\n#for one in data.paragraphs { par(one) }';
const letter = {
  language: 'zh',
  title: '林小雨的信息',
  foot: '石塘县',
  paragraphs: ['依《个人信息保护法》第四十五条'],
};

test('Chinese text is embedded, with its characters and its fonts, and nothing of the moment it was made', async () => {
  const file = await template(paragraphs);
  const pdf = await typeset(file, letter);
  const [page = ''] = textOfPdf(pdf);
  expect(textOfPdf(pdf)).toHaveLength(1);
  expect(page).toContain('林小雨的信息');
  expect(page).toContain('依《个人信息保护法》第四十五条');
  expect(page).toContain('石塘县1 / 1');
  const bytes = Buffer.from(pdf).toString('latin1');
  expect(bytes).toMatch(/^%PDF/);
  expect(bytes).toMatch(/\+NotoSansSC-Bold/);
  expect(bytes.match(/\/FontFile2 /g)).toHaveLength(2);
  expect(Buffer.from(await typeset(file, letter)).equals(pdf)).toBe(true);
});

test('what it is given is never taken for markup', async () => {
  const written = '#read("/page.typ") *x* $a$ \\ #panic() @here <there> = [1]';
  const [page] = textOfPdf(await typeset(await template(paragraphs), { ...letter, paragraphs: [written] }));
  expect(page).toContain(written);
});

test('a template reads nothing outside', async () => {
  for (const path of ['/etc/passwd', '../typeset.ts', '../../../../etc/passwd'])
    await expect(typeset(await template(`#read("${path}")`), letter)).rejects.toThrow(
      /^not typeset.*(access denied|not found)/,
    );
});

test('it stops when nobody wants it any more', async () => {
  const stop = new AbortController();
  const going = typeset(await template('#for n in range(3000000) {}'), letter, stop.signal);
  stop.abort();
  await expect(going).rejects.toThrow('aborted');
});
