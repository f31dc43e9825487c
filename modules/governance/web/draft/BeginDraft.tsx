import { Button } from 'antd';
import type { ReactNode } from 'react';
import { beginDutyDraft } from '#modules/governance/contract/duty-draft.ts';
import { draftWords } from '#modules/governance/web/draft/draft-words.ts';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Page, Panel, Stack } from '#web/ui/Page.tsx';
import { useUndoToast } from '#web/ui/use-undo-toast.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** The ways to begin a draft; from the latest list only where there is one. */
export function BeginDraft({ hasLatest }: { hasLatest: boolean }): ReactNode {
  const t = useWords(draftWords);
  const toast = useUndoToast();
  const act = useSeenAct(beginDutyDraft, () => toast(t('begun')));
  const ways = (['latest', 'national', 'empty'] as const).filter((from) => hasLatest || from !== 'latest');
  const chosen = act.variables?.body.from;
  return (
    <Page narrow subtitle={t('noneNote')} title={t('none')}>
      {act.error && <ErrorState error={act.error} />}
      <Stack>
        {ways.map((from, at) => (
          <Panel
            action={
              <Button
                aria-label={t(`from.${from}`)}
                disabled={act.isPending && from !== chosen}
                loading={act.isPending && from === chosen}
                onClick={() => act.say({ body: { from } })}
                {...(at === 0 ? { type: 'primary' as const } : {})}
              >
                {t('begin')}
              </Button>
            }
            key={from}
            title={t(`from.${from}`)}
          >
            <p className="ly-muted">{t(`from.${from}Note`)}</p>
          </Panel>
        ))}
      </Stack>
    </Page>
  );
}
