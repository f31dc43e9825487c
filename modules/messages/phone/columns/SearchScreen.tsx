import { type ReactNode, useState } from 'react';
import type { Conversation } from '#modules/messages/contract/conversation.ts';
import type { NoticeFound } from '#modules/messages/contract/notice.ts';
import { columnWords } from '#modules/messages/phone/columns/column-words.ts';
import { mayTalk } from '#modules/messages/phone/talks/may-talk.ts';
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
      {words !== '' && <NoticesFound words={words} />}
      {words !== '' && isInTalks && <TalksFound words={words} />}
      {words !== '' && <PostsFound words={words} />}
    </Screen>
  );
}

const size = '20';

function NoticesFound({ words }: { words: string }): ReactNode {
  const t = useWords(columnWords);
  const { data, error, refetch } = useRead('messages.searchNotices', { query: { words, size } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  const found = data.items.map(({ sentAt, ...notice }) => ({ ...notice, at: sentAt, to: `/notices/${notice.id}` }));
  return <Found all={found} title={t('notices')} total={data.total} />;
}

function TalksFound({ words }: { words: string }): ReactNode {
  const t = useWords(columnWords);
  const { data, error, refetch } = useRead('messages.searchTalks', { query: { words, size } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  const found = data.items.map(({ id, of, by: from, writtenAt, excerpt }) => ({
    id,
    title: [{ text: nameOf(of), isFound: false }],
    excerpt,
    from,
    at: writtenAt,
    to: `/talks/${of.id}`,
  }));
  return <Found all={found} title={t('talks')} total={data.total} />;
}

/** What a conversation is called where something was found in it. */
function nameOf(of: Conversation): string {
  if (of.kind === 'talk') return `${of.partner.name} · ${of.childName}`;
  if (of.kind === 'class') return of.name;
  return of.kind === 'pupil' ? of.childName : of.title;
}

function PostsFound({ words }: { words: string }): ReactNode {
  const t = useWords(columnWords);
  const { data, error, refetch } = useRead('messages.searchPosts', { query: { words, size } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton cards={1} />;
  const found = data.items.map(({ publishedAt, columnName: column, from, ...post }) => ({
    ...post,
    from: t('from', { from, column }),
    at: publishedAt,
    to: `/posts/${post.id}`,
  }));
  return <Found all={found} title={t('posts')} total={data.total} />;
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
