import type { ReactNode } from 'react';
import type { MatterOfList } from '#modules/governance/contract/duty-list.ts';
import { dutyWords } from '#modules/governance/web/duty-words.ts';
import { faultsIn, tellFault, type Teller } from '#modules/governance/web/tell-duty.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What is wrong with a matter in a word, and where and for whom; that nothing is, unless it is to be quiet about that. */
export function Faults(given: { matter: MatterOfList; teller: Teller; isQuiet?: boolean }): ReactNode {
  const { matter, teller, isQuiet = false } = given;
  const t = useWords(dutyWords);
  const found = faultsIn(matter);
  if (found.length === 0) return isQuiet ? null : <Mark tone="good">{t('fine')}</Mark>;
  const isEmpty = found.includes('empty');
  return (
    <>
      {found.map((one) => (
        <Mark key={one} tone={one === 'double' ? 'warn' : 'bad'}>
          {t(one)}
        </Mark>
      ))}
      {!isEmpty && (
        <ul className="ly-small">
          {matter.faults.map((fault) => {
            const told = tellFault(teller, fault, matter.duties);
            return <li key={told}>{told}</li>;
          })}
        </ul>
      )}
    </>
  );
}
