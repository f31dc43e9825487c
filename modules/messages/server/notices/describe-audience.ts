import type { Audience, AudienceGroup, AudiencePart } from '#modules/messages/contract/audience.ts';
import { columnNames } from '#modules/messages/server/columns/store/column-store.ts';
import { namesOfUndertakings } from '#modules/messages/server/notices/participation.ts';
import { words } from '#modules/messages/words.ts';
import { namesOfPlaces, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** Says audiences in words: 四年级1班、四年级2班的家长；石塘乡中心小学的班主任（不含…）. What is said of several places alike is said once. */
export async function describeAudiences(ctx: Context, all: readonly Audience[]): Promise<(one: Audience) => string> {
  const groups = all.flatMap(({ any }) => any.flatMap((part) => [...part.all, ...part.except]));
  const named = await asSystem(ctx, () => namesOfGroups(ctx, groups));
  const list = (texts: readonly string[]): string => texts.join(say(words, ctx.language, 'messages.audience.comma'));
  const groupsAt = (place: string, one: AudienceGroup): string =>
    say(words, ctx.language, `messages.audience.${one.of}`, { place, roles: list(rolesIn(ctx, one)) });
  const namesOf = (alike: readonly AudienceGroup[]): string =>
    list(
      [...Map.groupBy(alike, (one) => groupsAt('', one)).values()].map((these) =>
        groupsAt(list(these.map(named)), these[0] as AudienceGroup),
      ),
    );
  const part = (first: readonly AudienceGroup[], { all: [, ...within], except }: AudiencePart): string => {
    const those = [first, ...within.map((one) => [one])]
      .map(namesOf)
      .join(say(words, ctx.language, 'messages.audience.both'));
    return except.length === 0
      ? those
      : say(words, ctx.language, 'messages.audience.except', { those, others: namesOf(except) });
  };
  const rest = ({ all: [, ...within], except }: AudiencePart): string => JSON.stringify([within, except]);
  return ({ any }) =>
    [...Map.groupBy(any, rest).values()]
      .map((alike) =>
        part(
          alike.flatMap(({ all: [first] }) => first ?? []),
          alike[0] as AudiencePart,
        ),
      )
      .join(say(words, ctx.language, 'messages.audience.also'));
}

/** Where the people of groups are, or what they follow or take part in, by name; asked of the system. */
async function namesOfGroups(
  ctx: Context,
  groups: readonly AudienceGroup[],
): Promise<(group: AudienceGroup) => string> {
  const [places, columns, undertakings] = await Promise.all([
    namesOfPlaces(
      ctx,
      groups.flatMap((one) => ('place' in one ? one.place : [])),
    ),
    columnNames(
      ctx,
      groups.flatMap((one) => (one.of === 'followers' ? one.column : [])),
    ),
    namesOfUndertakings(
      ctx,
      groups.flatMap((one) => (one.of === 'participants' ? one.undertaking : [])),
    ),
  ]);
  return (one) => {
    if ('place' in one) return places(one.place);
    if (one.of === 'followers') return columns.get(one.column) ?? '';
    return undertakings.get(one.undertaking.id) ?? say(words, ctx.language, 'messages.audience.over');
  };
}

/** In which roles they are there. */
function rolesIn(ctx: Context, group: AudienceGroup): string[] {
  if (group.of === 'staff') return group.roles.map((role) => roleName(ctx, role));
  return group.of === 'participants' ? group.as.map((one) => say(words, ctx.language, `messages.part.${one}`)) : [];
}
