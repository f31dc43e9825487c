import { type ReactNode, useState } from 'react';
import type { Conversation } from '#modules/messages/contract/conversation.ts';
import type { NoticeFound } from '#modules/messages/contract/notice.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { mayTalk } from '#modules/messages/phone/talks/may-talk.ts';
import type { ReplyOf } from '#phone/api/call.ts';
import { useSession } from '#phone/api/session.ts';
import { useRead } from '#phone/api/use-read.ts';
import { Card, Line } from '#phone/ui/Card.tsx';
import { FindForm } from '#phone/ui/FindForm.tsx';
import { Link } from '#phone/ui/Link.tsx';
import { Screen } from '#phone/ui/Screen.tsx';
import { ErrorState, Skeleton } from '#phone/ui/states.tsx';
import { useLanguage, useWords } from '#phone/ui/use-words.ts';
import { markedPieces } from '#platform/browser/marked-pieces.ts';
import { formatDateTime } from '#platform/i18n/format.ts';
import '#platform/face/rich-text.css';

/** Finds notices, what was said in talks, and posts by words in them. */
export function SearchScreen(): ReactNode {
  const t = useWords(columnWords);
  const { role } = useSession().role;
  // Nobody looks through what a pupil says to two adults, nor does he by this.
  const isInTalks = mayTalk(role) && role !== 'pupil';
  const [words, setWords] = useState('');
  return (
    <Screen title={t('search')}>
      <Card>
        <FindForm act={t('find')} hint={t('wordsHint')} label={t('words')} onFind={setWords} />
      </Card>
      {words !== '' && <AllFound isInTalks={isInTalks} words={words} />}
    </Screen>
  );
}

const size = '20';

/** What was found of each sort; that there is no network is said once. */
function AllFound({ words, isInTalks }: { words: string; isInTalks: boolean }): ReactNode {
  const query = { words, size };
  const notices = useRead('messages.searchNotices', { query });
  const talks = useRead('messages.searchTalks', { query }, { enabled: isInTalks });
  const posts = useRead('messages.searchPosts', { query });
  const failed = [notices, talks, posts].filter(({ error }) => error);
  const isAsked = [notices, talks, posts].some(({ isLoading }) => isLoading);
  return (
    <>
      {failed[0] && (
        <ErrorState error={failed[0].error} onRetry={() => failed.forEach(({ refetch }) => void refetch())} />
      )}
      {notices.data && <NoticesFound found={notices.data} />}
      {talks.data && <TalksFound found={talks.data} />}
      {posts.data && <PostsFound found={posts.data} />}
      {isAsked && <Skeleton cards={1} />}
    </>
  );
}

function NoticesFound({ found: { items, total } }: { found: ReplyOf<'messages.searchNotices'> }): ReactNode {
  const t = useWords(columnWords);
  const found = items.map(({ sentAt, ...notice }) => ({ ...notice, at: sentAt, to: `/notices/${notice.id}` }));
  return <Found all={found} title={t('notices')} total={total} />;
}

function TalksFound({ found: { items, total } }: { found: ReplyOf<'messages.searchTalks'> }): ReactNode {
  const t = useWords(columnWords);
  const found = items.map(({ id, of, by: from, writtenAt, excerpt }) => ({
    id,
    title: [{ text: nameOf(of), isFound: false }],
    excerpt,
    from,
    at: writtenAt,
    to: `/talks/${of.id}`,
  }));
  return <Found all={found} title={t('talks')} total={total} />;
}

/** What a conversation is called where something was found in it. */
function nameOf(of: Conversation): string {
  if (of.kind === 'talk') return `${of.partner.name} · ${of.childName}`;
  if (of.kind === 'class') return of.name;
  return of.kind === 'pupil' ? of.childName : of.title;
}

function PostsFound({ found: { items, total } }: { found: ReplyOf<'messages.searchPosts'> }): ReactNode {
  const t = useWords(columnWords);
  const found = items.map(({ publishedAt, columnName: column, from, ...post }) => ({
    ...post,
    from: t('from', { from, column }),
    at: publishedAt,
    to: `/posts/${post.id}`,
  }));
  return <Found all={found} title={t('posts')} total={total} />;
}

type Pieces = NoticeFound['title'];

interface OneFound {
  id: string;
  title: Pieces;
  excerpt: Pieces;
  from: string;
  at: string;
  to: string;
}

function Found({ title, all, total }: { title: string; all: readonly OneFound[]; total: number }): ReactNode {
  const t = useWords(columnWords);
  const language = useLanguage();
  return (
    <Card title={title}>
      {total === 0 && <Line>{t('foundNone')}</Line>}
      {all.map((one) => (
        <article key={one.id}>
          <Link to={one.to}>{markedPieces(one.title)}</Link>
          <p>{markedPieces(one.excerpt)}</p>
          <Line>
            {one.from} · {formatDateTime(language, one.at)}
          </Line>
        </article>
      ))}
      {total > all.length && <Line>{t('foundMore', { count: total - all.length })}</Line>}
    </Card>
  );
}
