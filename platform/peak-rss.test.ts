import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { peakRssMb } from '#platform/peak-rss.ts';

test('a process tells the most memory it held itself, not what whoever started it held', () => {
  const held = Buffer.alloc(400_000_000, 1);
  const script = `import { peakRssMb } from ${JSON.stringify(join(import.meta.dirname, 'peak-rss.ts'))};
    process.stdout.write(String(peakRssMb()));`;
  const child = Number(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
  expect(peakRssMb()).toBeGreaterThan(held.length / 1_048_576);
  expect(child).toBeGreaterThan(10);
  expect(child).toBeLessThan(200);
});
