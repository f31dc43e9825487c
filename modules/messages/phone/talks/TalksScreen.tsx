import { type ReactNode, useState } from 'react';
import type { Conversation, PupilTalk, Talk } from '#modules/messages/contract/conversation.ts';
import { teachers } from '#modules/messages/phone/talks/may-talk.ts';
import { NewTalks } from '#modules/messages/phone/talks/NewTalks.tsx';
import { OwnTalksScreen } from '#modules/messages/phone/talks/OwnTalksScreen.tsx';
import { talkWords } from '#modules/messages/phone/talks/talk-words.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { PlainButton } from '#phone/ui/Button.tsx';
import { Card, Line, Mark } from '#phone/ui/Card.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { EmptyState, ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { formatDateTime } from '#platform/i18n/format.ts';

const atOnce = 20;

/** Whom the reader talks with: a pupil with two adults, everybody else as below. */
export const TalksScreen = (): ReactNode =>
  useSession().role.role === 'pupil' ? <OwnTalksScreen /> : <TalksOfOthers />;

/** Whom the reader talks with about which child, the newest first, and for a family whom it may write to; who teaches looks for a guardian. */
function TalksOfOthers(): ReactNode {
  const t = useWords(talkWords);
  const { role } = useSession().role;
  const isFamily = role === 'guardian';
  const [pages, setPages] = useState(1);
  return (
    <Screen title={t('title')}>
      {teachers.includes(role) && (
        <Link className="ly-button ly-button-soft" to="/talks/new">
          {t('begin')}
        </Link>
      )}
      {Array.from({ length: pages }, (_, index) => index + 1).map((page) => (
        <TalksPart
          none={noneFor[role] ?? 'noneTeacher'}
          key={page}
          onMore={page === pages ? () => setPages(pages + 1) : undefined}
          page={page}
        />
      ))}
      {isFamily && <NewTalks />}
    </Screen>
  );
}

/** Who is told something of his own where there is nothing yet. */
const noneFor: Readonly<Record<string, 'noneNote' | 'noneTeaching' | 'noneWork'>> = {
  guardian: 'noneNote',
  homeroom: 'noneTeaching',
  teacher: 'noneTeaching',
  official: 'noneWork',
  safeguard_lead: 'noneWork',
  community_worker: 'noneWork',
  provider_admin: 'noneWork',
};

function TalksPart(given: {
  page: number;
  none: 'noneNote' | 'noneTeacher' | 'noneTeaching' | 'noneWork';
  onMore: (() => void) | undefined;
}): ReactNode {
  const t = useWords(talkWords);
  const { page, none, onMore } = given;
  const { data, error, refetch } = useRead('messages.listConversations', {
    query: { page: String(page), size: String(atOnce) },
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton />;
  const older = data.total - page * atOnce;
  return (
    <>
      {data.total === 0 && <EmptyState note={t(none)} title={t('none')} />}
      {data.items.filter(isOfOthers).map((talk) => (
        <ConversationCard key={talk.id} of={talk} />
      ))}
      {onMore && older > 0 && <PlainButton onPress={onMore}>{t('more', { count: older })}</PlainButton>}
    </>
  );
}

type OfOthers = Exclude<Conversation, PupilTalk>;

/** Talks with pupils are told apart from these. */
const isOfOthers = (of: Conversation): of is OfOthers => of.kind !== 'pupil';

function ConversationCard({ of }: { of: OfOthers }): ReactNode {
  const t = useWords(talkWords);
  const language = useLanguage();
  const { id, isOpen, lastAt, unread } = of;
  const title = useTitle(of);
  const mark = unread > 0 && <Mark tone="accent">{t('unread', { count: unread })}</Mark>;
  const isOver = of.kind === 'talk' ? !isOpen : of.isClosed;
  return (
    <Card mark={mark || (isOver && <Mark>{t('over')}</Mark>)} title={title}>
      {of.kind === 'talk' ? <About talk={of} /> : <Line>{t(of.kind === 'class' ? 'groupNote' : 'workNote')}</Line>}
      <Line>{t('lastAt', { at: formatDateTime(language, lastAt) })}</Line>
      <Link to={`/talks/${id}`}>
        {t('open')} <span className="ly-hidden">{title}</span>
      </Link>
    </Card>
  );
}

function useTitle(of: OfOthers): string {
  const t = useWords(talkWords);
  if (of.kind === 'talk') return of.partner.name;
  return of.kind === 'class' ? t('group', { name: of.name }) : of.title;
}

function About({ talk: { partner, childName, notice } }: { talk: Talk }): ReactNode {
  const t = useWords(talkWords);
  return (
    <>
      <Line>{t('about', { role: partner.role, child: childName })}</Line>
      {notice && <Line>{t('notice', { title: notice.title })}</Line>}
    </>
  );
}
