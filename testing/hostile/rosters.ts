import { strToU8, zipSync } from 'fflate';
import { packed } from '#platform/tabular/testing.ts';
import { bomb } from '#testing/foreign-roster.ts';
import { saying } from './archives.ts';
import type { HostileFiles } from './hostile-file.ts';

const manifest = { 'manifest.csv': strToU8('propertyName,value\nmanifest.version,1.0\n') };
const users = strToU8('sourcedId\n1\n');

/** Archives that say they are the roster of another system. */
export const rosters: HostileFiles = {
  'slips-out.zip': { make: () => packed({ ...manifest, '../users.csv': users }), refused: 'tabular.damaged' },
  'slips-out-by-backslash.zip': {
    make: () => packed({ ...manifest, '..\\..\\users.csv': users }),
    refused: 'tabular.damaged',
  },
  'one-name-twice.zip': {
    make: () => packed({ ...manifest, 'a/users.csv': users, 'b/users.csv': users }),
    refused: 'tabular.damaged',
  },
  'one-file-many-names.zip': { make: () => bomb(61, 10_000_000), refused: 'tabular.inflates_too_far' },
  'encrypted.zip': { make: () => saying(packed(manifest), [6, 8], 1, 2), refused: 'tabular.encrypted' },
  'half.zip': { make: () => packed({ ...manifest, 'users.csv': users }).slice(0, 120), refused: 'tabular.damaged' },
  'other-bytes-than-packed.zip': {
    make: () => {
      const bytes = zipSync({ ...manifest, 'users.csv': users }, { level: 0 });
      bytes.set(strToU8('2'), Buffer.from(bytes.buffer).indexOf('sourcedId\n1') + 10);
      return bytes;
    },
    refused: 'tabular.damaged',
  },
};
