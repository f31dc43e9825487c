import { Button, Select } from 'antd';
import { type ReactNode, useState } from 'react';
import { listSchoolResponses, type SchoolResponse } from '#modules/surveys/contract/results.ts';
import { setAside, type Survey } from '#modules/surveys/contract/survey.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { SetAsideDialog } from '#modules/surveys/web/results/SetAsideDialog.tsx';
import { tellMean } from '#modules/surveys/web/results/tell-result.ts';
import { usePeople } from '#modules/surveys/web/use-people.ts';
import { formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Mark } from '#web/ui/Mark.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useAddress } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/surveys/web/surveys.css';

/** How it went at each school the reader may know of, by name; before the results are told a school can be left out. */
export function SchoolsPanel({ survey }: { survey: Survey }): ReactNode {
  const t = useWords(resultsWords);
  const toast = useUndoToast();
  const [{ page, question }, setAddress] = useAddress({ page: '1', question: '' });
  const [aside, setAsideOf] = useState<SchoolResponse>();
  const isTold = survey.state === 'told';
  const query = { page: Number(page), ...(isTold && question !== '' && { question }) };
  const { data, error, refetch } = useRead(listSchoolResponses, { params: { id: survey.id }, query });
  const takeIn = useAct(setAside);
  const maySetAside = useSession().role.role === 'official' && !isTold;
  const columns = useColumns(isTold && question !== '');
  const acts = useActs({
    onSetAside: setAsideOf,
    onTakeIn: ({ org, name }) =>
      takeIn.mutate(
        { params: { id: survey.id }, body: { org, reason: '' } },
        { onSuccess: () => toast(t('takenIn', { school: name })) },
      ),
  });
  return (
    <Panel note={t('schoolsNote')} title={t('schools')}>
      {takeIn.error && <ErrorState error={takeIn.error} />}
      <DataTable<SchoolResponse>
        columns={maySetAside ? [...columns, ...acts] : columns}
        empty={<EmptyState title={t('noSchools')} />}
        error={error}
        filters={
          isTold && (
            <MeanOf
              onChange={(next) => setAddress({ question: next, page: '1' })}
              questions={survey.questions}
              value={question}
            />
          )
        }
        label={t('schools')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void refetch()}
        page={Number(page)}
        rowKey="org"
        rows={data?.items}
        {...(data ? { total: data.total } : {})}
        unit={t('schoolUnit')}
      />
      {aside && <SetAsideDialog onClose={() => setAsideOf(undefined)} school={aside} survey={survey.id} />}
    </Panel>
  );
}

/** Whose mean is shown beside each school. */
function MeanOf(given: {
  questions: Survey['questions'];
  value: string;
  onChange: (question: string) => void;
}): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const measured = given.questions.flatMap(({ code, kind, text }, at) =>
    kind === 'scale' || kind === 'number' ? [{ value: code, label: `${at + 1}. ${toldIn(language, text)}` }] : [],
  );
  if (measured.length === 0) return null;
  return (
    <Select
      aria-label={t('meanAt')}
      className="ly-mean-of"
      onChange={given.onChange}
      options={[{ value: '', label: t('noQuestion') }, ...measured]}
      popupMatchSelectWidth={false}
      value={given.value}
    />
  );
}

function useColumns(hasMean: boolean): Columns<SchoolResponse> {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const people = usePeople();
  const sheets = (count: number | null): string => (count === 0 ? t('none') : people(count, 'tens'));
  return [
    {
      title: t('school'),
      key: 'name',
      render: (_, { name, isRural }) => (
        <>
          {name}
          <div className="ly-muted ly-small">{t(isRural ? 'rural' : 'urban')}</div>
        </>
      ),
    },
    {
      title: t('schoolAnswered'),
      key: 'response',
      render: (_, { response }) => {
        if (!response) return <span className="ly-muted">{t('hidden')}</span>;
        const [drawn, declined] = [formatNumber(language, response.drawn), people(response.declined, 'tens')];
        return (
          <>
            <span className="ly-survey-whole">{people(response.answered, 'tens')}</span>
            <div className="ly-muted ly-small">{t('ofSchoolDrawn', { drawn, declined })}</div>
          </>
        );
      },
    },
    {
      title: t('pressures'),
      key: 'pressures',
      render: (_, { pressures }) =>
        pressures.length === 0 ? (
          <span className="ly-muted">{t('none')}</span>
        ) : (
          <div className="ly-survey-marks">
            {pressures.map((one) => (
              <Mark key={one} tone="bad">
                {t(`pressure.${one}`)}
              </Mark>
            ))}
          </div>
        ),
    },
    {
      title: t('doubtful'),
      key: 'doubtful',
      render: (_, { straightLined, copied }) => (
        <ul className="ly-survey-whole ly-small">
          <li>{t('straightLined', { count: sheets(straightLined) })}</li>
          <li>{t('copied', { count: sheets(copied) })}</li>
        </ul>
      ),
    },
    ...(hasMean
      ? [
          {
            title: t('mean'),
            key: 'mean',
            render: (_: unknown, { mean }: SchoolResponse) => (
              <span className={mean ? 'ly-survey-whole' : 'ly-survey-whole ly-muted'}>
                {mean ? tellMean({ t, language }, mean) : t('hidden')}
              </span>
            ),
          },
        ]
      : []),
    {
      title: t('isCounted'),
      key: 'aside',
      className: 'ly-table-text',
      render: (_, { setAside: reason }) =>
        reason === '' ? (
          <span className="ly-muted">{t('counts')}</span>
        ) : (
          <>
            <Mark tone="warn">{t('leftOut')}</Mark>
            <div className="ly-small">{reason}</div>
          </>
        ),
    },
  ];
}

function useActs(given: {
  onSetAside: (school: SchoolResponse) => void;
  onTakeIn: (school: SchoolResponse) => void;
}): Columns<SchoolResponse> {
  const t = useWords(resultsWords);
  return [
    {
      key: 'acts',
      render: (_, school) => {
        const isAside = school.setAside !== '';
        return (
          <Button onClick={() => (isAside ? given.onTakeIn(school) : given.onSetAside(school))} size="small">
            {t(isAside ? 'takeIn' : 'setAside')}
          </Button>
        );
      },
    },
  ];
}
