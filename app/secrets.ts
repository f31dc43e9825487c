import { join } from 'node:path';
import type { Config } from '#app/config.ts';
import { keysOfFile, type Secrets, secretsUnder } from '#platform/secrets/secrets.ts';

/**
 * Seals under SECRET_KEYS, which all nodes on one database share; without it under the keys of the data folder, which are
 * made when they are first needed.
 */
export function secretsOf({ secretKeys, dataDir }: Pick<Config, 'secretKeys' | 'dataDir'>): Secrets {
  return secretsUnder(secretKeys ? () => secretKeys : keysOfFile(join(dataDir, 'secret-keys')));
}
