import type { ReactNode } from 'react';
import { ownWords } from '#modules/needs/phone/own-words.ts';
import { useSchedule } from '#modules/needs/phone/use-schedule.ts';
import type { Resource } from '#modules/resources/contract/resource.ts';
import { useRead } from '#phone/api/use-read.ts';
import { usePost } from '#phone/outbox/use-outbox.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark, type Tone } from '#phone/ui/Card.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useToast } from '#phone/ui/use-toast.tsx';
import { useWords } from '#phone/ui/use-words.ts';

/** What the reader offers, each with a way to pause it and to begin again. */
export function OwnResources(): ReactNode {
  const t = useWords(ownWords);
  const own = useRead('resources.searchResources', { query: { own: 'yes', size: '50' } });
  if (own.error) return <ErrorState error={own.error} onRetry={() => void own.refetch()} />;
  if (!own.data) return <Skeleton cards={1} />;
  return (
    <>
      <h2 className="needs-part">{t('offering')}</h2>
      {own.data.items.length === 0 && (
        <EmptyState
          action={
            <a className="ly-button ly-button-plain" href="/resources/new">
              {t('register')}
            </a>
          }
          note={t('nothingNote')}
          title={t('nothing')}
        />
      )}
      {own.data.items.map((one) => (
        <OwnResource key={one.id} resource={one} />
      ))}
    </>
  );
}

const tones = {
  draft: 'warn',
  reviewed: 'info',
  published: 'good',
  paused: 'plain',
} as const satisfies Record<Resource['state'], Tone>;

/** What can be done next, by state; a draft waits for the bureau. */
const nextOf = {
  draft: undefined,
  reviewed: { to: 'published', word: 'publish' },
  published: { to: 'paused', word: 'pause' },
  paused: { to: 'published', word: 'resume' },
} as const;

function OwnResource({ resource }: { resource: Resource }): ReactNode {
  const t = useWords(ownWords);
  const said = useSchedule();
  const { move, isBusy, problem } = useMove(resource);
  const { state, remaining, title } = resource;
  const next = nextOf[state];
  const note = t(`note.${state}`);
  return (
    <Card mark={<Mark tone={tones[state]}>{t(`state.${state}`)}</Mark>} title={title}>
      <Line>{said(resource.schedule)}</Line>
      {state === 'published' && <Line>{t(remaining > 0 ? 'free' : 'full', { ...resource })}</Line>}
      {note && <Line>{note}</Line>}
      {problem && <ErrorState error={problem} />}
      {next && (
        <PlainButton busy={isBusy} onPress={() => void move(next.to, t(next.word))}>
          {t(next.word)}
        </PlainButton>
      )}
    </Card>
  );
}

/** Pauses and publishes; what was done can be undone while it is told. */
function useMove({ id, title, state: before, changedAt }: Resource) {
  const t = useWords(ownWords);
  const toast = useToast();
  const { post, state, problem } = usePost('resources.moveResource');
  const move = async (to: 'published' | 'paused', what: string, seen = changedAt): Promise<void> => {
    const reply = await post({ params: { id }, body: { state: to, seen } }, t('act', { what, title }));
    if (!reply) return;
    const back = to === 'paused' ? 'published' : 'paused';
    const undo = { label: t('undo'), onPress: () => void move(back, t('undo'), reply.changedAt) };
    // What was never published before has nothing to go back to; what was undone is not undone again.
    const mayUndo = before !== 'reviewed' && seen === changedAt;
    toast({ said: t(to), ...(mayUndo ? { act: undo } : {}) });
  };
  return { move, isBusy: state === 'sending', problem };
}
