import { heldByOne, type Seat } from '#modules/governance/contract/structure.ts';
import { type Days, isOn, shareADay } from '#modules/governance/server/rules/days.ts';

/** A term as far as others may be in its way. */
export interface Term extends Days {
  id: string;
  seat: Seat;
  person: string | null;
  org: string | null;
  office: string | null;
}

const isOfOne = ({ seat }: Pick<Term, 'seat'>): boolean => heldByOne.includes(seat);

const isSameHolder = (one: Term, other: Term): boolean =>
  one.person === other.person && one.org === other.org && one.office === other.office;

/** The term of the same seat that shares a day with one that is to be given: of any holder where one alone holds it, else of the same. */
export const inTheWay = (terms: readonly Term[], wish: Term): Term | undefined =>
  terms.find((term) => term.seat === wish.seat && shareADay(term, wish) && (isOfOne(wish) || isSameHolder(term, wish)));

/** The term of the seat of one that ends the day another begins, where that is to succeed it. */
export const succeeded = (terms: readonly Term[], wish: Term): Term | undefined =>
  isOfOne(wish) ? terms.find((term) => term.seat === wish.seat && isOn(term, wish.began)) : undefined;

/** The seats of one that nobody holds on a day. */
export const vacant = (seats: readonly Seat[], terms: readonly Term[], day: string): Seat[] =>
  seats.filter((seat) => isOfOne({ seat }) && !terms.some((term) => term.seat === seat && isOn(term, day)));
