/** Reads the part of an address after `?`; every value stays text, so that codes keep their leading zeros. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

/** Writes the part of an address after `?`, or nothing. */
export function stringifySearch(fields: Record<string, unknown>): string {
  const given = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
  return given.length > 0 ? `?${new URLSearchParams(given)}` : '';
}
