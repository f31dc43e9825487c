import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accessPage } from './access-page.ts';

// Writes docs/access.md.
await writeFile(join(import.meta.dirname, '..', 'docs', 'access.md'), accessPage());
