import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serverWords } from '#app/words.ts';
import { refusalCodes, Refusal } from '#platform/errors.ts';
import '#platform/http/http-refusals.ts';

/** Writes docs/errors.md: every refusal with its status and words, from the code. */
const rows = refusalCodes().map((code) => {
  const { status } = new Refusal(code);
  return `| \`${code}\` | ${status} | ${serverWords.zh[code] ?? ''} | ${serverWords.en[code] ?? ''} |`;
});
const text = [
  '# Refusals',
  '',
  'Every "no" the server says, as `application/problem+json` with `code`, `title` (these words, in the language of',
  '`Accept-Language`), `data` and the request id. Written by `node tools/list-errors.ts`; a test compares it with the code.',
  '',
  '| code | status | 中文 | English |',
  '|---|---|---|---|',
  ...rows,
  '',
];
await writeFile(join(import.meta.dirname, '..', 'docs', 'errors.md'), text.join('\n'));
