import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the lock says of a package. */
export interface Locked {
  version: string;
  integrity?: string;
  license?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const root = join(import.meta.dirname, '..');
const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Every package of the lock, by where it is put: `node_modules/zod`. */
export function lockedPackages(): [path: string, Locked][] {
  const { packages } = json('package-lock.json') as { packages: Record<string, Locked> };
  return Object.entries(packages).filter(([path]) => path !== '');
}

const nameOf = (path: string): string => path.split('node_modules/').at(-1) ?? '';

/** What Lianyu is made of, as CycloneDX 1.6: name, version, licence and digest of every package of the lock. */
export function billOfMaterials(): object {
  const { name, version, license } = json('package.json') as Record<'name' | 'version' | 'license', string>;
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': name, name, version, licenses: [{ license: { id: license } }] },
    },
    components: lockedPackages().map(([path, locked]) => ({
      type: 'library',
      'bom-ref': `${nameOf(path)}@${locked.version}#${path}`,
      name: nameOf(path),
      version: locked.version,
      purl: `pkg:npm/${nameOf(path).replace('@', '%40')}@${locked.version}`,
      scope: locked.dev ? 'excluded' : locked.optional ? 'optional' : 'required',
      licenses: [{ expression: locked.license ?? 'NOASSERTION' }],
      hashes: hashesOf(locked),
    })),
  };
}

/** A digest of the lock in base64 as CycloneDX wants it, in hexadecimal. */
function hashesOf({ integrity = '' }: Locked): { alg: string; content: string }[] {
  const [kind = '', digest = ''] = integrity.split('-');
  return digest === ''
    ? []
    : [{ alg: kind.replace('sha', 'SHA-'), content: Buffer.from(digest, 'base64').toString('hex') }];
}
