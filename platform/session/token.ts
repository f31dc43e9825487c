import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that fits into an address: 43 characters of base64url. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is stored of a token: from it nobody gets the token back. */
export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** A token of a county, and the county it names before any database is asked; undefined for what is none. */
export const countyOfToken = (token: string): string | undefined => /^(\d{6})\.[\w-]{43}$/.exec(token)?.[1];

/** A new token that names its county. */
export const newTokenOf = (county: string): string => `${county}.${newToken()}`;
