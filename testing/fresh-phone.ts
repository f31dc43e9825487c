import { cleanup, configure } from '@testing-library/preact';
import { afterEach, beforeEach, type MockInstance, vi } from 'vitest';
import { createQueryClient } from '#platform/browser/query-client.ts';
import { keepUnder } from '#phone/api/use-kept.ts';
import { drawer } from '#phone/outbox/drawer.ts';
import { outbox } from '#phone/outbox/own-outbox.ts';

configure({ asyncUtilTimeout: 10_000 });

// Acts and drafts are kept, and acts sent, also when their screen is gone: what a test began ends with it, or the next one would hear it.
let posted: MockInstance<typeof outbox.post>;
beforeEach(() => {
  posted = vi.spyOn(outbox, 'post');
});
afterEach(async () => {
  cleanup();
  await Promise.allSettled(posted.mock.results.map(({ value }) => value as Promise<unknown>));
  // Each waits for those before it.
  await outbox.replay('nobody');
  await keepUnder(
    createQueryClient(() => undefined),
    'nobody',
    null,
  );
  await drawer.clear('');
});
