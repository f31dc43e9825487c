import { nameUuid } from './name-uuid.ts';

/** What is told of an organisation. */
export interface OrganisationFacts {
  id: string;
  name: string;
  about: string;
  /** Unified social credit code (GB 32100-2015). */
  creditCode?: string | undefined;
}

/** An organization of HSDS 3.0. */
export interface HsdsOrganization {
  id: string;
  name: string;
  description: string;
  organization_identifiers?: {
    id: string;
    organization_id: string;
    identifier_scheme: string;
    identifier_type: string;
    identifier: string;
  }[];
}

/**
 * The HSDS organization of an organisation; its credit code is an identifier of the org-id.guide scheme CN-USCI.
 *
 * @see https://docs.openreferral.org
 */
export function organizationOf({ id, name, about, creditCode }: OrganisationFacts): HsdsOrganization {
  if (!creditCode) return { id, name, description: about };
  const identifier = {
    id: nameUuid(id, 'credit code'),
    organization_id: id,
    identifier_scheme: 'CN-USCI',
    identifier_type: 'unified social credit code',
    identifier: creditCode,
  };
  return { id, name, description: about, organization_identifiers: [identifier] };
}
