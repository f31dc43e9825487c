import { globSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseSync } from 'oxc-parser';

/** One import as written: the importing file and what it reaches, as paths from the root or package names. */
export interface Edge {
  from: string;
  to: string;
  typeOnly: boolean;
}

const surveyed =
  '{app,modules,engines,standards,platform,web,phone,database,testing,e2e,bench,scripts,tools}/**/*.{ts,tsx}';

/** Every import of every source file: type-only, re-exported and dynamic ones too. */
export function edges(root: string): Edge[] {
  return globSync(surveyed, { cwd: root }).flatMap((from) => edgesOf(from, readFileSync(join(root, from), 'utf8')));
}

/** The imports of one file. */
export function edgesOf(from: string, source: string): Edge[] {
  const { module, errors } = parseSync(from, source);
  if (errors.length > 0) throw new Error(`${from}: ${errors[0]?.message}`);
  const found = [
    ...module.staticImports.map((one) => ({
      name: one.moduleRequest.value,
      typeOnly: one.entries.length > 0 && one.entries.every((entry) => entry.isType),
    })),
    ...module.staticExports.flatMap((one) =>
      one.entries.flatMap((entry) =>
        entry.moduleRequest ? [{ name: entry.moduleRequest.value, typeOnly: entry.isType }] : [],
      ),
    ),
    ...module.dynamicImports.map((one) => ({
      name: source.slice(one.moduleRequest.start + 1, one.moduleRequest.end - 1),
      typeOnly: false,
    })),
  ];
  return found.map(({ name, typeOnly }) => ({ from, to: resolved(from, name), typeOnly }));
}

function resolved(from: string, name: string): string {
  if (name.startsWith('#')) return name.slice(1);
  return name.startsWith('.') ? posix.join(posix.dirname(from), name) : name;
}

/** Where a file stands: its module if it is in one, and its room. */
interface Place {
  module: string | undefined;
  room: string;
}

const moduleRooms: Readonly<Record<string, string>> = {
  'contract.ts': 'contract',
  'access.ts': 'access',
  'words.ts': 'words',
  'testing.ts': 'builders',
};

/** The room of a path; packages are a room of their own. */
export function placeOf(path: string): Place {
  const [top = '', second = '', third = ''] = path.split('/');
  if (top === 'modules' && third) return { module: second, room: moduleRooms[third] ?? third };
  if (top === 'web' || top === 'phone') return { module: undefined, room: `${top}/${second}` };
  return { module: undefined, room: tops.has(top) ? top : 'package' };
}

const tops: ReadonlySet<string> = new Set([
  'app',
  'modules',
  'engines',
  'standards',
  'platform',
  'database',
  'testing',
  'e2e',
  'bench',
  'scripts',
  'tools',
]);

/** What platform offers to rooms that also run in a browser: plain data and pure functions. */
const browserSafe = [
  'platform/clock.ts',
  'platform/errors.ts',
  'platform/http/endpoint.ts',
  'platform/http/moment.ts',
  'platform/http/paging.ts',
  'platform/http/file-reply.ts',
  'platform/http/page-reply.ts',
  'platform/events/event-kind.ts',
  'platform/i18n/',
  'platform/face/',
  'platform/map/',
  'platform/browser/',
];

const anyPackage = 'package:';

