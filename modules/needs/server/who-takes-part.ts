import type { Participation } from '#modules/messages/server/public.ts';
import { Brief } from '#modules/needs/contract/offer.ts';
import { holdersOfPair } from '#modules/needs/server/load.ts';
import {
  activeWithin,
  engagementsByIds,
  findEngagement,
  type EngagementRow,
} from '#modules/needs/server/store/engagement-store.ts';
import { words } from '#modules/needs/words.ts';
import { guardiansIn, pupilsIn, type SomePupils, type Whereabouts } from '#modules/people/server/public.ts';
import { categoryNames, providerPersons } from '#modules/resources/server/public.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** How many are offered to choose from. */
const mostOffered = 200;

/** The pupils an engagement serves: one, a class, or a school; of a community none that are known. */
const servedBy = ({ subject, class: group, org }: EngagementRow): Whereabouts | SomePupils => {
  if (subject !== null) return { in: 'pupils', pupils: [subject] };
  return group === null ? { in: 'org', org } : { in: 'class', class: group };
};

const himself = (person: string) => ({ person, child: null });

/** Engagements by the name of whom they serve, as his school has it; whoever is above the schools reads which school that is. */
async function namedFor(ctx: Context, rows: readonly EngagementRow[]): Promise<(row: EngagementRow) => string> {
  const categories = rows.length === 0 ? undefined : await categoryNames(ctx);
  return ({ called, brief }) => {
    const { category: code, schoolName: school } = Brief.parse(brief);
    const category = categories?.get(code)?.[ctx.language] ?? code;
    const isFar = ctx.actor.reach === 'county' && called !== school;
    const key = isFar ? 'needs.taking_part.at_school' : 'needs.taking_part.of';
    return say(words, ctx.language, key, { school, called, category });
  };
}

/** Who takes part in an engagement: the pupils it serves, their guardians, and its provider's people. */
export const whoTakesPart: Participation = {
  kind: 'needs.engagement',

  offered: async (ctx, reach) => {
    const rows = await activeWithin(ctx, reach, mostOffered);
    const name = await namedFor(ctx, rows);
    return rows.map((row) => ({ id: row.id, name: name(row) }));
  },

  subject: async (ctx, id) => {
    const row = await findEngagement(ctx, id);
    // Whoever is above the schools knows of no service for one child.
    if (row?.state !== 'active' || (row.subject !== null && ctx.actor.reach === 'county')) return undefined;
    return { kind: 'engagement', id, holders: holdersOfPair(ctx, row) };
  },

  members: async (ctx, id, as) => {
    const row = await findEngagement(ctx, id);
    if (row?.state !== 'active') return [];
    const served = servedBy(row);
    return [
      ...(as.includes('guardian') ? await guardiansIn(ctx, served) : []),
      ...(as.includes('pupil') ? (await pupilsIn(ctx, served)).map(himself) : []),
      ...(as.includes('provider') ? (await providerPersons(ctx, [row.provider])).map(himself) : []),
    ];
  },

  names: async (ctx, ids) => {
    const rows = await engagementsByIds(ctx, ids);
    const name = await namedFor(ctx, rows);
    const neutral = say(words, ctx.language, 'needs.taking_part.of_pupil');
    return new Map(rows.map((row) => [row.id, row.subject === null ? name(row) : neutral]));
  },
};
