import type { Replied } from '#platform/http/endpoint.ts';
import type * as contract from '#modules/resources/contract/language.ts';
import { insertLanguages, languagesOfCounty } from '#modules/resources/server/store/language-store.ts';
import { reachOf } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';

/** Spoken everywhere: every county's list begins with it. */
const mandarin = '普通话';

/** The languages and dialects of the county, Mandarin first. */
export async function languagesOf(ctx: Context): Promise<string[]> {
  return [mandarin, ...(await languagesOfCounty(ctx))];
}

/** The county's list, for whoever is asked in a form. */
export async function listLanguages(ctx: Context): Promise<Replied<typeof contract.listLanguages>> {
  await reachOf(ctx, 'resources.list_languages', 'language');
  return { items: await languagesOf(ctx) };
}

/** Adds a dialect to the county's list. */
export async function addLanguage(ctx: Context, name: string): Promise<Replied<typeof contract.addLanguage>> {
  await reachOf(ctx, 'resources.add_language', 'language');
  await keepLanguages(ctx, [name]);
  return { items: await languagesOf(ctx) };
}

/** Adds what the bureau's own tables name; for them the list grows. */
export const keepLanguages = (ctx: Context, names: readonly string[]): Promise<void> =>
  insertLanguages(
    ctx,
    [...new Set(names)].filter((name) => name !== mandarin),
  );

/** Refuses a name that is not on the county's list: under another name a dialect would find nobody. */
export async function assertLanguages(ctx: Context, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const known = new Set(await languagesOf(ctx));
  const unknown = names.find((name) => !known.has(name));
  if (unknown !== undefined) throw new Refusal('resources.no_such_language', { field: 'languages', name: unknown });
}
