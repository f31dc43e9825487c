import type { ReplyOf } from '#phone/api/call.ts';

/** Somebody this phone offers at its door: nothing in it names him, a child or an account, unless he said that it may. */
export interface KnownHere {
  /** Surname and role: 王 · 监护人. */
  called: string;
  byPassword: boolean;
  /** What he signs in with, where he said that this phone may keep it. */
  login?: string;
}

const key = 'lianyu-known-here';

export const knownHere = (): readonly KnownHere[] => JSON.parse(localStorage.getItem(key) ?? '[]') as KnownHere[];

const keep = (known: readonly KnownHere[]): void => localStorage.setItem(key, JSON.stringify(known));

/** Offers somebody from now on, in place of whoever was called the same and signs in the same way. */
export const keepHere = (one: KnownHere): void =>
  keep([...knownHere().filter(({ called, login }) => called !== one.called || login !== one.login), one]);

export const forgetHere = (one: KnownHere): void =>
  keep(knownHere().filter((other) => JSON.stringify(other) !== JSON.stringify(one)));

export const forgetEverybodyHere = (): void => localStorage.removeItem(key);

/** What somebody is called at a door anybody may look at: no given name, no school, no child. */
export function calledAtDoor({ person, acting }: Pick<ReplyOf<'people.readMe'>, 'person' | 'acting'>): string {
  const [first = ''] = person?.name ?? '';
  const [role = ''] = (acting?.title ?? '').split(' · ');
  return [first, role].filter(Boolean).join(' · ');
}
