/**
 * What a guardianship goes through (ADR 0010). `claimed` gives nothing, `confirmed` all but what is sensitive until its
 * probation is over, `active` all that is a guardian's.
 */
export const ownStates = ['claimed', 'confirmed', 'active'] as const;
export type OwnState = (typeof ownStates)[number];

/** How it stands on a day: its end comes first, then that it is only claimed, then an order that holds. */
export type Standing = OwnState | 'restrained' | 'ended';

/** With which standings a guardian stands in a relation of the policy to the child. */
export const relations = {
  /** Cares for the child: all that is C2. */
  child: ['confirmed', 'active'],
  /** The same, past probation: what is C3 too. */
  settled_child: ['active'],
  /** An order holds: the child's given name, nothing else. */
  restrained_child: ['restrained'],
} as const satisfies Record<string, readonly Standing[]>;

/**
 * Whom a school answers for as family: it hands accounts to them. Who is restrained is among them, so that nobody who hands
 * out accounts learns of an order.
 */
export const knownToSchool = ['confirmed', 'active', 'restrained'] as const satisfies readonly Standing[];

/** How long a school may claim back its word before sensitive data opens to whom it confirmed, in days. */
export const probationDays = 7;

/** One step: who brings it about, from where to where. Nothing else moves a guardianship. */
export interface Transition {
  from: OwnState | 'none';
  event: 'claim' | 'vouch' | 'confirm' | 'refuse' | 'pass_probation' | 'end';
  who: 'claimant' | 'roster' | 'school' | 'date';
  to: OwnState | 'ended';
}

/** All of them. Orders are no step: they lie over the state by their dates, and leave it as it was. */
export const transitions: readonly Transition[] = [
  { from: 'none', event: 'claim', who: 'claimant', to: 'claimed' },
  { from: 'none', event: 'vouch', who: 'roster', to: 'active' },
  { from: 'claimed', event: 'confirm', who: 'school', to: 'confirmed' },
  { from: 'claimed', event: 'refuse', who: 'school', to: 'ended' },
  { from: 'confirmed', event: 'pass_probation', who: 'date', to: 'active' },
  { from: 'confirmed', event: 'end', who: 'school', to: 'ended' },
  { from: 'confirmed', event: 'end', who: 'roster', to: 'ended' },
  { from: 'active', event: 'end', who: 'roster', to: 'ended' },
];

/** Where a step leads, or undefined where it is none. */
export const step = (
  from: Transition['from'],
  event: Transition['event'],
  who: Transition['who'],
): Transition['to'] | undefined =>
  transitions.find((one) => one.from === from && one.event === event && one.who === who)?.to;
