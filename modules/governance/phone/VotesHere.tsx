import { type ReactNode, useState } from 'react';
import type { Choice, Vote } from '#modules/governance/contract/vote.ts';
import { voteWords } from '#modules/governance/phone/vote-words.ts';
import { call } from '#phone/api/call.ts';
import { useAct } from '#phone/api/use-act.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PrimaryButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Choices } from '#phone/ui/Choices.tsx';
import { ErrorState } from '#phone/ui/states.tsx';
import { useWords } from '#phone/ui/use-words.ts';
import { newBallotCode } from '#platform/browser/new-code.ts';

/** Somebody in the room looks at it while the clerk opens and closes votes. */
const readMs = 5_000;

/** What is put to the vote at a conference, to whoever is there for an organisation: the latest first. */
export function VotesHere({ conference }: { conference: string }): ReactNode {
  const votes = useRead(
    'governance.listVotes',
    { params: { id: conference }, query: { size: 200 } },
    { everyMs: readMs },
  );
  if (votes.error && !votes.data) return <ErrorState error={votes.error} onRetry={() => void votes.refetch()} />;
  return votes.data?.items.toReversed().map((vote) => <OneVote key={vote.id} vote={vote} />);
}

function OneVote({ vote }: { vote: Vote }): ReactNode {
  const t = useWords(voteWords);
  const { item, question, result, needed, voted, voters, may } = vote;
  const mark = result && (
    <Mark tone={result.isCarried ? 'good' : 'warn'}>{t(result.isCarried ? 'carried' : 'notCarried')}</Mark>
  );
  return (
    <Card mark={mark} title={question}>
      <Line>{item.title}</Line>
      {result !== null && <Line>{t('result', { ...result, needed })}</Line>}
      {may.includes('cast') && <Ballot vote={vote} />}
      {result === null && !may.includes('cast') && (
        <Line>{t('voted', { voted: voted.length, there: voters.length })}</Line>
      )}
    </Card>
  );
}

/** One choice, sent once: nothing is chosen beforehand, and what could not be sent is sent again under the same code. */
function Ballot({ vote: { id, isSecret } }: { vote: Vote }): ReactNode {
  const t = useWords(voteWords);
  const { busy, failed, act } = useAct('governance');
  const [choice, setChoice] = useState<Choice>();
  const [code] = useState(newBallotCode);
  const cast = (): void => {
    if (choice === undefined) return;
    act(
      () => call('governance.castVote', { params: { id }, body: { choice, code } }),
      () => undefined,
    );
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        cast();
      }}
    >
      <Line>{t(isSecret ? 'secret' : 'recorded')}</Line>
      <Choices
        label={t('choice')}
        of={(['yes', 'no', 'abstain'] as const).map((value) => [value, t(`choice.${value}`)] as const)}
        onChoose={setChoice}
        value={choice}
      />
      {failed !== undefined && <ErrorState error={failed} />}
      <PrimaryButton busy={busy} submits>
        {t('cast')}
      </PrimaryButton>
      <Line>{t('castNote')}</Line>
    </form>
  );
}
