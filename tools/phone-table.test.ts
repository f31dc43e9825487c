import { join } from 'node:path';
import { expect, it } from 'vitest';
import { phoneTable, writtenTable } from './phone-table.ts';

const root = join(import.meta.dirname, '..');

it('the phone knows every endpoint as the contracts have it (node tools/generate-phone-table.ts writes it)', async () => {
  const table = await phoneTable(root);
  expect(table.match(/: '(GET|POST|PUT|PATCH|DELETE) \/api\//g)?.length).toBeGreaterThan(5);
  expect(writtenTable(root)).toBe(table);
});
