import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { readSurvey, type Survey } from '#modules/surveys/contract/survey.ts';
import { ActDialog, type Opened } from '#modules/surveys/web/ActDialog.tsx';
import { toldIn } from '#modules/surveys/web/asking.ts';
import { QuestionResults } from '#modules/surveys/web/results/QuestionResults.tsx';
import { ResponseFigures } from '#modules/surveys/web/results/ResponseFigures.tsx';
import { resultsWords } from '#modules/surveys/web/results/results-words.ts';
import { SchoolsPanel } from '#modules/surveys/web/results/SchoolsPanel.tsx';
import { countyDay } from '#platform/browser/county-day.ts';
import { formatDate, formatNumber, formatPercent } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { EmptyState } from '#web/ui/EmptyState.tsx';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';
import '#modules/surveys/web/results/results.css';

/** One survey: who was asked, how many answered, how it went at each school, and once that is told, what was answered. */
export function ResultsPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(resultsWords);
  const [opened, setOpened] = useState<Opened>();
  const { data, error, refetch } = useRead(readSurvey, { params: { id } });
  const title = useTitle();
  const { role } = useSession().role;
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data)
    return (
      <Page title={t('page')}>
        <LoadingShape shape="board" />
      </Page>
    );
  return (
    <Page
      actions={role === 'official' && <Acts onAct={(what) => setOpened({ what, survey: data })} survey={data} />}
      subtitle={<WhoWasAsked survey={data} />}
      title={title(data)}
    >
      {data.response ? (
        <Stack>
          <ResponseFigures response={data.response} state={data.state} />
          <Standing survey={data} />
          {data.state === 'told' && <QuestionResults survey={data} />}
          {(data.state === 'closed' || data.state === 'told') && role !== 'department' && (
            <SchoolsPanel survey={data} />
          )}
        </Stack>
      ) : (
        <EmptyState note={t('draftNote')} title={title(data)} />
      )}
      {opened && <ActDialog onClose={() => setOpened(undefined)} onRefused={() => void refetch()} opened={opened} />}
    </Page>
  );
}

function useTitle(): (survey: Survey) => string {
  const t = useWords(resultsWords);
  const language = useLanguage();
  return ({ title, state, ends, response }) => {
    const rate = response && response.drawn > 0 ? response.answered / response.drawn : 0;
    return t(`title.${state}`, {
      title: toldIn(language, title),
      ends: formatDate(language, ends),
      rate: formatPercent(language, rate),
    });
  };
}

function WhoWasAsked({ survey }: { survey: Survey }): ReactNode {
  const t = useWords(resultsWords);
  const language = useLanguage();
  const { asked, perSchool, openedOn, closedOn, state } = survey;
  return (
    <>
      {t(`asked.${asked}`)}{' '}
      {perSchool > 0 ? t('drawnAt', { count: formatNumber(language, perSchool) }) : t('everybodyAt')}{' '}
      {openedOn && t('openedOn', { day: formatDate(language, openedOn) })}{' '}
      {closedOn && t('closedOn', { day: formatDate(language, closedOn) })} {state === 'told' && t('weighed')}{' '}
      <Link to="/surveys">{t('back')}</Link>
    </>
  );
}

function Acts({ survey, onAct }: { survey: Survey; onAct: (what: Opened['what']) => void }): ReactNode {
  const t = useWords(resultsWords);
  const go = useGo();
  if (survey.state === 'closed')
    return (
      <Button onClick={() => onAct('tell')} type="primary">
        {t('tell')}
      </Button>
    );
  if (survey.state !== 'open') return null;
  return (
    <>
      <Button onClick={() => onAct('print')}>{t('print')}</Button>
      <Button onClick={() => go(`/surveys/${survey.id}/sheets`)}>{t('enter')}</Button>
      {survey.ends < countyDay() && (
        <Button onClick={() => onAct('close')} type="primary">
          {t('close')}
        </Button>
      )}
    </>
  );
}

/** Why there are no results yet. */
function Standing({ survey: { state, pressedSchools } }: { survey: Survey }): ReactNode {
  const t = useWords(resultsWords);
  if (state !== 'open' && state !== 'closed') return null;
  return (
    <Panel title={t(`${state}Title`)}>
      <p>{t(`${state}Note`)}</p>
      {state === 'open' && pressedSchools > 0 && <p>{t('pressedOpen', { count: pressedSchools })}</p>}
    </Panel>
  );
}
