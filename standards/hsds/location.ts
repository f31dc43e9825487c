import { nameUuid } from './name-uuid.ts';

/** How a service is reached. */
export type ServiceMode = 'onsite' | 'remote' | 'either';

/** Where a service is given, in degrees of WGS 84. */
export interface PlaceFacts {
  name: string;
  lat: number;
  lon: number;
}

/** A location of HSDS 3.0. */
export interface HsdsLocation {
  id: string;
  location_type: 'physical' | 'virtual';
  organization_id: string;
  name?: string;
  latitude?: number;
  longitude?: number;
}

/** A service at a location of HSDS 3.0, with the location within. */
export interface HsdsServiceAtLocation {
  id: string;
  service_id: string;
  location_id: string;
  location: HsdsLocation;
}

/** What ties a service to its locations. */
export interface LocatedService {
  id: string;
  organisation: { id: string };
  mode: ServiceMode;
  place: PlaceFacts;
}

/** The HSDS locations of a service: its place unless it is only remote, a virtual one unless it is only on site. */
export function serviceAtLocationsOf(service: LocatedService): HsdsServiceAtLocation[] {
  const { id, mode, place } = service;
  const owner = { organization_id: service.organisation.id };
  const located = { name: place.name, latitude: place.lat, longitude: place.lon };
  const physical = { id: nameUuid(id, 'physical'), location_type: 'physical' as const, ...owner, ...located };
  const virtual = { id: nameUuid(id, 'virtual'), location_type: 'virtual' as const, ...owner };
  const locations = [...(mode === 'remote' ? [] : [physical]), ...(mode === 'onsite' ? [] : [virtual])];
  return locations.map((location) => ({
    id: nameUuid(id, `at ${location.location_type}`),
    service_id: id,
    location_id: location.id,
    location,
  }));
}
