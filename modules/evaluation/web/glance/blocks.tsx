import type { ReactNode } from 'react';
import type { Period } from '#modules/evaluation/contract/period.ts';
import { Amiss } from '#modules/evaluation/web/glance/Amiss.tsx';
import { Due } from '#modules/evaluation/web/glance/Due.tsx';
import { OpenFindings } from '#modules/evaluation/web/glance/OpenFindings.tsx';
import { OwnSchool } from '#modules/evaluation/web/glance/OwnSchool.tsx';
import { BurdenPanel } from '#modules/governance/web/public.tsx';

/** What every part of the page is given: the period that is looked at, and all there are, the newest first. */
export interface Given {
  period: Period;
  periods: readonly Period[];
}

/** The parts of the page, by name. */
const blocks = {
  amiss: Amiss,
  school: OwnSchool,
  findings: OpenFindings,
  due: Due,
  burden: BurdenPanel,
} satisfies Record<string, (given: Given) => ReactNode>;

/** Who sees which of them, in order. What a role may read of each is the server’s to say. */
export const blocksOf: Readonly<Record<string, readonly (keyof typeof blocks)[]>> = {
  official: ['amiss', 'findings', 'due', 'burden'],
  department: ['amiss', 'findings', 'burden'],
  school_leader: ['school', 'findings'],
};

/** One part of the page. */
export function Block({ name, ...given }: Given & { name: keyof typeof blocks }): ReactNode {
  const Shown = blocks[name];
  return <Shown {...given} />;
}
