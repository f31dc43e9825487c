import { type Conversation, searchTalks } from '#modules/messages/contract/conversation.ts';
import { searchNotices } from '#modules/messages/contract/notice.ts';
import { searchPosts } from '#modules/messages/contract/post.ts';
import type { FoundText } from '#modules/messages/contract/searching.ts';
import { call } from '#web/api/call.ts';
import type { SearchHit, SearchProvider } from '#web/ui/staff-page.ts';

type Find = SearchProvider['find'];

const size = '6';

const plain = (pieces: FoundText['title']): string => pieces.map(({ text }) => text).join('');

/** The notices the reader got that have the words in them. */
export const findNotices: Find = async (words, signal) => {
  const { items } = await call(searchNotices, { query: { words, size } }, { signal });
  return items.map(({ id, title, from, excerpt }) => ({
    title: plain(title),
    note: from,
    excerpt,
    to: `/notices/${id}`,
  }));
};

/** What was said with the words in it, where the reader talks with somebody or is in a group. */
export const findTalks: Find = async (words, signal) => {
  const { items } = await call(searchTalks, { query: { words, size } }, { signal });
  return items.map(({ of, by, excerpt }) => ({ ...placeOf(of), note: by, excerpt }));
};

/** What a conversation is called where it was found, and where it is. */
function placeOf(of: Conversation): Pick<SearchHit, 'title' | 'to'> {
  const to = `/talks/${of.id}`;
  switch (of.kind) {
    case 'talk':
      return { title: `${of.partner.name} · ${of.childName}`, to };
    case 'class':
      return { title: of.name, to };
    case 'pupil':
      return { title: of.childName, to };
    default:
      return { title: of.title, to: `/work-groups/${of.id}` };
  }
}

/** The posts the reader may read that have the words in them. */
export const findPosts: Find = async (words, signal) => {
  const { items } = await call(searchPosts, { query: { words, size } }, { signal });
  return items.map(({ id, title, columnName, excerpt }) => ({
    title: plain(title),
    note: columnName,
    excerpt,
    to: `/posts/${id}`,
  }));
};
