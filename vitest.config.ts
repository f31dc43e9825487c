import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Threads and processes that tests start load the same files again and again: compiled once, they start in half the time.
process.env['NODE_COMPILE_CACHE'] ??= join(tmpdir(), 'lianyu-compiled');

const globalSetup = ['./testing/cluster.ts'];

/** How long is waited for what will come: a second, as is usual, is too short on a busy machine. */
const patient = { poll: { timeout: 10_000 } };

/** Each drives a browser that is as many processes: by themselves, and one less at once. */
const journeys = {
  expect: patient,
  environment: 'node',
  globalSetup: [...globalSetup, './e2e/demonstration.ts'],
  maxWorkers: 3,
  sequence: { groupOrder: 1 },
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** The files of a lane share what they load; what they write they write to a database of their own. */
const isolate = false;

/**
 * The files of a lane share one window too. Following a link in it, one to save a file also, leads nowhere: its address is the tests' own to set. What a test put in
 * the place of a global, and what it spies on, is back before the next.
 */
const page = {
  isolate,
  expect: patient,
  environment: 'happy-dom',
  environmentOptions: { happyDOM: { settings: { navigation: { disableFallbackToSetURL: true } } } },
  setupFiles: ['./testing/fresh-page.ts'],
  unstubGlobals: true,
  restoreMocks: true,
  testTimeout: 30_000,
};

/** Tried now and then only: killing what is not our own PostgreSQL, or nodes again and again, thousands of slow clients, and an import of a whole county. */
const slowest = [
  'testing/lite-durability.test.ts',
  'testing/given-durability.test.ts',
  'testing/slow-clients.test.ts',
  'testing/lossy-line.test.ts',
  'testing/two-nodes.test.ts',
  'app/commands/import-made.test.ts',
];

/** Tried a little every day, and to the full in the deep run: the same files. */
const atRandom = [
  'engines/matching/*.test.ts',
  'engines/accessibility/placed-reach.test.ts',
  'testing/security/*.test.ts',
  'modules/people/server/codes/code-attacks.test.ts',
  'modules/people/server/guardians/states.test.ts',
  'modules/people/server/consent/histories.test.ts',
  'modules/intake/server/roster-histories.test.ts',
  'modules/notify/server/deliveries/delivery.test.ts',
  'testing/roster-kills.test.ts',
  'testing/canary.test.ts',
  'testing/nats.test.ts',
  'testing/signals.test.ts',
  'phone/outbox/simulation.test.ts',
];

export default defineConfig({
  test: {
    // Half of them wait for a database, a disk or a server of theirs: two more than the cores keep both cores busy.
    maxWorkers: 4,
    projects: [
      {
        test: {
          name: 'unit',
          isolate,
          expect: patient,
          environment: 'node',
          include: ['**/*.test.ts'],
          exclude: ['node_modules/**', 'dist/**', 'data/**', ...slowest],
          globalSetup,
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // What must hold on PGlite too: signing in, row security, requests at once, the audit chain, a need's whole way with the job of its run, and a long one,
          // sealed records.
          name: 'lite',
          isolate,
          expect: patient,
          environment: 'node',
          include: [
            'testing/sign-in.test.ts',
            'testing/row-security.test.ts',
            'testing/security/row-security.test.ts',
            'testing/requests.test.ts',
            'platform/audit/seal.test.ts',
            'modules/needs/server/loop.test.ts',
            'modules/needs/server/long-run.test.ts',
            'platform/sealed/sealed.test.ts',
          ],
          globalSetup: ['./testing/lite-files.ts'],
          provide: { lite: true },
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          // What tries at random, for minutes, and kills other databases: npm run test:deep.
          name: 'deep',
          expect: patient,
          environment: 'node',
          include: [...atRandom, ...slowest],
          globalSetup: [...globalSetup, './testing/lite-files.ts'],
          provide: { deep: true },
          testTimeout: 1_800_000,
        },
      },
      {
        test: {
          ...page,
          name: 'web',
          setupFiles: [...page.setupFiles, './testing/fresh-desk.ts'],
          include: ['web/**/*.test.tsx', 'modules/*/web/**/*.test.tsx'],
        },
      },
      {
        resolve: {
          alias: [
            { find: /^use-sync-external-store\/shim.*/, replacement: 'preact/compat' },
            { find: 'react/jsx-runtime', replacement: 'preact/jsx-runtime' },
            { find: 'react-dom', replacement: 'preact/compat' },
            { find: 'react', replacement: 'preact/compat' },
          ],
        },
        oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
        test: {
          ...page,
          name: 'phone',
          setupFiles: [...page.setupFiles, './testing/fresh-phone.ts'],
          // What a test put in the place of the network is there until what it sent has come.
          sequence: { hooks: 'list' },
          include: ['phone/**/*.test.tsx', 'modules/*/phone/**/*.test.tsx'],
          // What is loaded by Node itself would get React in spite of the alias.
          server: { deps: { inline: [/@tanstack/, /wouter/, /use-sync-external-store/] } },
        },
      },
      {
        test: { ...journeys, name: 'journeys', isolate, include: ['e2e/*.e2e.ts'] },
      },
      {
        // Every page is looked at in the deep run.
        test: { ...journeys, name: 'deep-pages', isolate, include: ['e2e/*-pages.e2e.ts'], provide: { deep: true } },
      },
    ],
  },
});
