import { Select } from 'antd';
import type { ReactNode } from 'react';
import type { Promotion } from '#modules/people/contract/promotion.ts';
import { ClassNames } from '#modules/people/web/promotions/ClassNames.tsx';
import { promotionWords } from '#modules/people/web/promotions/promotion-words.ts';
import type { WhereTo } from '#modules/people/web/promotions/where-to.ts';
import '#modules/people/web/people.css';
import { Row } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

interface Given extends Pick<Promotion, 'over'> {
  /** Where the pupils of classes go on that may. */
  onward: readonly WhereTo[];
  isFixed: boolean;
  onChange: (said: WhereTo) => void;
}

/** The classes that are through: who goes on at the school, how many leave with them, where to if told, and whose roles end. */
export function Graduating({ over, onward, isFixed, onChange }: Given): ReactNode {
  const t = useWords(promotionWords);
  return (
    <>
      <h3>{t('over')}</h3>
      {over.length === 0 && <p className="ly-muted">{t('noOver')}</p>}
      {over.map((group) => {
        const { id, name, pupils, to, open, roles } = group;
        const said = onward.find((one) => one.class === id);
        const staying = said === undefined || said.number === null ? undefined : said;
        return (
          <div className="people-through" key={id}>
            <strong>{t(said ? 'through' : 'leaves', { name, count: pupils })}</strong>
            {said && <Choice group={group} isFixed={isFixed} onChange={onChange} said={said} />}
            <ul className="ly-muted">
              {to.map((one) => (
                <li key={one.school}>{t('to', { school: one.school, count: one.pupils })}</li>
              ))}
              {open > 0 && (
                <li>
                  {t(staying && staying.leaving.length === 0 ? 'openWith' : staying ? 'openSome' : 'openFor', {
                    count: open,
                  })}
                </li>
              )}
              {roles.length > 0 && (
                <li>{t('rolesEnd', { roles: roles.map((role) => t('roleOf', role)).join(t('sep')) })}</li>
              )}
            </ul>
            {pupils > 0 && (
              <ClassNames
                group={id}
                key={String(staying === undefined)}
                {...(staying && !isFixed
                  ? { leaving: staying.leaving, onLeaving: (leaving) => onChange({ ...staying, leaving }) }
                  : {})}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

/** The class its pupils go on to, or that all of them leave. */
function Choice(given: {
  group: Promotion['over'][number];
  said: WhereTo;
  isFixed: boolean;
  onChange: (said: WhereTo) => void;
}): ReactNode {
  const t = useWords(promotionWords);
  const { group, said, isFixed, onChange } = given;
  return (
    <Row>
      <span>{t('goOnTo')}</span>
      <Select<number>
        aria-label={t('goOnOf', { name: group.name })}
        disabled={isFixed}
        onChange={(number) =>
          onChange({ class: group.id, number: number || null, leaving: number === 0 ? [] : said.leaving })
        }
        options={[
          ...(group.onward?.choices ?? []).map(({ number, name, isNew }) => ({
            value: number,
            label: isNew ? t('opened', { name }) : name,
          })),
          { value: 0, label: t('allLeave') },
        ]}
        popupMatchSelectWidth={false}
        value={said.number ?? 0}
      />
      {said.leaving.length > 0 && <span>{t('someLeave', { count: said.leaving.length })}</span>}
    </Row>
  );
}
