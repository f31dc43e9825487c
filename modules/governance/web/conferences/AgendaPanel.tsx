import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { type AgendaItem, orderAgenda } from '#modules/governance/contract/agenda.ts';
import type { ConferenceInFull } from '#modules/governance/contract/conference.ts';
import { conferenceWords } from '#modules/governance/web/conferences/conference-words.ts';
import { ItemCard } from '#modules/governance/web/conferences/ItemCard.tsx';
import { ResolveDialog } from '#modules/governance/web/conferences/ResolveDialog.tsx';
import { MinutesEditor } from '#modules/governance/web/minutes/MinutesEditor.tsx';
import { useSeenAct } from '#modules/governance/web/use-seen-act.ts';
import { ItemVotes } from '#modules/governance/web/votes/ItemVotes.tsx';
import { useVotes } from '#modules/governance/web/votes/use-votes.ts';
import { OpenVoteDialog } from '#modules/governance/web/votes/VoteDialogs.tsx';
import { voteWords } from '#modules/governance/web/votes/vote-words.ts';
import { ErrorState } from '#web/ui/ErrorState.tsx';
import { Panel } from '#web/ui/Page.tsx';
import { useWords } from '#web/ui/use-words.ts';

/** What a conference deals with, in order; the bureau moves items up and down. */
export function AgendaPanel({ conference }: { conference: ConferenceInFull }): ReactNode {
  const t = useWords(conferenceWords);
  const tv = useWords(voteWords);
  const { items, hidden, may } = conference;
  const [resolved, setResolved] = useState<AgendaItem>();
  const [put, setPut] = useState<AgendaItem>();
  const votes = useVotes(conference);
  const order = useSeenAct(orderAgenda, () => undefined);
  const mayOrder = hidden === 0 && items.some((item) => item.may.includes('put_off'));
  const move = (from: number, by: number): void => {
    const ids = items.map(({ id }) => id);
    const [moved = ''] = ids.splice(from, 1);
    ids.splice(from + by, 0, moved);
    order.say({ params: { id: conference.id }, body: { seen: conference.version, items: ids } });
  };
  return (
    <Panel title={t('agenda')}>
      {order.error && <ErrorState error={order.error} />}
      {votes.error && <ErrorState error={votes.error} />}
      {items.length === 0 && <p className="ly-muted">{t('agendaNone')}</p>}
      {items.map((item, at) => (
        <ItemCard
          item={item}
          key={item.id}
          more={
            <>
              {may.includes('hold_vote') && asksVote(item, conference) && (
                <Button aria-label={tv('openOf', { title: item.title })} onClick={() => setPut(item)} size="small">
                  {tv('open')}
                </Button>
              )}
              {may.includes('resolve') && (
                <Button
                  aria-label={t('resolveOf', { title: item.title })}
                  onClick={() => setResolved(item)}
                  size="small"
                >
                  {t('resolve')}
                </Button>
              )}
              {mayOrder && <Moves at={at} of={items} onMove={(by) => move(at, by)} />}
            </>
          }
          number={at + 1}
          under={
            <>
              <ItemVotes votes={votes.of(item.id)} />
              {hasMinutes(conference) && <Minutes item={item} />}
            </>
          }
        />
      ))}
      {resolved && (
        <ResolveDialog item={resolved} onClose={() => setResolved(undefined)} votes={votes.of(resolved.id)} />
      )}
      {put && <OpenVoteDialog item={put} onClose={() => setPut(undefined)} />}
      {hidden > 0 && <p className="ly-muted">{t('hidden', { count: hidden })}</p>}
    </Panel>
  );
}

/** By the rule of the item, else of its conference, there is a vote. */
const asksVote = ({ voting }: AgendaItem, conference: ConferenceInFull): boolean =>
  (voting ?? conference.voting) !== 'none';

/** Moves an item up or down, where there is room. */
function Moves(given: { at: number; of: readonly AgendaItem[]; onMove: (by: number) => void }): ReactNode {
  const t = useWords(conferenceWords);
  const { at, of, onMove } = given;
  const title = of[at]?.title ?? '';
  return (
    <>
      {at > 0 && (
        <Button aria-label={t('upOf', { title })} onClick={() => onMove(-1)} size="small">
          {t('up')}
        </Button>
      )}
      {at < of.length - 1 && (
        <Button aria-label={t('downOf', { title })} onClick={() => onMove(1)} size="small">
          {t('down')}
        </Button>
      )}
    </>
  );
}

const hasMinutes = ({ state }: ConferenceInFull): boolean => ['in_session', 'ended', 'confirmed'].includes(state);

/** The minutes of an item, opened when somebody wants them. */
function Minutes({ item }: { item: AgendaItem }): ReactNode {
  const t = useWords(conferenceWords);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('minutesShort')}</summary>
      {isOpen && <MinutesEditor item={item} />}
    </details>
  );
}
