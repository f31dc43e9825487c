import type { Audience, AudienceGroup } from '#modules/messages/contract/audience.ts';
import { columnNames } from '#modules/messages/server/columns/store/column-store.ts';
import { namesOfUndertakings } from '#modules/messages/server/notices/participation.ts';
import { words } from '#modules/messages/words.ts';
import { namesOfPlaces, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** Says audiences in words: 四年级1班的家长；石塘乡中心小学的班主任，不含…. */
export async function describeAudiences(ctx: Context, all: readonly Audience[]): Promise<(one: Audience) => string> {
  const groups = all.flatMap(({ any }) => any.flatMap((part) => [...part.all, ...part.except]));
  const named = await asSystem(ctx, () => namesOfGroups(ctx, groups));
  const list = (texts: readonly string[]): string => texts.join(say(words, ctx.language, 'messages.audience.comma'));
  const group = (one: AudienceGroup): string =>
    say(words, ctx.language, `messages.audience.${one.of}`, { place: named(one), roles: list(rolesIn(ctx, one)) });
  const part = ({ all: within, except }: Audience['any'][number]): string => {
    const those = within.map(group).join(say(words, ctx.language, 'messages.audience.both'));
    if (except.length === 0) return those;
    return say(words, ctx.language, 'messages.audience.except', { those, others: list(except.map(group)) });
  };
  return ({ any }) => any.map(part).join(say(words, ctx.language, 'messages.audience.also'));
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
