import { type ReactNode, useState } from 'react';
import { listMembers } from '#modules/people/contract/leaving.ts';
import type { Promotion } from '#modules/people/contract/promotion.ts';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The classes that are through: how many leave with them, where to if told, and whose roles end. */
export function Graduating({ over }: Pick<Promotion, 'over'>): ReactNode {
  const t = useWords(promotionWords);
  return (
    <>
      <h3>{t('over')}</h3>
      {over.length === 0 && <p className="ly-muted">{t('noOver')}</p>}
      {over.map(({ id, name, pupils, to, open, roles }) => (
        <div key={id}>
          <strong>{t('leaves', { name, count: pupils })}</strong>
          <ul>
            {to.map((one) => (
              <li key={one.school}>{t('to', { school: one.school, count: one.pupils })}</li>
            ))}
            {open > 0 && <li>{t('openFor', { count: open })}</li>}
            {roles.length > 0 && (
              <li>{t('rolesEnd', { roles: roles.map((role) => t('roleOf', role)).join(t('sep')) })}</li>
            )}
          </ul>
          {pupils > 0 && <Names group={id} />}
        </div>
      ))}
    </>
  );
}

/** Who is in a class, read once somebody wants to know. */
function Names({ group }: { group: string }): ReactNode {
  const t = useWords(promotionWords);
  const [isOpen, setOpen] = useState(false);
  const { data, error, refetch } = useRead(listMembers, { params: { id: group }, query: {} }, { enabled: isOpen });
  const names = data?.items.filter(({ ended }) => ended === null).map(({ name }) => name);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('names')}</summary>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {names && <p>{names.join(t('sep'))}</p>}
    </details>
  );
}
