import { type ReactNode, useState } from 'react';
import { type Body, listBodies } from '#modules/governance/contract/structure.ts';
import { BodyLine } from '#modules/governance/web/structures/BodyLine.tsx';
import { structureWords } from '#modules/governance/web/structures/structure-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** As many as a town has. */
const all = 200;

/** The network of guidance as a tree: the centre, its stations, and of each its points and studios once it is opened. */
export function Network({ centres, stations }: { centres: readonly Body[]; stations: readonly Body[] }): ReactNode {
  return centres.map((centre) => (
    <div key={centre.id}>
      <BodyLine body={centre} />
      <ul className="ly-bodies ly-bodies-within">
        {stations
          .filter(({ within }) => within === centre.id)
          .map((station) => (
            <li key={station.id}>
              <BodyLine body={station} />
              <Parts of={station} />
            </li>
          ))}
      </ul>
    </div>
  ));
}

function Parts({ of }: { of: Body }): ReactNode {
  const t = useWords(structureWords);
  const [isOpen, setOpen] = useState(false);
  const counts = t('parts', { points: of.points, studios: of.studios });
  if (of.points + of.studios === 0) return <p className="ly-muted ly-small">{counts}</p>;
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="ly-small">{counts}</summary>
      {isOpen && <PartList within={of.id} />}
    </details>
  );
}

function PartList({ within }: { within: string }): ReactNode {
  const t = useWords(structureWords);
  const read = useRead(listBodies, { query: { within, size: all } });
  if (read.error && !read.data) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <p className="ly-muted ly-small">{t('coming')}</p>;
  return (
    <ul className="ly-bodies ly-bodies-within">
      {read.data.items.map((body) => (
        <li key={body.id}>
          <BodyLine body={body} />
        </li>
      ))}
    </ul>
  );
}
