import { Button, Descriptions } from 'antd';
import type { ReactNode } from 'react';
import { type Need, readNeed, withdrawNeed } from '#modules/needs/contract/need.ts';
import { NeedStateMark } from '#modules/needs/web/NeedStateMark.tsx';
import { NeedWhy } from '#modules/needs/web/NeedWhy.tsx';
import { words } from '#modules/needs/web/words.ts';
import { useCategories, useSchedule } from '#modules/resources/web/public.tsx';
import { formatDate } from '#platform/i18n/format.ts';
import { useAct } from '#web/api/use-act.ts';
import { useRead } from '#web/api/use-read.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { LoadingShape } from '#web/ui/LoadingShape.tsx';
import { Page, Panel } from '#web/ui/Page.tsx';
import { useParam } from '#web/ui/use-address.ts';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** One need: what was asked for, where it stands and why, and taking it back. */
export function NeedPage(): ReactNode {
  const id = useParam('id');
  const t = useWords(words);
  const toast = useUndoToast();
  const { nameOf } = useCategories();
  const read = useRead(readNeed, { params: { id } });
  const withdraw = useAct(withdrawNeed, { onDone: () => toast(t('withdrawn')) });
  if (read.error) return <ErrorState error={read.error} onRetry={() => void read.refetch()} />;
  if (!read.data) return <LoadingShape shape="form" />;
  const need = read.data;
  const pending = need.state === 'open' || need.state === 'offered';
  return (
    <Page
      actions={
        pending && (
          <Button loading={withdraw.isPending} onClick={() => withdraw.mutate({ params: { id } })}>
            {t('withdraw')}
          </Button>
        )
      }
      narrow
      subtitle={need.orgName}
      title={`${nameOf(need.category)} · ${need.pupilName ?? t(`scope.${need.scope}`)}`}
    >
      {withdraw.error && <ErrorState error={withdraw.error} />}
      <Panel>
        <Facts need={need} />
      </Panel>
      {pending && <NeedWhy need={id} />}
    </Page>
  );
}

function Facts({ need }: { need: Need }): ReactNode {
  const t = useWords(words);
  const language = useLanguage();
  const said = useSchedule();
  const items = [
    { key: 'state', label: t('state'), children: <NeedStateMark need={need} /> },
    { key: 'urgency', label: t('urgency'), children: t(`urgency.${need.urgency}`) },
    { key: 'mode', label: t('mode'), children: t(`mode.${need.mode}`) },
    {
      key: 'period',
      label: t('period'),
      children: `${formatDate(language, need.wantedFrom)} – ${formatDate(language, need.wantedTo)}`,
    },
    { key: 'times', label: t('times'), children: need.schedule ? said(need.schedule) : t('anyTime') },
    { key: 'languages', label: t('languages'), children: need.languages.join(t('comma')) || '—' },
    { key: 'consent', label: t('consent'), children: t(`consent.${need.decision ?? need.consent}`) },
    { key: 'openedAt', label: t('openedAt'), children: formatDate(language, need.openedAt) },
    { key: 'words', label: t('wordsSaid'), children: need.words || '—' },
  ];
  return <Descriptions column={1} items={items} size="small" />;
}
