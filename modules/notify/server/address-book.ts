import type { Context } from '#platform/context.ts';

/** Where somebody is reached outside the app. */
export interface Addresses {
  /** Eleven digits. */
  phone: string | null;
}

/** Finds the addresses of persons; who has none may be left out. */
export type AddressBook = (ctx: Context, persons: readonly string[]) => Promise<ReadonlyMap<string, Addresses>>;

let book: AddressBook = async () => new Map();

/** Whoever keeps the addresses says here how they are found. */
export const keepsAddresses = (kept: AddressBook): void => void (book = kept);

/** The addresses of persons, as they are now. */
export const addressesOf: AddressBook = (ctx, persons) => book(ctx, persons);
