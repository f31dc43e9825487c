import type { KyselyPlugin, RootOperationNode } from 'kysely';

/** Tables the same for every county; they hold no tenant data. */
export const referenceTables: readonly string[] = [
  'people.county',
  'people.purpose',
  'people.purpose_text',
  'people.region',
  'people.setup_link',
  'resources.category',
];

/**
 * Fails a query of a county's table that does not say the county. Row security would still hold, but it is the second net,
 * and on a distributed database such a query asks every shard.
 */
export const countyCheck: KyselyPlugin = {
  transformQuery: ({ node }) => {
    const tables = saysCounty(node) ? [] : countyTablesIn(shapeOf(node));
    if (tables.length > 0) {
      throw new Error(`a query of ${tables.join(', ')} does not say the county`);
    }
    return node;
  },
  transformResult: ({ result }) => Promise.resolve(result),
};

/** The query without the values it carries. */
const shapeOf = (node: RootOperationNode): string =>
  JSON.stringify(node, (key, value: unknown) => (isCarried(key) ? undefined : value));

const isCarried = (key: string): boolean => key === 'value' || key === 'values';

/** Whether a query says the county anywhere but in the values it carries; looked through until it is found, for every query of every test is. */
const saysCounty = (part: unknown): boolean =>
  typeof part === 'string'
    ? /\bcounty\b/.test(part)
    : typeof part === 'object' &&
      part !== null &&
      Object.entries(part).some(([key, inner]) => !isCarried(key) && saysCounty(inner));

/** Jobs are pg-boss's own and stay on one node; see ADR 0002. */
function countyTablesIn(shape: string): string[] {
  const named =
    /"schema":\{"kind":"IdentifierNode","name":"(\w+)"\},"identifier":\{"kind":"IdentifierNode","name":"(\w+)"\}/g;
  const written = /\b(?:from|join|into|update)\s+(\w+)\.(\w+)/g;
  const found = [...shape.matchAll(named), ...shape.matchAll(written)].map(([, schema, table]) => `${schema}.${table}`);
  return [...new Set(found)].filter((table) => !referenceTables.includes(table) && !/^(jobs|pg_catalog)\./.test(table));
}
