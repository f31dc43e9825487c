import type { Audience, AudienceGroup } from '#modules/messages/contract/audience.ts';
import { words } from '#modules/messages/words.ts';
import { namesOfPlaces, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { say } from '#platform/i18n/dictionary.ts';

/** Says audiences in words: 四年级1班的家长；石塘乡中心小学的班主任，不含…. */
export async function describeAudiences(ctx: Context, all: readonly Audience[]): Promise<(one: Audience) => string> {
  const groups = all.flatMap(({ any }) => any.flatMap((part) => [...part.all, ...part.except]));
  const names = await asSystem(ctx, () =>
    namesOfPlaces(
      ctx,
      groups.map(({ place }) => place),
    ),
  );
  const list = (texts: readonly string[]): string => texts.join(say(words, ctx.language, 'messages.audience.comma'));
  const group = (one: AudienceGroup): string =>
    say(words, ctx.language, `messages.audience.${one.of}`, {
      place: names(one.place),
      roles: one.of === 'staff' ? list(one.roles.map((role) => roleName(ctx, role))) : '',
    });
  const part = ({ all: within, except }: Audience['any'][number]): string => {
    const those = within.map(group).join(say(words, ctx.language, 'messages.audience.both'));
    if (except.length === 0) return those;
    return say(words, ctx.language, 'messages.audience.except', { those, others: list(except.map(group)) });
  };
  return ({ any }) => any.map(part).join(say(words, ctx.language, 'messages.audience.also'));
}
