import { writeFileSync } from 'node:fs';
import { phoneTable } from './phone-table.ts';

// Writes the phone's table of endpoints; a test says when it was forgotten.
const root = new URL('..', import.meta.url).pathname.replace(/\/$/, '');
writeFileSync(`${root}/phone/api/table.ts`, await phoneTable(root));
