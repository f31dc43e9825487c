import type { ReactNode } from 'react';
import type { Promotion } from '#modules/people/contract/promotion.ts';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import { useWords } from '#web/ui/use-words.ts';

/** The classes that are through: who leaves with them, where to if told, and whose roles end. */
export function Graduating({ over }: Pick<Promotion, 'over'>): ReactNode {
  const t = useWords(promotionWords);
  return (
    <>
      <h3>{t('over')}</h3>
      {over.length === 0 && <p className="ly-muted">{t('noOver')}</p>}
      {over.map(({ id, name, pupils, roles }) => (
        <details key={id} open={over.length < 4}>
          <summary>
            <strong>{t('leaves', { name, count: pupils.length })}</strong>
          </summary>
          {roles.length > 0 && <p>{t('rolesEnd', { roles: roles.map((role) => t('roleOf', role)).join(t('sep')) })}</p>}
          <ul>
            {pupils.map((pupil) => (
              <li key={pupil.id}>
                {pupil.name} {pupil.to !== null && <span>{t('to', { school: pupil.to })} </span>}
                {pupil.open > 0 && <span className="ly-muted">{t('openFor', { count: pupil.open })}</span>}
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
