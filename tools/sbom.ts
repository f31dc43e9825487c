import { billOfMaterials } from './bill-of-materials.ts';

/** Prints what Lianyu is made of (CycloneDX 1.6, JSON), from the lock alone: `npm run -s sbom > sbom.json`. */
process.stdout.write(`${JSON.stringify(billOfMaterials(), null, 2)}\n`);
