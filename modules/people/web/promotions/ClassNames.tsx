import { Checkbox } from 'antd';
import { type ReactNode, useState } from 'react';
import { listMembers } from '#modules/people/contract/leaving.ts';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import '#modules/people/web/people.css';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** Who is in a class, read once somebody wants to know; where its pupils go on, who of them does not is unticked. */
export function ClassNames(given: {
  group: string;
  leaving?: readonly string[];
  onLeaving?: (leaving: string[]) => void;
}): ReactNode {
  const t = useWords(promotionWords);
  const { group, leaving, onLeaving } = given;
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useRead(listMembers, { params: { id: group }, query: {} }, { enabled: isOpen });
  const members = data?.items.filter(({ ended }) => ended === null);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t(leaving ? 'whoLeaves' : 'names')}</summary>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {members && leaving && onLeaving ? (
        <div className="people-names">
          {members.map(({ id, name }) => (
            <Checkbox
              checked={!leaving.includes(id)}
              key={id}
              onChange={({ target }) =>
                onLeaving(target.checked ? leaving.filter((one) => one !== id) : [...leaving, id])
              }
            >
              {name}
            </Checkbox>
          ))}
        </div>
      ) : (
        members && <p>{members.map(({ name }) => name).join(t('sep'))}</p>
      )}
    </details>
  );
}
