import type { DutyWish } from '#modules/governance/contract/duty-draft.ts';
import type { Duty, Holder } from '#modules/governance/contract/duty-list.ts';
import { Circumstance, oldest } from '#modules/governance/contract/extent.ts';

/** An organisation as it is chosen: with its name, which the form shows. */
export interface Chosen {
  value: string;
  label: string;
}

/** A duty as it is typed. What a matter about no child does not ask for is not there. */
export interface DutyFields {
  places: string[];
  except: string[];
  ageFrom?: number;
  ageTo?: number;
  circumstances?: Circumstance[];
  lead?: Chosen;
  partners: Chosen[];
  basis: string;
  basisPolicy?: string;
  basisAnchor?: string;
  isConfirmed: boolean;
  limitDays: number;
  steps: Partial<{ afterDays: number; org: Chosen }>[];
}

/** What the form of a duty begins with: what it says, or one for the whole county and every child. */
export function fieldsOf(duty: Duty | undefined, county: string): DutyFields {
  const none = { places: [county], except: [], partners: [], basis: '', isConfirmed: false, limitDays: 10, steps: [] };
  const everyChild = { ageFrom: 0, ageTo: oldest, circumstances: [...Circumstance.options] };
  if (!duty) return { ...none, ...everyChild };
  const { id: _, lead, partners, steps, basisAt, ...said } = duty;
  return {
    ...said,
    ...(basisAt && { basisPolicy: basisAt.policy.id }),
    ...(basisAt?.anchor && { basisAnchor: basisAt.anchor }),
    lead: chosenOf(lead),
    partners: partners.map(chosenOf),
    steps: steps.map(({ afterDays, org }) => ({ afterDays, org: chosenOf(org) })),
  };
}

const chosenOf = ({ id, name }: Holder): Chosen => ({ value: id, label: name });

/** What is sent of what was typed, once all that is needed was. */
export function wishOf({
  lead,
  partners,
  steps,
  ageFrom = 0,
  ageTo = oldest,
  circumstances,
  basisPolicy,
  basisAnchor,
  ...said
}: DutyFields): DutyWish {
  return {
    ...said,
    basisAt: basisPolicy ? { policy: basisPolicy, anchor: basisAnchor ?? null } : null,
    ageFrom,
    ageTo,
    circumstances: circumstances ?? [...Circumstance.options],
    lead: lead?.value ?? '',
    partners: partners.map(({ value }) => value),
    steps: steps.flatMap(({ afterDays, org }) => (afterDays && org ? [{ afterDays, org: org.value }] : [])),
  };
}
