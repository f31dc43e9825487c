import type { z } from 'zod';
import type { Resource } from '#modules/resources/contract/resource.ts';
import { freePlaces, type Room } from '#modules/resources/server/capacity.ts';
import { type LoadedResource, thisWeek } from '#modules/resources/server/load.ts';
import { readRooms } from '#modules/resources/server/read-rooms.ts';
import { resourcesById } from '#modules/resources/server/store/resource-store.ts';
import { isVetted } from '#modules/resources/server/vetting.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';

/** What a resource has to give from this week on. */
export async function roomOf(ctx: Context, row: LoadedResource): Promise<Room> {
  const room = (await readRooms(ctx, [row], thisWeek(ctx).from)).get(row.id);
  if (!room) throw new Error('a resource without room');
  return room;
}

/** Resources as the directory shows them. */
export async function presentResources(
  ctx: Context,
  rows: readonly LoadedResource[],
): Promise<z.input<typeof Resource>[]> {
  const rooms = await readRooms(ctx, rows, thisWeek(ctx).from);
  return rows.flatMap((row) => {
    const room = rooms.get(row.id);
    return room ? [presentResource(ctx, row, room)] : [];
  });
}

/** A resource as the directory shows it, with what is free this week. */
export function presentResource(ctx: Context, row: LoadedResource, room: Room): z.input<typeof Resource> {
  const { from } = thisWeek(ctx);
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
    address: row.address,
    stages: row.stages,
    grades: gradesOf(row),
    servesSex: row.serves_sex,
    languages: row.languages,
    schedule: row.schedule,
    capacity: row.capacity,
    remaining: freePlaces(from, from, room),
    state: row.state as Resource['state'],
    isVetted: isVetted(row.vettedUntil, dayOf(ctx.now)),
    reviewNote: row.review_note,
    changedAt: row.changed_at,
    mayEdit: ctx.actor.holds['provider']?.includes(row.provider) ?? false,
  };
}

/** The grades a row names; null for all of its stages. */
export const gradesOf = ({
  grade_from: from,
  grade_to: to,
}: Pick<LoadedResource, 'grade_from' | 'grade_to'>): { from: number; to: number } | null =>
  from === null || to === null ? null : { from, to };

/** A resource just changed, as the directory shows it. */
export async function showResource(ctx: Context, id: string): Promise<z.input<typeof Resource>> {
  const [row] = await presentResources(ctx, await resourcesById(ctx, [id]));
  if (!row) throw new Error('a resource was lost while it was changed');
  return row;
}