/** What each room may open, as path prefixes of rooms; packages by `package:name`. */
const opens: Readonly<Record<string, readonly string[]>> = {
  contract: ['contract', ...browserSafe, 'package:zod'],
  access: ['platform/access/policy.ts', 'contract'],
  words: ['words', 'platform/i18n/'],
  server: [
    'contract',
    'access',
    'words',
    'server',
    'platform',
    'engines',
    'standards',
    'database/rows.ts',
    'database/reference/',
    'package:zod',
    'package:kysely',
    'package:node:crypto',
    'package:otplib',
    'package:@simplewebauthn/server',
    'package:pinyin-pro',
    'package:@marcbachmann/cel-js',
    'package:yjs',
  ],
  builders: [
    'builders',
    'contract',
    'server',
    'platform',
    'testing',
    'database/rows.ts',
    'standards',
    'engines',
    'package:kysely',
    'package:node:',
  ],
  web: [
    'contract',
    'web',
    'web/ui',
    'web/api',
    ...browserSafe,
    'standards',
    'engines/questionnaires/',
    'package:react',
    'package:antd',
    'package:dayjs',
    'package:@tanstack/',
    'package:@ant-design/',
    'package:@tiptap/',
    'package:jsqr',
    'package:zod',
  ],
  phone: [
    'phone',
    'phone/ui',
    'phone/api',
    'phone/outbox',
    'platform/clock.ts',
    'platform/i18n/',
    'platform/face/',
    'platform/browser/',
    'standards',
    'engines/questionnaires/',
    'engines/blind-signature/',
    'package:react',
    'package:wouter',
  ],
  engines: ['engines', 'package:node:worker_threads'],
  standards: ['standards', 'engines', 'package:node:crypto', 'package:csv-parse', 'package:csv-stringify'],
  platform: ['platform', 'standards', 'database/rows.ts', anyPackage],
  'web/ui': [
    'web/ui',
    'platform/i18n/',
    'platform/face/',
    'platform/map/',
    'platform/browser/',
    'package:react',
    'package:antd',
    'package:dayjs',
    'package:@tanstack/',
  ],
  'web/api': ['web/api', 'web/ui', ...browserSafe, 'package:react', 'package:@tanstack/'],
  'web/app': ['web/app', 'web/ui', 'web/api', 'web', 'contract', ...browserSafe, anyPackage],
  'phone/ui': ['phone/ui', 'platform/i18n/', 'platform/face/', 'platform/browser/', 'package:react', 'package:wouter'],
  'phone/api': [
    'phone/api',
    'phone/outbox',
    'phone/ui',
    'platform/i18n/',
    'platform/browser/',
    'package:react',
    'package:@tanstack/',
  ],
  'phone/outbox': [
    'phone/outbox',
    'phone/api',
    'platform/browser/',
    'package:idb',
    'package:react',
    'package:@tanstack/',
  ],
  'phone/app': [
    'phone/app',
    'phone/ui',
    'phone/api',
    'phone/outbox',
    'phone',
    'platform/i18n/',
    'platform/face/',
    'platform/browser/',
    'package:',
  ],
};

/** How a database is opened and how a transaction is scoped is the house's own business: modules are handed theirs. */
const shutToModules =
  /^platform\/db\/(open|cluster|migrate|postgres-binaries|prepared-pool|roles|transaction|folder-lock)/;

/** Rooms at the top of the house, which may look everywhere but into each other. */
const roofs: ReadonlySet<string> = new Set([
  'app',
  'testing',
  'e2e',
  'bench',
  'scripts',
  'tools',
  'database',
  'package',
  'modules',
]);

/** The doors by which one module enters another. `capacity.ts` is pure: with all of `public.ts` a thread would load for half a second. */
const doors: readonly string[] = [
  'server/public.ts',
  'server/capacity.ts',
  'web/public.tsx',
  'contract.ts',
  'contract/',
  'testing.ts',
];

/** Why an import is not allowed, or undefined when it is. */
export function complaint(edge: Edge, mayCall: Readonly<Record<string, readonly string[]>>): string | undefined {
  if (/\.(test|e2e)\.tsx?$/.test(edge.from)) return undefined;
  const here = placeOf(edge.from);
  const there = placeOf(edge.to);
  if (
    there.room === 'app' &&
    here.room !== 'app' &&
    !['testing', 'e2e', 'bench', 'tools', 'scripts'].includes(here.room)
  ) {
    return 'nothing imports app';
  }
  if (roofs.has(here.room)) return undefined;
  if (!mayOpen(here, there, edge)) return `${here.room} may not open ${edge.to}`;
  if (!here.module || !there.module || here.module === there.module) return undefined;
  const inside = edge.to.split('/').slice(2).join('/');
  if (!doors.some((door) => inside === door || (door.endsWith('/') && inside.startsWith(door)))) {
    return `enter ${there.module} by its doors: ${doors.join(', ')}`;
  }
  if (!mayCall[here.module]?.includes(there.module))
    return `${here.module} may not call ${there.module}; see modules/map.ts`;
  return undefined;
}

function mayOpen(here: Place, there: Place, edge: Edge): boolean {
  // A phone screen knows the contract's types, never its code: Zod must not reach the phone.
  if ((here.room === 'phone' || here.room.startsWith('phone/')) && there.room === 'contract') return edge.typeOnly;
  if (here.room.startsWith('phone/') && there.room === 'platform' && edge.typeOnly) return true;
  if (here.room === 'phone' && there.room === 'platform' && edge.typeOnly) return true;
  if (here.room === 'server' && shutToModules.test(edge.to)) return false;
  const allowed = opens[here.room];
  if (!allowed) return false;
  return allowed.some((name) => {
    if (name.startsWith('package:'))
      return there.room === 'package' && edge.to.startsWith(name.slice('package:'.length));
    if (name.includes('.') || name.endsWith('/'))
      return edge.to === name || (name.endsWith('/') && edge.to.startsWith(name));
    return there.room === name;
  });
}
