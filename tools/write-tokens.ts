import { writeFileSync } from 'node:fs';
import { tokensCss } from '#platform/face/tokens-css.ts';

// Writes the shared style sheet; a test says when it was forgotten.
writeFileSync(new URL('../platform/face/tokens.css', import.meta.url), tokensCss());
