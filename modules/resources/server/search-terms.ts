import { allCategories } from '#modules/resources/server/store/resource-store.ts';
import type { Context } from '#platform/context.ts';
import { searchTerms } from '#platform/text/bigrams.ts';

/** What a resource is found by. */
interface Found {
  title: string;
  about: string;
  category: string;
}

/** The words a resource is found by: its own, its provider's name, and its kind with the category that belongs to. */
export async function termsOf(ctx: Context, found: Found, providerName: string): Promise<string> {
  return (await termsFor(ctx))(found, providerName);
}

/** The same for many resources, with the categories read once. */
export async function termsFor(ctx: Context): Promise<(found: Found, providerName: string) => string> {
  const names = new Map((await allCategories(ctx)).map((row) => [row.code, row]));
  return ({ title, about, category }, providerName) => {
    const kind = names.get(category);
    const family = kind?.parent == null ? undefined : names.get(kind.parent);
    const said = [kind, family].flatMap((one) => (one ? [one.name_zh, one.name_en] : []));
    return searchTerms([title, about, providerName, ...said].join(' '));
  };
}
