import { relationsOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
import type { GuardianRelation } from '#modules/people/contract/guardian.ts';
import { guardianWords } from '#modules/people/words/guardian-words.ts';
import type { Context } from '#platform/context.ts';
import { say } from '#platform/i18n/dictionary.ts';

interface Named {
  person: string;
  about: string;
}

/** What whoever cares, or once cared, for a child is to it, in words; nothing of somebody himself. Asked of the system. */
export async function relationNames(
  ctx: Pick<Context, 'db' | 'actor' | 'language'>,
  named: readonly Named[],
): Promise<(one: Named) => string> {
  const pairs = named.map(({ person, about }) => ({ guardian: person, pupil: about }));
  const found = await relationsOf(ctx, pairs);
  const names = new Map(
    found.map(({ guardian, pupil, relation }) => [
      `${guardian} ${pupil}`,
      say(guardianWords, ctx.language, `people.relation.${relation as GuardianRelation}`),
    ]),
  );
  return ({ person, about }) => names.get(`${person} ${about}`) ?? '';
}
