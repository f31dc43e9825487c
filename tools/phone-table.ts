import { existsSync, globSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** One endpoint a contract exports. */
interface Named {
  module: string;
  file: string;
  name: string;
  place: string;
}

const isEndpoint = (value: unknown): value is { method: string; path: string } =>
  typeof value === 'object' && value !== null && 'method' in value && 'path' in value && 'access' in value;

/** The contract files of all modules, in order. */
const contracts = (root: string): string[] =>
  globSync(['modules/*/contract.ts', 'modules/*/contract/*.ts'], { cwd: root })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();

async function endpointsOf(root: string, file: string): Promise<Named[]> {
  const module = file.split('/')[1] ?? '';
  const exported: Record<string, unknown> = await import(pathToFileURL(`${root}/${file}`).href);
  // Node sorts the names of a module, others keep the order of the file.
  const byName = Object.entries(exported).sort(([a], [b]) => (a < b ? -1 : 1));
  return byName.flatMap(([name, value]) =>
    isEndpoint(value) ? [{ module, file, name, place: `${value.method} ${value.path}` }] : [],
  );
}

/**
 * The text of `phone/api/table.ts`: types and addresses of every endpoint, so that the phone knows the contracts
 * without carrying their schemas.
 */
export async function phoneTable(root: string): Promise<string> {
  const files = contracts(root);
  const lists = await Promise.all(files.map((file) => endpointsOf(root, file)));
  const alias = new Map(files.map((file, index) => [file, `contract${index}`]));
  const seen = new Map<string, Named>();
  for (const named of lists.flat()) {
    const key = `${named.module}.${named.name}`;
    if (!seen.has(key)) seen.set(key, named);
  }
  const used = files.filter((file) => [...seen.values()].some((named) => named.file === file));
  return [
    '// Written by tools/generate-phone-table.ts from the contracts of the modules.',
    ...used.map((file) => `import type * as ${alias.get(file)} from '#${file}';`),
    '',
    '/** The endpoints by module and name. */',
    'export interface Endpoints {',
    ...[...seen].map(([key, named]) => `  '${key}': typeof ${alias.get(named.file)}.${named.name};`),
    '}',
    '',
    '/** Where each endpoint is. */',
    'export const table: Readonly<Record<keyof Endpoints, string>> = {',
    ...[...seen].map(([key, named]) => `  '${key}': '${named.place}',`),
    '};',
    '',
  ].join('\n');
}

/** The table as it is in the tree, empty when there is none. */
export const writtenTable = (root: string): string => {
  const file = `${root}/phone/api/table.ts`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};
