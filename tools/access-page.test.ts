import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { accessPage } from './access-page.ts';

it('the page of who may do what is what the policy says (node tools/list-access.ts writes it)', () => {
  const page = accessPage();
  expect(page.match(/^\| `[a-z_.]+` \|/gm)?.length).toBeGreaterThan(50);
  expect(readFileSync(join(import.meta.dirname, '..', 'docs', 'access.md'), 'utf8')).toBe(page);
});
