import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Opening } from '#modules/messages/contract/opening.ts';
import { openingWords } from '#modules/messages/web/openings/opening-words.ts';
import { formatDate, formatDateTime, formatList } from '#platform/i18n/format.ts';
import type { Columns } from '#web/ui/DataTable.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

const tones: Readonly<Record<Opening['state'], Tone>> = {
  waiting: 'accent',
  open: 'warn',
  over: 'plain',
  objected: 'bad',
  lapsed: 'plain',
};

/** A scope ends before its end: one that ends at midnight, the day before. */
const lastMoment = (to: string): Date => new Date(Date.parse(to) - 1);

/** How openings stand in their list. */
export function useOpeningColumns(onDecide: (opening: Opening) => void): Columns<Opening> {
  const t = useWords(openingWords);
  const language = useLanguage();
  return [
    {
      title: t('child'),
      render: (_, { childName, schoolName }) => (
        <>
          {childName}
          <div className="ly-muted ly-small">{schoolName}</div>
        </>
      ),
    },
    {
      title: t('ground'),
      render: (_, opening) => (
        <>
          {t(`ground.${opening.ground}`)}
          <div className="ly-muted ly-small">{opening.reason}</div>
          <Paper opening={opening} />
        </>
      ),
    },
    {
      title: t('by'),
      // A day and an hour stand in one line.
      onHeaderCell: () => ({ style: { minInlineSize: '11rem' } }),
      render: (_, { openedBy, begunAt, from, to, ground, times }) => (
        <>
          {openedBy}
          <div className="ly-muted ly-small">{formatDateTime(language, begunAt)}</div>
          <div className="ly-muted ly-small">
            {t('scope', { from: formatDate(language, from), to: formatDate(language, lastMoment(to)) })}
          </div>
          {ground === 'emergency' && times > 1 && <Mark tone="warn">{t('times', { count: times })}</Mark>}
        </>
      ),
    },
    { title: t('state'), render: (_, opening) => <State opening={opening} /> },
    {
      key: 'acts',
      render: (_, opening) => (
        <Row>
          {opening.mayRead && <Link to={`/openings/${opening.id}`}>{t('read')}</Link>}
          {opening.mayDecide && (
            <Button
              aria-label={t('decideTitle', { child: opening.childName })}
              onClick={() => onDecide(opening)}
              size="small"
            >
              {t('decide')}
            </Button>
          )}
        </Row>
      ),
    },
  ];
}

function Paper({ opening: { demand } }: { opening: Opening }): ReactNode {
  const t = useWords(openingWords);
  const language = useLanguage();
  if (!demand) return null;
  const { authority, authorityName: name, document, documentOn, officers } = demand;
  const named = formatList(
    language,
    officers.map((one) => t('officer', one)),
  );
  return (
    <div className="ly-muted ly-small">
      {t('paper', { authority: t(`authority.${authority}`), name, document, on: formatDate(language, documentOn) })}
      <div>{t('officers', { officers: named })}</div>
    </div>
  );
}

function State({ opening }: { opening: Opening }): ReactNode {
  const t = useWords(openingWords);
  const language = useLanguage();
  const { state, until, verdict, isTold, tellOn, ground } = opening;
  const isOpened = ground === 'emergency' || verdict?.verdict === 'confirmed';
  return (
    <>
      <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
      {(state === 'waiting' || state === 'open') && (
        <div className="ly-muted ly-small">{t('until', { at: formatDateTime(language, until) })}</div>
      )}
      <div className="ly-muted ly-small">
        {verdict ? t(verdict.verdict, { name: verdict.by, reason: verdict.reason }) : t('toDecide')}
      </div>
      {isOpened && (
        <div className="ly-muted ly-small">
          {isTold ? t('told') : t('tellOn', { on: formatDate(language, tellOn) })}
        </div>
      )}
    </>
  );
}
