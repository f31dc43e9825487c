import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { listSurveys, type Survey } from '#modules/surveys/contract/survey.ts';
import { ActDialog, type Opened } from '#modules/surveys/web/ActDialog.tsx';
import { SurveyActs } from '#modules/surveys/web/SurveyActs.tsx';
import { surveyWords } from '#modules/surveys/web/survey-words.ts';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { howTold, usePeople } from '#modules/surveys/web/use-people.ts';
import { formatDate, formatNumber } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { type Columns, DataTable } from '#web/ui/DataTable.tsx';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { Mark, type Tone } from '#web/ui/Mark.tsx';
import { Page } from '#web/ui/Page.tsx';
import { useAddress, useGo } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import './surveys.css';

const tones: Readonly<Record<Survey['state'], Tone>> = { draft: 'plain', open: 'info', closed: 'accent', told: 'good' };

/** As many as the list shows at once: most counties have no more. */
const size = 50;

/** The surveys of the county: drafted, open, closed, and what can be done with each. */
export function SurveysPage(): ReactNode {
  const t = useWords(surveyWords);
  const go = useGo();
  const [{ page }, setAddress] = useAddress({ page: '1' });
  const [opened, setOpened] = useState<Opened>();
  const { data, error, refetch } = useRead(listSurveys, { query: { page: Number(page), size } });
  const isOfficial = useSession().role.role === 'official';
  const columns = useColumns((what, survey) => setOpened({ what, survey }));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const fresh = isOfficial && (
    <Button onClick={() => go('/surveys/new')} type="primary">
      {t('fresh')}
    </Button>
  );
  return (
    <Page
      actions={data?.total !== 0 && fresh}
      subtitle={t('subtitle')}
      title={data ? <Title surveys={data.items} /> : t('page')}
    >
      <DataTable<Survey>
        columns={isOfficial ? columns : columns.slice(0, -1)}
        empty={<EmptyState action={fresh} note={t(isOfficial ? 'noneNote' : 'noneOther')} title={t('titleNone')} />}
        error={error}
        label={t('page')}
        onPage={(next) => setAddress({ page: String(next) })}
        onRetry={() => void refetch()}
        page={Number(page)}
        rowKey="id"
        rows={data?.items}
        size={size}
        {...(data ? { total: data.total } : {})}
        unit={t('unit')}
      />
      {opened && <ActDialog onClose={() => setOpened(undefined)} onRefused={() => void refetch()} opened={opened} />}
    </Page>
  );
}

function Title({ surveys }: { surveys: readonly Survey[] }): ReactNode {
  const t = useWords(surveyWords);
  if (surveys.length === 0) return t('titleNone');
  const count = (state: Survey['state']): number => surveys.filter((one) => one.state === state).length;
  const pressed = surveys.filter((one) => one.state === 'open' && one.pressedSchools > 0).length;
  return pressed > 0 ? t('titlePressed', { pressed }) : t('title', { open: count('open'), told: count('told') });
}

function useColumns(onAct: (what: Opened['what'], survey: Survey) => void): Columns<Survey> {
  const t = useWords(surveyWords);
  const language = useLanguage();
  return [
    {
      title: t('survey'),
      key: 'survey',
      className: 'ly-table-text',
      render: (_, { id, state, title, asked, minutes }) => (
        <>
          {state === 'draft' ? toldIn(language, title) : <Link to={`/surveys/${id}`}>{toldIn(language, title)}</Link>}
          <div className="ly-muted ly-small">{t(`of.${asked}`, { minutes })}</div>
        </>
      ),
    },
    {
      title: t('state'),
      key: 'state',
      render: (_, { state, ends }) => (
        <>
          <Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>
          <div className="ly-muted ly-small">{t('endsOn', { day: formatDate(language, ends) })}</div>
        </>
      ),
    },
    { title: t('response'), key: 'response', render: (_, survey) => <Response survey={survey} /> },
    { key: 'acts', render: (_, survey) => <SurveyActs onAct={(what) => onAct(what, survey)} survey={survey} /> },
  ];
}

/** How many were drawn, and what became of that; and whether somebody was pressed. */
function Response({ survey: { state, response, pressedSchools } }: { survey: Survey }): ReactNode {
  const t = useWords(surveyWords);
  const language = useLanguage();
  const people = usePeople();
  const how = howTold({ state });
  if (!response) return <span className="ly-muted">{t('notSent')}</span>;
  return (
    <>
      {t('answered', { count: people(response.answered, how) })}
      <div className="ly-muted ly-small">
        {t('drawnOf', { drawn: formatNumber(language, response.drawn) })} ·{' '}
        {t('declined', { count: people(response.declined, how) })}
      </div>
      {pressedSchools > 0 && <Mark tone="bad">{t('pressed', { count: pressedSchools })}</Mark>}
    </>
  );
}
