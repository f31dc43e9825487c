import { type HsdsServiceAtLocation, type LocatedService, serviceAtLocationsOf } from './location.ts';
import { nameUuid } from './name-uuid.ts';
import { type HsdsOrganization, type OrganisationFacts, organizationOf } from './organization.ts';
import { type HsdsSchedule, scheduleOf } from './schedule.ts';
import type { HsdsTaxonomyTerm } from './taxonomy.ts';

/** What is told of a service. */
export interface ServiceFacts extends LocatedService {
  organisation: OrganisationFacts;
  name: string;
  about: string;
  status: HsdsService['status'];
  /** Whom it is for, in words. */
  eligibility?: string | undefined;
  /** With the ISO 639 code where there is one. */
  languages: readonly { name: string; code?: string | undefined }[];
  /** Weekly recurrence as `parseWeekly` reads it. */
  schedule: string;
  terms: readonly HsdsTaxonomyTerm[];
}

/** A service of HSDS 3.0 with all that belongs to it within. */
export interface HsdsService {
  id: string;
  organization_id: string;
  name: string;
  description: string;
  status: 'active' | 'inactive' | 'defunct' | 'temporarily closed';
  eligibility_description?: string;
  schedules: HsdsSchedule[];
  service_at_locations: HsdsServiceAtLocation[];
  languages: { id: string; service_id: string; name: string; code?: string }[];
  organization: HsdsOrganization;
  attributes: HsdsAttribute[];
}

/** The link of HSDS 3.0 between a service and a term. */
export interface HsdsAttribute {
  id: string;
  link_id: string;
  taxonomy_term_id: string;
  link_type: 'service type';
  link_entity: 'service';
  taxonomy_term: HsdsTaxonomyTerm;
}

/**
 * The HSDS 3.0 service of what a provider offers. Its parts have ids made of the service's own, the same every time; a
 * text that is no weekly schedule gives no schedule.
 *
 * @see https://docs.openreferral.org
 */
export function serviceOf(facts: ServiceFacts): HsdsService {
  const { id, eligibility } = facts;
  const schedule = scheduleOf(id, facts.schedule);
  return {
    id,
    organization_id: facts.organisation.id,
    name: facts.name,
    description: facts.about,
    status: facts.status,
    ...(eligibility ? { eligibility_description: eligibility } : {}),
    schedules: schedule ? [schedule] : [],
    service_at_locations: serviceAtLocationsOf(facts),
    languages: facts.languages.map(({ name, code }) => ({
      id: nameUuid(id, `language ${name}`),
      service_id: id,
      name,
      ...(code ? { code } : {}),
    })),
    organization: organizationOf(facts.organisation),
    attributes: facts.terms.map((term) => ({
      id: nameUuid(id, `term ${term.id}`),
      link_id: id,
      taxonomy_term_id: term.id,
      link_type: 'service type',
      link_entity: 'service',
      taxonomy_term: term,
    })),
  };
}
