import { givenNameOf } from '#modules/people/server/roster/given-name.ts';
import { personsByIds, personsWithPhone } from '#modules/people/server/store/roster-store.ts';
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
  tells: ['sex', 'languages'],
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
  /** What is really told of him: of somebody who is known, nothing else changes. */
  said: readonly string[];
  name: string;
  /** Where it is told by itself; else the part of the name is found. */
  givenName?: string;
  sex: number;
  languages: readonly string[];
  phone?: string | null;
  born?: string | null;
  org?: string | null;
  code?: string;
}

/**
 * Keeps persons, all told by the same fields. One who is told several times is told once, by what each of them says: an empty
 * cell says nothing. Whoever is called new and is known already is changed as one who is known.
 */
export async function keepPersons(ctx: Context, told: readonly PersonToKeep[]): Promise<void> {
  const people = [...Map.groupBy(told, (one) => one.id).values()].map(asOne);
  const called = people.filter((one) => one.isNew).map((one) => one.id);
  const known = new Set((await personsByIds(ctx, called)).map((row) => row.id));
  const { added = [], changed = [] } = Object.groupBy(people, ({ id, isNew }) =>
    isNew && !known.has(id) ? 'added' : 'changed',
  );
  const rowOf = ({ isNew: _, said: __, languages, givenName, ...one }: PersonToKeep) => ({
    ...one,
    county: ctx.actor.county,
    languages: [...languages],
    given_name: givenName ?? givenNameOf(one.name),
  });
  await insertMany(ctx.db, 'people.person', added.map(rowOf), { keepsTaken: true });
  for (const alike of Map.groupBy(changed, (one) => columnsSaid(one).join()).values()) {
    const columns = new Set(['county', 'id', ...alike.slice(0, 1).flatMap(columnsSaid)]);
    const rows = alike.map((one) =>
      Object.fromEntries(Object.entries(rowOf(one)).filter(([name]) => columns.has(name))),
    );
    await updateMany(ctx.db, 'people.person', 'id', rows);
  }
}

/** The columns what is said of somebody stands in: he is called by a part of his name. */
const columnsSaid = ({ said }: PersonToKeep): string[] =>
  [...new Set(said.flatMap((name) => columnsOf[name] ?? [name]))].sort();

const columnsOf: Readonly<Record<string, string[]>> = { name: ['name', 'given_name'], givenName: ['given_name'] };

/** Whoever is told by several rows, told by what is said in any; rows that differ are not kept. */
const asOne = (told: readonly PersonToKeep[]): PersonToKeep =>
  told.reduce((before, one) => ({
    ...before,
    ...Object.fromEntries(Object.entries(one).filter(([name]) => one.said.includes(name))),
    said: [...new Set([...before.said, ...one.said])],
  }));
