import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import type { Indicator } from '#modules/evaluation/contract/indicator.ts';
import { listFacts } from '#modules/evaluation/contract/indicator.ts';
import { listSchoolResults, type Result } from '#modules/evaluation/contract/period.ts';
import { MakeFindingDialog } from '#modules/evaluation/web/findings/MakeFindingDialog.tsx';
import { IndicatorDialog } from '#modules/evaluation/web/IndicatorDialog.tsx';
import { MeasuredText } from '#modules/evaluation/web/MeasuredText.tsx';
import { useTold } from '#modules/evaluation/web/use-told.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { DataTable } from '#web/ui/DataTable.tsx';
import { Row } from '#web/ui/Page.tsx';
import '#modules/evaluation/web/evaluation.css';

/** As many facts as the house declares at most. */
const all = 200;

interface Given {
  indicator: Indicator;
  all: readonly Result[];
  period: string;
  snapshot: number | undefined;
}

/** How an indicator is reckoned, how it may be abused, and what it comes to in each school. */
export function IndicatorDetails({ indicator, all: others, period, snapshot }: Given): ReactNode {
  const { t, language } = useTold();
  const { role } = useSession().role;
  const [isChanging, setIsChanging] = useState(false);
  const [isFinding, setIsFinding] = useState(false);
  const { data } = useRead(listFacts, { query: { size: all } });
  const facts = data?.items.filter(({ code }) => indicator.facts.includes(code)) ?? [];
  const counter = others.find((one) => one.indicator.code === indicator.counter)?.indicator;
  const formula = [indicator.numerator, indicator.denominator].filter((one) => one !== '').join(' ÷ ');
  return (
    <div className="ly-indicator">
      <dl>
        <dt>{t('formula')}</dt>
        <dd>
          <code>{formula}</code>
        </dd>
        <dt>{t('facts')}</dt>
        <dd>
          <ul>
            {facts.map(({ code, title, about, unit }) => (
              <li key={code}>
                <code>{code}</code> {t('fact', { title, unit, about })}
              </li>
            ))}
          </ul>
        </dd>
        {indicator.gaming[language] !== '' && (
          <>
            <dt>{t('gaming')}</dt>
            <dd>
              {t('gamingIs', { gaming: indicator.gaming[language] })}{' '}
              {counter && t('counter', { name: counter.name[language] })}
            </dd>
          </>
        )}
      </dl>
      {role === 'official' && (
        <Row>
          <Button onClick={() => setIsFinding(true)} size="small">
            {t('makeFinding')}
          </Button>
          {snapshot === undefined && (
            <Button onClick={() => setIsChanging(true)} size="small">
              {t('change')}
            </Button>
          )}
        </Row>
      )}
      {(role === 'official' || role === 'school_leader') && (
        <Schools indicator={indicator} period={period} snapshot={snapshot} />
      )}
      {isFinding && (
        <MakeFindingDialog
          indicator={indicator}
          onClose={() => setIsFinding(false)}
          period={period}
          snapshot={snapshot}
        />
      )}
      {isChanging && <IndicatorDialog indicator={indicator} onClose={() => setIsChanging(false)} others={others} />}
    </div>
  );
}

/** What it comes to in each school the reader may know of, by name and not by rank. */
function Schools({ indicator, period, snapshot }: Omit<Given, 'all'>): ReactNode {
  const { t, language } = useTold();
  const [page, setPage] = useState(1);
  const query = { indicator: indicator.code, page, size: 10, ...(snapshot === undefined ? {} : { snapshot }) };
  const { data, error, refetch } = useRead(listSchoolResults, { params: { id: period }, query });
  if (data?.total === 0) return null;
  return (
    <DataTable
      columns={[
        { title: t('school'), dataIndex: 'name', key: 'name' },
        { title: t('place'), key: 'place', render: (_, { isRural }) => t(isRural ? 'rural' : 'urban') },
        {
          title: t('value'),
          key: 'value',
          render: (_, { measured }) => <MeasuredText kind={indicator.kind} measured={measured} />,
        },
      ]}
      error={error}
      label={t('chart', { name: indicator.name[language] })}
      onPage={setPage}
      onRetry={() => void refetch()}
      page={page}
      rowKey="org"
      rows={data?.items}
      size={10}
      {...(data ? { total: data.total } : {})}
      unit={t('schoolUnit')}
    />
  );
}
