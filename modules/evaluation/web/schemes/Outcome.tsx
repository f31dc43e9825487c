import type { ReactNode } from 'react';
import type { Score, SchemeSaid, tryScheme } from '#modules/evaluation/contract/scheme.ts';
import { schemeWords } from '#modules/evaluation/web/schemes/scheme-words.ts';
import { formatNumber, formatPercent } from '#platform/i18n/format.ts';
import type { Reply } from '#platform/http/endpoint.ts';
import { useSession } from '#web/api/session.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Panel, Stack } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

type Tried = Reply<typeof tryScheme>;

/** Over this comparisons ought to be made again (Saaty 1980). */
const mostInconsistent = 0.1;

interface Given {
  said: Omit<SchemeSaid, 'name'>;
  tried: Tried;
  nameOf: (code: string) => string;
}

/** What a scheme makes of the figures: its weights, the schools by name, how firm their order is, and how far other schemes agree. */
export function Outcome({ said, tried, nameOf }: Given): ReactNode {
  const t = useWords(schemeWords);
  const isOfficial = useSession().role.role === 'official';
  return (
    <Stack>
      <Weights nameOf={nameOf} said={said} tried={tried} />
      {said.party === 'school' ? <Schools scores={tried.scores} /> : <p className="ly-muted">{t('noSchools')}</p>}
      {isOfficial && said.party === 'school' && <Firmness nameOf={nameOf} tried={tried} />}
    </Stack>
  );
}

function Weights({ said, tried, nameOf }: Given): ReactNode {
  const t = useWords(schemeWords);
  const wholes = [
    { name: t('allParts'), parts: said.criteria.map(({ name }) => name), weighed: tried.weighed },
    ...said.criteria.map(({ name, indicators }, at) => ({
      name,
      parts: indicators.map(nameOf),
      weighed: tried.criteria[at],
    })),
  ].filter(({ parts }) => parts.length > 1);
  if (wholes.length === 0) return null;
  return (
    <Panel title={t('weighed')}>
      {wholes.map((whole, at) => whole.weighed && <Whole {...whole} key={`${at} ${whole.name}`} of={whole.weighed} />)}
    </Panel>
  );
}

/** What the parts of a whole weigh, and how far comparisons of them agree. */
function Whole({ name, parts, of }: { name: string; parts: readonly string[]; of: Tried['weighed'] }): ReactNode {
  const t = useWords(schemeWords);
  const language = useLanguage();
  const told = parts.map((part, at) =>
    t('part', { name: part, share: formatPercent(language, of.weights[at] ?? 0, 1) }),
  );
  return (
    <p>
      {t('weights', { of: name, weights: told.join(language === 'zh' ? '，' : ', ') })} {of.isEven && t('evenNote')}{' '}
      {of.ratio !== null && (
        <span className={of.ratio > mostInconsistent ? 'ly-wrong' : 'ly-muted'}>
          {t(of.ratio > mostInconsistent ? 'inconsistent' : 'consistent', {
            ratio: formatNumber(language, of.ratio, 2),
          })}
        </span>
      )}
    </p>
  );
}

function Schools({ scores }: { scores: readonly Score[] }): ReactNode {
  const t = useWords(schemeWords);
  const language = useLanguage();
  return (
    <Panel note={t('scoresNote')} title={t('scores')}>
      <DataTable
        columns={[
          { title: t('school'), dataIndex: 'name', key: 'name' },
          { title: t('place'), key: 'place', render: (_, { isRural }) => t(isRural ? 'rural' : 'urban') },
          {
            title: t('score'),
            key: 'score',
            render: (_, { score }) => (score === null ? t('noScore') : formatNumber(language, score, 1)),
          },
          { title: t('reported'), key: 'reported', render: (_, { reported }) => formatPercent(language, reported) },
        ]}
        label={t('scores')}
        rowKey="name"
        rows={scores}
        unit={t('unit')}
      />
    </Panel>
  );
}

function Firmness({ tried, nameOf }: Pick<Given, 'tried' | 'nameOf'>): ReactNode {
  const t = useWords(schemeWords);
  const language = useLanguage();
  return (
    <Panel title={t('turns')}>
      <p className="ly-muted ly-small">{t('turnsNote')}</p>
      {tried.turns.length === 0 && <p>{t('noTurns')}</p>}
      <ul>
        {tried.turns.map(({ indicator, above, below, percent }) => (
          <li key={`${indicator} ${above} ${below}`}>
            {t('turn', {
              indicator: nameOf(indicator),
              above,
              below,
              change: t(percent > 0 ? 'more' : 'less'),
              percent: formatPercent(language, Math.abs(percent) / 100, 1),
            })}
          </li>
        ))}
      </ul>
      {tried.agreement.map(({ scheme, tau }) => (
        <p key={scheme}>
          {tau === null ? t('agreeUnknown', { scheme }) : t('agree', { scheme, tau: formatNumber(language, tau, 2) })}
        </p>
      ))}
    </Panel>
  );
}
