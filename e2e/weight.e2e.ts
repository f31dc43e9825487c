import { afterAll, beforeAll, expect, test } from 'vitest';
import { firstVisit } from '#testing/first-visit.ts';
import { setStage, type Stage } from './stage.ts';

let stage: Stage;

beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage.close());

// How long that takes on an old phone with a bad network: npm run bench -- first-page.
test('a guardian’s first page is light, and asks for little', async () => {
  const page = await stage.visit('/health', { login: 'demo.guardian', phone: true });
  const { code, all, requests } = await firstVisit(page, stage.address);
  process.stdout.write(`guardian's first page: ${code} KB code, ${all} KB in ${requests} requests\n`);
  expect(code).toBeGreaterThan(10);
  expect(code).toBeLessThanOrEqual(75);
  expect(all).toBeLessThanOrEqual(100);
  expect(requests).toBeLessThanOrEqual(12);
});
