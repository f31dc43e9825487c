import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import { policyOf } from '#app/policy.ts';
import { clearances } from '#modules/people/access.ts';

/** One endpoint a contract exports. */
interface Named {
  module: string;
  file: string;
  name: string;
  method: string;
  path: string;
  access: string;
  reply: z.ZodType;
}

const isEndpoint = (value: unknown): value is Omit<Named, 'module' | 'file' | 'name'> =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** The contract files of all modules, in order. */
const contracts = (root: string): string[] =>
  globSync(['modules/*/contract.ts', 'modules/*/contract/*.ts'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();

/** What a contract is called in the table: `governanceVote`, the same whatever others there are. */
const aliasOf = (file: string): string =>
  file
    .replaceAll(/^modules\/|\/contract|\.ts$/g, '')
    .replaceAll(/[/-](\w)/g, (_, letter: string) => letter.toUpperCase());

async function endpointsOf(root: string, file: string): Promise<Named[]> {
  const module = file.split('/')[1] ?? '';
  const exported: Record<string, unknown> = await import(pathToFileURL(`${root}/${file}`).href);
  // Node sorts the names of a module, others keep the order of the file.
  const byName = Object.entries(exported).sort(([a], [b]) => (a < b ? -1 : 1));
  return byName.flatMap(([name, value]) => (isEndpoint(value) ? [{ module, file, name, ...value }] : []));
}

/** Every endpoint by the name the phone calls it; one that several files export is the first one's. */
async function allEndpoints(root: string, files: readonly string[]): Promise<[key: string, named: Named][]> {
  const lists = await Promise.all(files.map((file) => endpointsOf(root, file)));
  const seen = new Map<string, Named>();
  for (const named of lists.flat()) {
    const key = `${named.module}.${named.name}`;
    if (!seen.has(key)) seen.set(key, named);
  }
  return [...seen];
}

/** What the phone's own code names in quotes: only of that it needs to know where it is. */
function namedOnPhone(root: string): (key: string) => boolean {
  const files = globSync(['phone/**/*.{ts,tsx}', 'modules/*/phone/**/*.{ts,tsx}'], { cwd: root }).filter(
    (file) => !/\.test\.tsx?$/.test(file) && !file.endsWith('api/table.ts'),
  );
  const code = files.map((file) => readFileSync(`${root}/${file}`, 'utf8')).join('\n');
  return (key) => code.includes(`'${key}'`);
}

const policy = policyOf(modules);
const allRoles = Object.keys(clearances);

/** The roles in which an action may be offline: every row that lets the role do it says so. */
function offlineRoles(action: string): string[] {
  const roles = allRoles.filter((role) => {
    const rows = policy.rowsFor(action, role);
    return rows.length > 0 && rows.every((row) => row.offline);
  });
  return roles.length === allRoles.length ? ['signed_in'] : roles;
}

/** Of these endpoints those that may be offline, and in which roles. */
const marks = (endpoints: readonly [key: string, named: Named][]): string[] =>
  endpoints.flatMap(([key, { access }]) => {
    const roles = offlineRoles(access).map((role) => `'${role}'`);
    return roles.length === 0 ? [] : [`  '${key}': [${roles.join(', ')}],`];
  });

/** What a reply looks like, in eight letters: another as soon as anything of it is another. */
const shapeOf = ({ reply }: Named): string =>
  createHash('sha256')
    .update(JSON.stringify(z.toJSONSchema(reply, { unrepresentable: 'any' })))
    .digest('base64url')
    .slice(0, 8);

/** What may wait on the phone or be kept there, in which roles, and what of that looks how. */
function offlineTables(endpoints: readonly [key: string, named: Named][]): string[] {
  const readings = endpoints.filter(([, { method }]) => method === 'GET');
  return [
    'const inRoles = <Name extends keyof Endpoints>(marked: Readonly<Record<Name, readonly string[]>>) => marked;',
    '',
    '/** The acts that may wait on the phone for a network, and in which roles. */',
    'export const waiting = inRoles({',
    ...marks(endpoints.filter(([, { method }]) => method !== 'GET')),
    '});',
    '',
    '/** The readings whose last reply may be kept on the phone, and in which roles. */',
    'export const kept = inRoles({',
    ...marks(readings),
    '});',
    '',
    '/** What their replies look like: what an older app kept is shown by a newer one only where nothing of it has changed. */',
    'export const shapes: Readonly<Partial<Record<keyof Endpoints, string>>> = {',
    ...readings
      .filter(([, { access }]) => offlineRoles(access).length > 0)
      .map(([key, named]) => `  '${key}': '${shapeOf(named)}',`),
    '};',
  ];
}

/**
 * The text of `phone/api/table.ts`: types and addresses of every endpoint the phone calls, and which may be offline, so that
 * the phone knows the contracts without carrying their schemas, and the policy's marks without its rows.
 */
export async function phoneTable(root: string): Promise<string> {
  const files = contracts(root);
  const alias = new Map(files.map((file) => [file, aliasOf(file)]));
  const all = await allEndpoints(root, files);
  const isNamed = namedOnPhone(root);
  const endpoints = all.filter(([key]) => isNamed(key));
  const used = files.filter((file) => endpoints.some(([, named]) => named.file === file));
  return [
    '// Written by tools/generate-phone-table.ts from the contracts and the policy rows of the modules.',
    ...used.map((file) => `import type * as ${alias.get(file)} from '#${file}';`),
    '',
    '/** The endpoints the phone calls, by module and name. */',
    'export interface Endpoints {',
    ...endpoints.map(([key, named]) => `  '${key}': typeof ${alias.get(named.file)}.${named.name};`),
    '}',
    '',
    '/** Where each endpoint is. */',
    'export const table: Readonly<Record<keyof Endpoints, string>> = {',
    ...endpoints.map(([key, { method, path }]) => `  '${key}': '${method} ${path}',`),
    '};',
    '',
    // Of all: what may be offline and is not called by the phone, no compiler would let pass.
    ...offlineTables(all),
    '',
  ].join('\n');
}

/** The table as it is in the tree, empty when there is none. */
export const writtenTable = (root: string): string => {
  const file = `${root}/phone/api/table.ts`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
