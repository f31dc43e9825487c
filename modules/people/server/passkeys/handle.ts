const asText = (county: string, person: string): string => `${county}.${person}`;

/** What a passkey keeps of whose it is: our own numbers, nothing anybody else could read something from. */
export const handleOf = (county: string, person: string): string =>
  Buffer.from(asText(county, person)).toString('base64url');

/** The county a passkey says it is of. */
export const countyOfHandle = (handle: string | undefined): string | undefined =>
  /^(\d{6})\./.exec(Buffer.from(handle ?? '', 'base64url').toString())?.[1];
