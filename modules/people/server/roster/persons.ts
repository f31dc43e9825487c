import { givenNameOf } from '#modules/people/server/roster/given-name.ts';
import { personsWithPhone } from '#modules/people/server/store/roster-store.ts';
import type { Context } from '#platform/context.ts';
import { insertMany, updateMany } from '#platform/db/many-rows.ts';
import type { Column, KnownKind, Ref, Values } from '#platform/intake/kind.ts';
import { choice, list, phone, text } from '#platform/intake/columns.ts';

/** Everybody with a telephone, by name and number: one person, whatever roles he has. */
export const persons: KnownKind = {
  name: 'persons',
  title: { zh: '人员', en: 'person' },
  book: async (ctx) => {
    const rows = await personsWithPhone(ctx);
    return {
      kept: new Map(rows.map(({ id, name, phone: number }) => [personKey(name, number ?? ''), { id, values: {} }])),
    };
  },
};

const personKey = (name: string, number: string): string => `${name}/${number}`;

/** The person a row is about; whoever is not known is new. */
export const personRef = ({ name, phone: number }: Values): Ref => ({
  name: 'person',
  kind: 'persons',
  key: personKey(String(name), String(number)),
  column: 'name',
  orNew: true,
});

export const nameColumn = (): Column =>
  text('name', { zh: '姓名', en: 'Name' }, '林小雨', { isRequired: true, most: 40 });

/** GB/T 2261.1: 0 unknown, 1 male, 2 female. */
export const sexColumn = (more: { isRequired?: true } = {}): Column =>
  choice(
    'sex',
    { zh: '性别', en: 'Sex' },
    [
      [1, '男', 'male'],
      [2, '女', 'female'],
    ],
    { initial: 0, ...more },
  );

export const phoneColumn = (): Column =>
  phone('phone', { zh: '手机号', en: 'Mobile number' }, { isRequired: true, also: ['联系电话', '电话', '手机号码'] });

export const languagesColumn = (): Column =>
  list('languages', { zh: '语言或方言', en: 'Languages' }, '普通话、云岭话', 'any', {
    initial: [],
    also: ['语言', '方言'],
  });

/** What is kept of a person; one who belongs to an organisation is held by it, `org`. */
export interface PersonToKeep {
  id: string;
  isNew: boolean;
  name: string;
  sex: number;
  languages: readonly string[];
  phone?: string;
  born?: string;
  org?: string;
  code?: string;
}

/** Keeps persons, all told by the same fields: new ones are added where nobody has the id yet, known ones changed. */
export async function keepPersons(ctx: Context, given: readonly PersonToKeep[]): Promise<void> {
  const unique = [...new Map(given.map((one) => [one.id, one])).values()];
  for (const [isNew, part] of Map.groupBy(unique, (one) => one.isNew)) {
    const rows = part.map(({ isNew: _, languages, ...one }) => ({
      county: ctx.actor.county,
      ...one,
      languages: [...languages],
      given_name: givenNameOf(one.name),
    }));
    if (isNew) await insertMany(ctx.db, 'people.person', rows, { keepsTaken: true });
    else await updateMany(ctx.db, 'people.person', 'id', rows);
  }
}
