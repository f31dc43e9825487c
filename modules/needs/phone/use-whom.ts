import type { NeedScope } from '#modules/needs/contract/need.ts';
import type { Whom } from '#modules/needs/phone/need-steps.ts';
import { needWords } from '#modules/needs/phone/need-words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { useWords } from '#phone/ui/use-words.ts';

/** For whom each role of an institution may state a need: the contract's table, which would bring its schemas along. */
export const scopesOfStaff: Readonly<Record<string, readonly NeedScope[]>> = {
  homeroom: ['pupil', 'class'],
  teacher: ['class', 'school'],
  counsellor: ['pupil', 'class', 'school'],
  school_leader: ['pupil', 'class', 'school'],
  community_worker: ['community'],
};

/** Which side the caller speaks from: what he is told of who sees it differs. */
export type Speaks = 'family' | 'pupil' | 'school';

/** For whom the caller may state a need; `only` when there is nothing to choose. */
export interface WhomChoice {
  speaks: Speaks;
  scopes: readonly NeedScope[];
  /** The children of a family, once they are known. */
  children: readonly Whom[] | undefined;
  only: Whom | undefined;
  error: unknown;
  retry: () => void;
}

/** Reads for whom the caller may state a need. */
export function useWhom(): WhomChoice {
  const t = useWords(needWords);
  const { role } = useSession().role;
  const speaks = role === 'guardian' ? 'family' : role === 'pupil' ? 'pupil' : 'school';
  const read = useRead('people.listChildren', {}, { enabled: speaks !== 'school' });
  const children = read.data?.items.map(
    ({ id, name }): Whom => ({ scope: 'pupil', pupil: id, said: speaks === 'pupil' ? t('self') : name }),
  );
  const scopes = scopesOfStaff[role] ?? [];
  const [first, ...others] = speaks === 'school' ? scopes : [];
  const ownPlace =
    others.length === 0 && (first === 'school' || first === 'community')
      ? { scope: first, said: t(`whom.${first}`) }
      : undefined;
  const only = children?.length === 1 ? children[0] : ownPlace;
  return { speaks, scopes, children, only, error: read.error, retry: () => void read.refetch() };
}
