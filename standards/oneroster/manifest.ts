import type { RosterFault } from './fault.ts';
import { fileNames, gradebookFiles, type FileName, type Roster } from './files.ts';
import { type Line, readLines } from './read-lines.ts';

/** The file that says which others there are. */
export const manifestFile = 'manifest.csv';

const versions = [
  ['manifest.version', '1.0'],
  ['oneroster.version', '1.2'],
] as const;
const sources = ['systemName', 'systemCode'] as const;
const allFiles: readonly string[] = [...fileNames, ...gradebookFiles].sort();
const knownModes = ['absent', 'bulk', 'delta'];

/** What a manifest announces. */
export interface Manifest {
  source: Roster['source'];
  modes: ReadonlyMap<FileName, 'bulk' | 'delta'>;
}

/** Reads a manifest: property names and values, each once; a file it does not name is absent. */
export function readManifest(text: string | undefined): { manifest: Manifest; faults: RosterFault[] } {
  const lines = text === undefined ? undefined : readLines(manifestFile, text);
  if (!Array.isArray(lines)) {
    const none: RosterFault = lines ?? { file: manifestFile, line: 0, column: '', code: 'no such file' };
    return { manifest: { source: {}, modes: new Map() }, faults: [none] };
  }
  const faults: RosterFault[] = [];
  const said = propertiesOf(lines, faults);
  for (const [name, version] of versions) expectValue(name, [version], said, faults);
  for (const name of allFiles) if (said.has(`file.${name}`)) expectValue(`file.${name}`, knownModes, said, faults);
  const announced = fileNames.flatMap((name) => {
    const mode = said.get(`file.${name}`)?.value;
    return mode === 'bulk' || mode === 'delta' ? [[name, mode] as const] : [];
  });
  const source = Object.fromEntries(
    sources.flatMap((name) => {
      const value = said.get(`source.${name}`)?.value ?? '';
      return value === '' ? [] : [[name, value]];
    }),
  );
  return { manifest: { source, modes: new Map(announced) }, faults };
}

type Said = Map<string, { value: string; line: number }>;

function propertiesOf([header, ...lines]: readonly Line[], faults: RosterFault[]): Said {
  const fault = (line: number, column: string, code: RosterFault['code']) =>
    faults.push({ file: manifestFile, line, column, code });
  if (header?.cells.join() !== 'propertyName,value') fault(1, '', 'wrong header');
  const said: Said = new Map();
  for (const { line, cells } of lines) {
    const [name = '', value = ''] = cells;
    const isKnown =
      versions.some(([one]) => one === name) ||
      sources.some((one) => `source.${one}` === name) ||
      allFiles.some((one) => `file.${one}` === name);
    if (cells.length !== 2) fault(line, name, 'wrong number of cells');
    else if (!isKnown) fault(line, name, 'wrong header');
    else if (said.has(name)) fault(line, name, 'there twice');
    else said.set(name, { value, line });
  }
  return said;
}

function expectValue(name: string, values: readonly string[], said: Said, faults: RosterFault[]): void {
  const { value = '', line = 0 } = said.get(name) ?? {};
  if (values.includes(value)) return;
  faults.push({ file: manifestFile, line, column: name, code: value === '' ? 'missing' : 'not one of its values' });
}

/** The properties of a manifest, in the order they are written. */
export const propertiesFor = ({ source, modes }: Manifest): (readonly [string, string])[] => [
  ...versions,
  ...allFiles.map((name) => [`file.${name}`, modes.get(name as FileName) ?? 'absent'] as const),
  ...sources.flatMap((name) => (source[name] === undefined ? [] : [[`source.${name}`, source[name]] as const])),
];
