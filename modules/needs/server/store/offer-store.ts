import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Reach } from '#platform/access/permit.ts';
import type { Context } from '#platform/context.ts';
import { pairColumns, withinHisReach } from '#modules/needs/server/store/need-store.ts';
import { readPage } from '#platform/db/read-page.ts';
import type { Paging } from '#platform/http/paging.ts';

export type OfferRow = Selectable<Database['needs.offer']>;

/** Adds the offers of a released run. */
export async function insertOffers(
  ctx: Context,
  offers: readonly Insertable<Database['needs.offer']>[],
): Promise<void> {
  if (offers.length > 0)
    await ctx.db
      .insertInto('needs.offer')
      .values([...offers])
      .execute();
}

export async function findOffer(ctx: Context, id: string): Promise<OfferRow | undefined> {
  return ctx.db
    .selectFrom('needs.offer')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .executeTakeFirst();
}

/** The offer as it is now, kept from changing until the transaction ends: two sides may answer at the same moment. */
export async function lockOffer(ctx: Context, id: string): Promise<OfferRow | undefined> {
  return ctx.db
    .selectFrom('needs.offer')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
}

/** One page of the offers within reach, those that wait first. */
export async function pageOfOffers(
  ctx: Context,
  reach: Reach,
  filter: Paging & { state?: 'open' | 'accepted' | 'ended' | undefined },
): Promise<{ rows: OfferRow[]; total: number }> {
  let query = ctx.db
    .selectFrom('needs.offer')
    .where('county', '=', ctx.actor.county)
    .where(withinHisReach(ctx, reach, pairColumns));
  if (filter.state === 'ended') query = query.where('state', 'not in', ['open', 'accepted']);
  else if (filter.state) query = query.where('state', '=', filter.state);
  return readPage(
    query,
    (all) =>
      all
        .selectAll()
        .orderBy((eb) => eb.case().when('state', '=', 'open').then(0).else(1).end())
        .orderBy('made_at', 'desc')
        .orderBy('id'),
    filter,
  );
}

export async function updateOffer(
  ctx: Context,
  id: string,
  change: Partial<Pick<OfferRow, 'state' | `${'provider' | 'served'}_${'answer' | 'answered_at' | 'answered_by'}`>>,
): Promise<OfferRow> {
  return ctx.db
    .updateTable('needs.offer')
    .set(change)
    .where('county', '=', ctx.actor.county)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Keeps a reason where only county aggregates reach it. */
export async function insertDecline(
  ctx: Context,
  decline: Pick<Insertable<Database['needs.decline']>, 'offer' | 'side' | 'need' | 'resource' | 'words'>,
): Promise<void> {
  await ctx.db
    .insertInto('needs.decline')
    .values({ ...decline, county: ctx.actor.county, at: ctx.now })
    .execute();
}

const openOffersIn = ({ db, actor }: Context) =>
  db.selectFrom('needs.offer').where('county', '=', actor.county).where('state', '=', 'open');

const overdueIn = (ctx: Context) => openOffersIn(ctx).where('expires_at', '<=', ctx.now);

/** The open offers of a need, held. */
export const openOffers = (ctx: Context, need: string): Promise<OfferRow[]> =>
  openOffersIn(ctx).selectAll().where('need', '=', need).orderBy('id').forUpdate().execute();

/** The open offers whose time is over. */
export const overdueOffers = (ctx: Context): Promise<Pick<OfferRow, 'id'>[]> =>
  overdueIn(ctx).select('id').orderBy('id').execute();

/** One of them, held until the transaction ends, while nobody has answered it. */
export const takeOverdueOffer = (ctx: Context, id: string): Promise<OfferRow | undefined> =>
  overdueIn(ctx).selectAll().where('id', '=', id).forUpdate().executeTakeFirst();

/** The offer of a need that waits for its answers, as far as the actor's rows reach. */
export async function openOfferOf(ctx: Context, need: string): Promise<OfferRow | undefined> {
  return ctx.db
    .selectFrom('needs.offer')
    .selectAll()
    .where('county', '=', ctx.actor.county)
    .where('need', '=', need)
    .where('state', '=', 'open')
    .executeTakeFirst();
}

/**
 * When a place of these resources last went, and is still held, by a run in which a need could take part: not where an
 * official insisted on the pair.
 */
export async function lastGiven(
  ctx: Context,
  resources: readonly string[],
  need: { opened_at: Date },
): Promise<Date | null> {
  if (resources.length === 0) return null;
  const { at } = await ctx.db
    .selectFrom('needs.offer as offer')
    .innerJoin('needs.match_run as run', (join) =>
      join.onRef('run.county', '=', 'offer.county').onRef('run.id', '=', 'offer.run'),
    )
    .select((eb) => eb.fn.max('offer.made_at').$castTo<Date | null>().as('at'))
    .where('offer.county', '=', ctx.actor.county)
    .where('offer.resource', 'in', resources)
    .where((eb) =>
      eb.or([
        eb('offer.state', '=', 'open'),
        eb.exists(
          eb
            .selectFrom('needs.engagement as service')
            .select('service.id')
            .where('service.county', '=', ctx.actor.county)
            .whereRef('service.offer', '=', 'offer.id')
            .where('service.state', '=', 'active'),
        ),
      ]),
    )
    .where('run.made_at', '>=', need.opened_at)
    .where(sql<boolean>`not run.pins @> jsonb_build_array(jsonb_build_object('need', offer.need, 'verdict', 'pin'))`)
    .executeTakeFirstOrThrow();
  return at;
}

/** Hours from opening a need of a category to its first offer since a moment, and whom the need is for. */
export async function firstOffers(
  ctx: Context,
  category: string,
  since: Date,
): Promise<{ hours: number; whom: string }[]> {
  const rows = await ctx.db
    .selectFrom('needs.offer as offer')
    .innerJoin('needs.need as need', (join) =>
      join.onRef('need.county', '=', 'offer.county').onRef('need.id', '=', 'offer.need'),
    )
    .select((eb) => [
      'need.opened_at as openedAt',
      'need.subject',
      'need.class',
      'need.org',
      eb.fn.min('offer.made_at').as('firstAt'),
    ])
    .where('offer.county', '=', ctx.actor.county)
    .where((eb) => eb.or([eb('need.category', '=', category), eb('need.category', 'like', `${category}.%`)]))
    .having((eb) => eb(eb.fn.min('offer.made_at'), '>=', since))
    .groupBy(['need.id', 'need.opened_at', 'need.subject', 'need.class', 'need.org'])
    .execute();
  return rows.map(({ firstAt, openedAt, subject, class: group, org }) => ({
    hours: (firstAt.getTime() - openedAt.getTime()) / 3_600_000,
    whom: subject ?? group ?? org,
  }));
}
