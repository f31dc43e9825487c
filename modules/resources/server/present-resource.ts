import type { z } from 'zod';
import type { Resource } from '#modules/resources/contract/resource.ts';
import type { LoadedResource } from '#modules/resources/server/load.ts';
import type { Context } from '#platform/context.ts';

/** A resource as the directory shows it. */
export function presentResource(ctx: Context, row: LoadedResource): z.input<typeof Resource> {
  return {
    id: row.id,
    provider: row.provider,
    providerName: row.providerName,
    providerKind: row.providerKind as Resource['providerKind'],
    category: row.category,
    title: row.title,
    about: row.about,
    mode: row.mode as Resource['mode'],
    town: row.region.slice(0, 9),
    travelKm: row.travel_km,
    stages: row.stages,
    servesSex: row.serves_sex,
    languages: row.languages,
    schedule: row.schedule,
    capacity: row.capacity,
    remaining: Math.max(0, row.capacity - row.booked),
    state: row.state as Resource['state'],
    mayEdit: ctx.actor.holds['provider']?.includes(row.provider) ?? false,
  };
}
