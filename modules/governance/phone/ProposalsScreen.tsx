import { type ReactNode, useState } from 'react';
import type { RaisedMatter } from '#modules/governance/contract/raised-matter.ts';
import { proposalWords } from '#modules/governance/phone/proposal-words.ts';
import { whereItIs } from '#modules/governance/phone/where-it-is.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDay } from '#platform/i18n/format.ts';

const atOnce = 20;
const most = 200;

/** What somebody has proposed, and where each of it is. */
export function ProposalsScreen(): ReactNode {
  const t = useWords(proposalWords);
  const [size, setSize] = useState(atOnce);
  const read = useRead('governance.listRaisedMatters', { query: { state: 'all', size: String(size) } });
  if (!read.data && !read.error) return <Skeleton />;
  const { items, total } = read.data ?? { items: [], total: 0 };
  return (
    <Screen title={t('proposals')}>
      {read.error && <ErrorState error={read.error} onRetry={() => void read.refetch()} />}
      {read.data && total === 0 && <EmptyState note={t('noneNote')} title={t('none')} />}
      <Link className="ly-button ly-button-plain" to="/matters/new">
        {t('propose')}
      </Link>
      {items.map((matter) => (
        <ProposalCard key={matter.id} matter={matter} />
      ))}
      {total > items.length && size < most && (
        <PlainButton busy={read.isFetching} onPress={() => setSize(most)}>
          {t('more', { count: total - items.length })}
        </PlainButton>
      )}
    </Screen>
  );
}

function ProposalCard({ matter }: { matter: RaisedMatter }): ReactNode {
  const t = useWords(proposalWords);
  const language = useLanguage();
  const { id, title, state, holder, dueOn } = matter;
  return (
    <Card mark={<Mark tone={state === 'done' ? 'good' : 'plain'}>{t(`mark.${state}`)}</Mark>} title={title}>
      <Line>{t(whereItIs(matter), { org: holder.name, day: formatDay(language, dueOn) })}</Line>
      <Link to={`/matters/${id}`}>
        {t('look')} <span className="ly-hidden">{title}</span>
      </Link>
    </Card>
  );
}
