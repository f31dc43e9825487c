import type { ReactNode } from 'react';
import { listNeeds, type Need } from '#modules/needs/contract/need.ts';
import { words } from '#modules/needs/web/words.ts';
import { useRead } from '#web/api/use-read.ts';
import { Figure, Figures } from '#web/ui/Figure.tsx';
import { Link } from '#web/ui/Link.tsx';
import { useWords } from '#web/ui/use-words.ts';

const shown = ['open', 'offered', 'engaged', 'closed'] as const;

/** How many of the needs the reader may see are in one state. */
export function useCount(state: Need['state']): number | undefined {
  return useRead(listNeeds, { query: { size: '1', state } }).data?.total;
}

/** How many needs are open, offered, in service and completed; each number leads to those it counts. */
export function NeedCounts(): ReactNode {
  return (
    <Figures>
      {shown.map((state) => (
        <Count key={state} state={state} />
      ))}
    </Figures>
  );
}

function Count({ state }: { state: (typeof shown)[number] }): ReactNode {
  const t = useWords(words);
  const count = useCount(state);
  const name = t(`needState.${state}`);
  return (
    <Figure
      grade="A"
      name={name}
      note={
        count ? (
          <Link to={`/needs?state=${state}`}>
            {t('lookAtThese')}
            <span className="ly-hidden"> {name}</span>
          </Link>
        ) : undefined
      }
      unit={t('needsUnit')}
      value={count}
    />
  );
}
