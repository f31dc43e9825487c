import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { AgendaItem, ItemAct } from '#modules/governance/contract/agenda.ts';
import { ActOnItemDialog } from '#modules/governance/web/conferences/ActOnItemDialog.tsx';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { formatList, formatNumber } from '#platform/i18n/format.ts';
import { Link } from '#web/ui/Link.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const called = { take_on: 'takeOn', put_off: 'putOff', withdraw: 'withdraw', add_material: 'addMaterial' } as const;

/** One item: what is to be decided, what lies before the conference, and what the reader may do; `more` stands beside that, `under` below. */
export function ItemCard(given: { item: AgendaItem; number?: number; more?: ReactNode; under?: ReactNode }): ReactNode {
  const { item, number, more, under } = given;
  const t = useWords(conferenceWords);
  const language = useLanguage();
  const [acting, setActing] = useState<ItemAct>();
  const { title, body, asks, kind, org, minutes, isConfidential, named, reason, matter, resource, amountFen, voting } =
    item;
  const facts = [
    t(`kind.${kind}`),
    ...(amountFen === null ? [] : [t('amount', { yuan: formatNumber(language, amountFen / 100) })]),
    ...(resource === null ? [] : [resource]),
    t('proposedBy', { org: org.name }),
    ...(minutes === null ? [] : [t('minutes', { minutes })]),
    ...(voting === null ? [] : [`${t('voting')}：${t(`voting.${voting}`)}`]),
  ];
  return (
    <article className="ly-agenda-item">
      <h3>
        {number !== undefined && `${number}. `}
        {title} {isConfidential && <Mark tone="accent">{t('confidential')}</Mark>}
      </h3>
      <p className="ly-muted ly-small">{facts.join(' · ')}</p>
      {named.length > 0 && (
        <p className="ly-muted ly-small">
          {t('named', {
            orgs: formatList(
              language,
              named.map(({ name }) => name),
            ),
          })}
        </p>
      )}
      <p className="ly-said">{body}</p>
      <p className="ly-said">
        <strong>{t('asks')}：</strong>
        {asks}
      </p>
      {reason !== null && <p className="ly-said">{t('putOffWhy', { why: reason })}</p>}
      {matter !== null && <Link to={`/matters/${matter}`}>{t('toMatter')}</Link>}
      <Materials item={item} />
      <Row>
        {item.may.map((act) => (
          <Button key={act} onClick={() => setActing(act)} size="small">
            {t(called[act])}
          </Button>
        ))}
        {more}
      </Row>
      {under}
      {acting && <ActOnItemDialog act={acting} item={item} onClose={() => setActing(undefined)} />}
    </article>
  );
}

function Materials({ item: { materials } }: { item: AgendaItem }): ReactNode {
  const t = useWords(conferenceWords);
  if (materials.length === 0) return null;
  return (
    <details>
      <summary>
        {t('materials')}（{materials.length}）
      </summary>
      <ul className="ly-agenda-materials">
        {materials.map(({ id, title, body, address, org }) => (
          <li key={id}>
            <strong>{title}</strong> <span className="ly-muted ly-small">{org.name}</span>
            {body !== null && <p className="ly-said">{body}</p>}
            {address !== null && (
              <a href={address} rel="noreferrer" target="_blank">
                {address}
              </a>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
