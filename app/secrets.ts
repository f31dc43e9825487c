import { join } from 'node:path';
import type { Config } from '#app/config.ts';
import { keysOfFile } from '#platform/secrets/key-file.ts';
import { type Secrets, secretsUnder } from '#platform/secrets/secrets.ts';

type Keyed = Pick<Config, 'secretKeys' | 'dataDir'>;

/**
 * Seals under SECRET_KEYS, which all nodes on one database share; without it under the keys of the data folder, which are
 * made when they are first needed.
 */
export const secretsOf = (config: Keyed): Secrets => secretsUnder(keysOf(config));

/** The keys themselves, as they are now. */
export const keysOf = ({ secretKeys, dataDir }: Keyed): (() => readonly Buffer[]) =>
  secretKeys ? () => secretKeys : keysOfFile(keyFileOf({ dataDir }));

/** Where the keys of a data folder stand. */
export const keyFileOf = ({ dataDir }: Pick<Config, 'dataDir'>): string => join(dataDir, 'secret-keys');
