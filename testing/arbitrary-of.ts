import fc from 'fast-check';

/** As much of JSON Schema as Zod writes for our contracts. */
export interface JsonSchema {
  type?: string;
  const?: unknown;
  enum?: unknown[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
  items?: JsonSchema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
}

/** Values a schema allows; an id is mostly one of `ids`, so that some requests find what they ask for. */
export function arbitraryOf(schema: JsonSchema, ids: readonly string[]): fc.Arbitrary<unknown> {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return fc.oneof(...either.map((one) => arbitraryOf(one, ids)));
  if ('const' in schema) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'string':
      return textOf(schema, ids);
    case 'integer':
    case 'number':
      return numberOf(schema);
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, ids), {
        minLength: schema.minItems ?? 0,
        maxLength: Math.min(schema.maxItems ?? 4, (schema.minItems ?? 0) + 4),
      });
    case 'object':
      return objectOf(schema, ids);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 200 }: JsonSchema, ids: readonly string[]) {
  if (format === 'uuid') return ids.length > 0 ? fc.oneof(fc.constantFrom(...ids), fc.uuid()) : fc.uuid();
  const day = fc.date({ min: new Date('2026-09-01'), max: new Date('2027-07-31'), noInvalidDate: true });
  if (format === 'date') return day.map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time') return day.map((date) => date.toISOString());
  // What looks ahead no generator can write: texts without it are tried, and some are taken.
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern.replaceAll(/\(\?[=!][^)]*\)/g, '')));
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 60), unit: 'grapheme' });
}

function numberOf({ type, minimum, maximum, exclusiveMinimum }: JsonSchema) {
  const min = Math.max(minimum ?? -1_000, exclusiveMinimum === undefined ? -1_000 : exclusiveMinimum + 1);
  const max = Math.max(min, Math.min(maximum ?? 100_000, 100_000));
  return type === 'integer'
    ? fc.integer({ min: Math.ceil(min), max: Math.floor(max) })
    : fc.double({ min, max, noNaN: true });
}

function objectOf({ properties = {}, required = [], additionalProperties }: JsonSchema, ids: readonly string[]) {
  const named = fc.record(
    Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, arbitraryOf(one, ids)])),
    { requiredKeys: required },
  );
  if (typeof additionalProperties !== 'object') return named;
  const more = fc.dictionary(fc.string({ maxLength: 20 }), arbitraryOf(additionalProperties, ids), { maxKeys: 4 });
  return fc.tuple(named, more).map(([some, others]) => ({ ...others, ...some }));
}

/** Texts no database keeps. */
const broken = ['\u0000', 'a\u0000b', '\ud800'];

/** Values no contract expects where they stand. */
const strange: readonly unknown[] = [
  null,
  '',
  ' ',
  '\u202e\ufeff',
  'x'.repeat(5_000),
  "'; drop table people.person; --",
  '%00',
  '0000-01-01',
  '2026-02-30',
  '99999-12-31',
  '-infinity',
  '0000-01-01T00:00:00Z',
  '2026-11-24T02:00:00+23:59',
  '00000000-0000-0000-0000-000000000000',
  0,
  -1,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  true,
  [],
  {},
  [[[[[]]]]],
  Array.from({ length: 1_000 }, () => 0),
];

/** A value with one place of it made strange, left out, or given a neighbour. */
export function mutated(valid: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      valid,
      fc.nat(),
      fc.oneof(fc.constantFrom(...broken), { arbitrary: fc.constantFrom(...strange), weight: 3 }),
      fc.constantFrom('replace', 'replace', 'replace', 'drop', 'add'),
    )
    .map(([value, at, odd, how]) => {
      const copy = structuredClone({ value });
      const places = placesIn(copy);
      const [holder, key] = places[at % places.length] ?? [copy, 'value'];
      if (how === 'drop') Reflect.deleteProperty(holder, key);
      else Reflect.set(holder, how === 'add' ? `${key}_` : key, odd);
      return copy.value;
    });
}

/** Every place of a tree that holds a value: the object it is in, and its key. */
function placesIn(tree: object): [holder: object, key: string][] {
  return Object.entries(tree).flatMap(([key, inner]: [string, unknown]) => [
    [tree, key] as [object, string],
    ...(typeof inner === 'object' && inner !== null ? placesIn(inner) : []),
  ]);
}
