import { nameUuid } from './name-uuid.ts';

/** One category of a county's own list. */
export interface CategoryFacts {
  code: string;
  /** Code of the category it belongs to; null at the top. */
  parent: string | null;
  name: string;
  about: string;
}

/** A taxonomy of HSDS 3.0. */
export interface HsdsTaxonomy {
  id: string;
  name: string;
  description: string;
  version?: string;
}

/** A taxonomy term of HSDS 3.0. */
export interface HsdsTaxonomyTerm {
  id: string;
  code: string;
  name: string;
  description: string;
  parent_id?: string;
  taxonomy: string;
  language: string;
  taxonomy_id: string;
}

/**
 * The HSDS term of a category within its taxonomy; `language` is the ISO 639 code of its name.
 *
 * @see https://docs.openreferral.org
 */
export function taxonomyTermOf(taxonomy: HsdsTaxonomy, category: CategoryFacts, language: string): HsdsTaxonomyTerm {
  return {
    id: nameUuid(taxonomy.id, category.code),
    code: category.code,
    name: category.name,
    description: category.about,
    ...(category.parent === null ? {} : { parent_id: nameUuid(taxonomy.id, category.parent) }),
    taxonomy: taxonomy.name,
    language,
    taxonomy_id: taxonomy.id,
  };
}
