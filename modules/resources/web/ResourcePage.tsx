import { Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { readResource, type Resource } from '#modules/resources/contract/resource.ts';
import { ResourceMark } from '#modules/resources/web/ResourceMark.tsx';
import { ResourceSteps } from '#modules/resources/web/ResourceSteps.tsx';
import { useGrades } from '#modules/resources/web/use-grades.ts';
import { useTowns } from '#modules/resources/web/use-towns.ts';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import { useSchedule } from '#modules/resources/web/use-schedule.ts';
import { WeekStrip } from '#modules/resources/web/WeekStrip.tsx';
import { words } from '#modules/resources/web/words.ts';
import { formatDate, formatList } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Link } from '#web/ui/Link.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One resource: what, by whom, when, and how much of it is left in the coming weeks. */
export function ResourcePage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const { role } = useSession();
  const read = useRead(readResource, { params: { id } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const resource = read.data;
  const maySeeProvider = resource.mayEdit || role.role === 'official';
  const free = resource.weeks.find(({ isOpen, remaining }) => isOpen && remaining > 0);
  return (
    <Page
      actions={<ResourceSteps resource={resource} />}
      narrow
      subtitle={
        <>
          {nameOf(resource.category)} ·{' '}
          {maySeeProvider ? (
            <Link to={`/providers/${resource.provider}`}>{resource.providerName}</Link>
          ) : (
            resource.providerName
          )}{' '}
          <ResourceMark resource={resource} />
        </>
      }
      title={resource.title}
    >
      <Stack>
        {resource.reviewNote !== '' && <Panel title={t('sentBack')}>{resource.reviewNote}</Panel>}
        <Panel>
          <Facts resource={resource} />
        </Panel>
        <Panel
          note={free ? t('firstFree', { day: formatDate(language, free.week) }) : t('noneFree')}
          title={t('weeks')}
        >
          <WeekStrip capacity={resource.capacity} weeks={resource.weeks} />
        </Panel>
      </Stack>
    </Page>
  );
}

function Facts({ resource }: { resource: Resource }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const said = useSchedule();
  const stages = resource.stages.map((stage) => (isStage(stage) ? t(`stage.${stage}`) : stage));
  const grades = useGrades();
  const town = useTowns();
  const place = [town.nameOf(resource.town), resource.address].filter((part) => part !== '').join(' ');
  const sex = resource.servesSex;
  const whom = [
    resource.grades ? grades.said(resource.grades) : formatList(language, stages) || t('anyStage'),
    ...(sex === 1 || sex === 2 ? [t(`onlySex.${sex}`)] : []),
  ];
  const items = [
    { key: 'about', label: t('about'), children: resource.about || '—' },
    { key: 'schedule', label: t('schedule'), children: said(resource.schedule) },
    {
      key: 'mode',
      label: t('mode'),
      children: [t(`mode.${resource.mode}`), resource.mode !== 'remote' && t('travel', { km: resource.travelKm })]
        .filter(Boolean)
        .join(' · '),
    },
    ...(place === '' || resource.mode === 'remote' ? [] : [{ key: 'place', label: t('place'), children: place }]),
    { key: 'serves', label: t('serves'), children: whom.join(' · ') },
    { key: 'languages', label: t('languages'), children: formatList(language, resource.languages) || '—' },
    { key: 'remaining', label: t('remaining'), children: t('of', resource) },
  ];
  return <Descriptions column={1} items={items} size="small" />;
}

const isStage = (text: string): text is 'primary' | 'junior' | 'senior' =>
  ['primary', 'junior', 'senior'].includes(text);
