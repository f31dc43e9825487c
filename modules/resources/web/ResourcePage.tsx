import { Button, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { moveResource, readResource, type Resource, type ResourceState } from '#modules/resources/contract/resource.ts';
import { useCategories } from '#modules/resources/web/use-categories.ts';
import { useSchedule } from '#modules/resources/web/use-schedule.ts';
import { WeekStrip } from '#modules/resources/web/WeekStrip.tsx';
import { words } from '#modules/resources/web/words.ts';
import { formatDate } from '#platform/i18n/format.ts';
import { useSession } from '#web/api/session.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useGo, useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One resource: what, by whom, when, and how much of it is left in the coming weeks. */
export function ResourcePage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const language = useLanguage();
  const { nameOf } = useCategories();
  const read = useRead(readResource, { params: { id } });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const resource = read.data;
  const free = resource.weeks.find(({ remaining }) => remaining > 0);
  return (
    <Page
      actions={<Steps resource={resource} />}
      narrow
      subtitle={`${nameOf(resource.category)} · ${resource.providerName} · ${t(`state.${resource.state}`)}`}
      title={resource.title}
    >
      <Stack>
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
  const said = useSchedule();
  const stages = resource.stages.map((stage) => (isStage(stage) ? t(`stage.${stage}`) : stage));
  const items = [
    { key: 'about', label: t('about'), children: resource.about || '—' },
    { key: 'schedule', label: t('schedule'), children: said(resource.schedule) },
    {
      key: 'mode',
      label: t('mode'),
      children: `${t(`mode.${resource.mode}`)} · ${t('travel', { km: resource.travelKm })}`,
    },
    { key: 'serves', label: t('serves'), children: stages.join('、') || t('anyStage') },
    { key: 'languages', label: t('languages'), children: resource.languages.join('、') || '—' },
    { key: 'remaining', label: t('remaining'), children: t('of', resource) },
  ];
  return <Descriptions column={1} items={items} size="small" />;
}

const isStage = (text: string): text is 'primary' | 'junior' | 'senior' =>
  ['primary', 'junior', 'senior'].includes(text);

const steps = {
  draft: [
    ['reviewed', 'review'],
    ['published', 'publish'],
  ],
  reviewed: [
    ['published', 'publish'],
    ['draft', 'backToDraft'],
  ],
  published: [['paused', 'pause']],
  paused: [
    ['published', 'publish'],
    ['draft', 'backToDraft'],
  ],
} as const satisfies Record<ResourceState, readonly (readonly [ResourceState, string])[]>;

/** What whoever looks may do with it: the bureau reviews, the provider changes, publishes and pauses. */
function Steps({ resource }: { resource: Resource }): ReactNode {
  const t = useWords(words);
  const go = useGo();
  const toast = useUndoToast();
  const session = useSession();
  const move = useAct(moveResource, { onDone: ({ state }) => toast(t('moved', { state: t(`state.${state}`) })) });
  const isOfficial = session.role.role === 'official';
  const open = steps[resource.state].filter(
    ([state]) => isOfficial || (resource.mayEdit && resource.state !== 'draft' && state !== 'reviewed'),
  );
  return (
    <>
      {move.error && <ErrorState error={move.error} />}
      {resource.mayEdit && <Button onClick={() => go(`/resources/${resource.id}/edit`)}>{t('edit')}</Button>}
      {open.map(([state, word]) => (
        <Button
          key={state}
          loading={move.isPending}
          onClick={() => move.mutate({ params: { id: resource.id }, body: { state } })}
        >
          {t(word)}
        </Button>
      ))}
    </>
  );
}
