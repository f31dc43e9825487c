import { Button } from 'antd';
import { type ReactNode, useState } from 'react';
import { Choice, type Vote } from '#modules/governance/contract/vote.ts';
import { CastDialog, CloseVoteDialog } from '#modules/governance/web/votes/VoteDialogs.tsx';
import { voteWords } from '#modules/governance/web/votes/vote-words.ts';
import { formatList } from '#platform/i18n/format.ts';
import { Mark } from '#web/ui/Mark.tsx';
import { Row } from '#web/ui/Page.tsx';
import { useLanguage, useWords } from '#web/ui/use-words.ts';

/** What was put to the vote of one item, and what came of it; nothing where nothing was. */
export function ItemVotes({ votes }: { votes: readonly Vote[] }): ReactNode {
  const t = useWords(voteWords);
  if (votes.length === 0) return null;
  return (
    <ul aria-label={t('votes')} className="ly-votes">
      {votes.map((vote) => (
        <li key={vote.id}>
          <OneVote vote={vote} />
        </li>
      ))}
    </ul>
  );
}

function OneVote({ vote }: { vote: Vote }): ReactNode {
  const t = useWords(voteWords);
  const [acting, setActing] = useState<'cast' | 'close'>();
  const { question, isSecret, result, voters, needed, may } = vote;
  const close = (): void => setActing(undefined);
  return (
    <>
      <p className="ly-said">
        <strong>{question}</strong> <Mark>{t(isSecret ? 'secret' : 'recorded')}</Mark>{' '}
        {result === null ? (
          <Mark tone="accent">{t('running')}</Mark>
        ) : (
          <Mark tone={result.isCarried ? 'good' : 'warn'}>{t(result.isCarried ? 'carried' : 'notCarried')}</Mark>
        )}
      </p>
      {result === null ? (
        <>
          <p className="ly-muted ly-small">{t('rule', { there: voters.length, needed })}</p>
          <Turnout vote={vote} />
        </>
      ) : (
        <Result vote={vote} />
      )}
      {may.length > 0 && (
        <Row>
          {may.map((act) => (
            <Button
              aria-label={t(`${act}Of`, { question })}
              key={act}
              onClick={() => setActing(act)}
              size="small"
              {...(act === 'cast' && { type: 'primary' as const })}
            >
              {t(act)}
            </Button>
          ))}
        </Row>
      )}
      {acting === 'cast' && <CastDialog onClose={close} vote={vote} />}
      {acting === 'close' && <CloseVoteDialog onClose={close} vote={vote} />}
    </>
  );
}

/** Who has voted while it is open; not how. */
function Turnout({ vote: { voters, voted } }: { vote: Vote }): ReactNode {
  const t = useWords(voteWords);
  const language = useLanguage();
  const has = new Set(voted.map(({ id }) => id));
  const missing = voters.filter(({ id }) => !has.has(id));
  const named = (all: Vote['voters']): string =>
    formatList(
      language,
      all.map(({ name }) => name),
    );
  return (
    <p aria-live="polite" className="ly-small">
      {t('votedCount', { voted: voted.length, there: voters.length })}
      {voted.length > 0 && ` · ${t('hasVoted', { orgs: named(voted) })}`}
      {missing.length > 0 && ` · ${t('hasNot', { orgs: named(missing) })}`}
    </p>
  );
}

/** What came of it; of an open vote who voted how, of a secret one where its counts tell that by themselves. */
function Result({ vote: { result, voters, needed, isSecret, choices } }: { vote: Vote }): ReactNode {
  const t = useWords(voteWords);
  const language = useLanguage();
  if (result === null) return null;
  const counts = [result.yes, result.no, result.abstain];
  const cast = counts.reduce((sum, one) => sum + one, 0);
  const by = Map.groupBy(choices, ({ choice }) => choice);
  return (
    <>
      <p className="ly-small">{t('result', { ...result, silent: voters.length - cast, needed })}</p>
      {isSecret && cast > 0 && counts.includes(cast) && <p className="ly-muted ly-small">{t('telling')}</p>}
      {Choice.options.map((choice) => {
        const orgs = (by.get(choice) ?? []).map(({ org }) => org.name);
        if (orgs.length === 0) return null;
        return (
          <p className="ly-muted ly-small" key={choice}>
            {t('said', { choice: t(`choice.${choice}`), orgs: formatList(language, orgs) })}
          </p>
        );
      })}
    </>
  );
}
