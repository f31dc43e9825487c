import { z } from 'zod';
import { Attachment } from '#modules/messages/contract/attachment.ts';
import { ColumnReaders } from '#modules/messages/contract/column.ts';
import { PostDocument } from '#modules/messages/contract/document.ts';
import { FoundText, Searching } from '#modules/messages/contract/searching.ts';
import { endpoint } from '#platform/http/endpoint.ts';
import { Instant, Moment } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

export const PostState = z.enum(['draft', 'review', 'planned', 'published', 'withdrawn']);
export type PostState = z.infer<typeof PostState>;

/** What its author says of children: none can be told in it, or the family of each has agreed. */
export const ChildrenIn = z.enum(['none', 'agreed']);
export type ChildrenIn = z.infer<typeof ChildrenIn>;

const Text = z.object({ title: z.string().trim().min(1).max(60), document: PostDocument });

const Heard = z.object({
  id: z.uuid(),
  column: z.uuid(),
  columnName: z.string(),
  title: z.string(),
  /** The school it is from, or the bureau. */
  from: z.string(),
});

/** A post in a list of its readers. */
export const PostTold = Heard.extend({
  /** How it begins. */
  start: z.string(),
  publishedAt: Moment,
  withdrawnAt: Moment.nullable(),
});
export type PostTold = z.infer<typeof PostTold>;

export const listPosts = endpoint({
  method: 'GET',
  path: '/api/posts',
  access: 'messages.list_posts',
  summary: 'What has appeared in the columns the caller reads, or in one of them, the newest first.',
  query: Paging.extend({ column: z.uuid().optional() }),
  reply: pageOf(PostTold),
});

/** A post that was found. */
export const PostFound = Heard.extend({ ...FoundText.shape, publishedAt: Moment });
export type PostFound = z.infer<typeof PostFound>;

export const searchPosts = endpoint({
  method: 'GET',
  path: '/api/posts/search',
  access: 'messages.list_posts',
  summary:
    'What stands in the columns the caller reads and has the words in it: the best of the newest 500, the best first.',
  query: Searching,
  reply: pageOf(PostFound),
});

/** A picture a post shows; what its sender called the file may name who is on it, and is no part of that. */
export const ShownPicture = Attachment.pick({ id: true, alt: true, size: true }).extend({
  width: z.number().int(),
  height: z.number().int(),
});
export type ShownPicture = z.infer<typeof ShownPicture>;

/** A video it shows, as wide and as high as the picture that stands for it until it is played. */
export const ShownVideo = ShownPicture.extend({ poster: z.uuid(), seconds: z.number().int() });
export type ShownVideo = z.infer<typeof ShownVideo>;

const Shown = z.object({ pictures: z.array(ShownPicture), videos: z.array(ShownVideo) });
/** What a post shows beside its words. */
export type Shown = z.infer<typeof Shown>;

/** A post as it is read. Of one that was withdrawn the title stands, and why. */
export const Post = PostTold.extend({
  document: PostDocument.nullable(),
  ...Shown.shape,
  writtenAs: z.string(),
  withdrawReason: z.string().nullable(),
  likes: z.number().int(),
  isLiked: z.boolean(),
  mayComment: z.boolean(),
  /** Where anybody may read it; null where not anybody may. */
  address: z.string().nullable(),
});
export type Post = z.infer<typeof Post>;

const Id = z.object({ id: z.uuid() });

export const readPost = endpoint({
  method: 'GET',
  path: '/api/posts/:id',
  access: 'messages.read_post',
  summary: 'One post that has appeared.',
  params: Id,
  reply: Post,
});

export const likePost = endpoint({
  method: 'PUT',
  path: '/api/posts/:id/like',
  access: 'messages.like_post',
  summary: 'Whether a post pleases the caller; others learn how many it pleases, and nobody whom.',
  params: Id,
  body: z.object({ likes: z.boolean() }),
  reply: Post,
});

/** A post in a list of whoever wrote or reviews it. */
export const PostLine = Heard.extend({
  state: PostState,
  version: z.number().int(),
  writtenBy: z.string(),
  changedAt: Moment,
  appearsAt: Moment.nullable(),
  publishedAt: Moment.nullable(),
  reviewNote: z.string().nullable(),
  withdrawReason: z.string().nullable(),
});
export type PostLine = z.infer<typeof PostLine>;

/** A post as whoever wrote or reviews it reads it. */
export const WrittenPost = PostLine.extend({
  document: PostDocument,
  ...Shown.shape,
  children: ChildrenIn,
  readers: ColumnReaders,
  reviewedBy: z.string().nullable(),
  isOwn: z.boolean(),
  /** What it said before, the newest first; `publishedAt` where readers have seen it so. */
  versions: z.array(
    z.object({ version: z.number().int(), title: z.string(), writtenAt: Moment, publishedAt: Moment.nullable() }),
  ),
});
export type WrittenPost = z.infer<typeof WrittenPost>;
export type EarlierVersion = WrittenPost['versions'][number];

export const listOwnPosts = endpoint({
  method: 'GET',
  path: '/api/posts/own',
  access: 'messages.list_own_posts',
  summary: 'What the caller has written, the newest first.',
  query: Paging,
  reply: pageOf(PostLine),
});

export const listWaitingPosts = endpoint({
  method: 'GET',
  path: '/api/posts/waiting',
  access: 'messages.list_waiting_posts',
  summary: 'What others have written and the caller may review.',
  query: Paging,
  reply: pageOf(PostLine),
});

export const readWriting = endpoint({
  method: 'GET',
  path: '/api/posts/:id/writing',
  access: 'messages.read_writing',
  summary: 'A post as whoever wrote it, or may review it, reads it.',
  params: Id,
  reply: WrittenPost,
});

export const readVersion = endpoint({
  method: 'GET',
  path: '/api/posts/:id/version',
  access: 'messages.read_writing',
  summary: 'What a post said in one of its versions.',
  params: Id,
  query: z.object({ version: z.coerce.number().int().min(1).max(100_000).default(1) }),
  reply: Text,
});

export const writePost = endpoint({
  method: 'POST',
  path: '/api/posts',
  access: 'messages.write_post',
  summary: 'Begins a post for a column.',
  body: Text.extend({ column: z.uuid(), children: ChildrenIn }),
  reply: WrittenPost,
  refuses: [
    'messages.column_closed',
    'people.lent_asks_nothing',
    'messages.no_attachment',
    'messages.too_many_attached',
  ],
});

export const changePost = endpoint({
  method: 'PUT',
  path: '/api/posts/:id',
  access: 'messages.change_post',
  summary: 'Changes a draft, or what was withdrawn; what it said before is kept.',
  params: Id,
  body: Text.extend({ children: ChildrenIn, seen: z.number().int() }),
  reply: WrittenPost,
  refuses: ['messages.other_version', 'messages.not_now', 'messages.no_attachment', 'messages.too_many_attached'],
});

export const submitPost = endpoint({
  method: 'POST',
  path: '/api/posts/:id/submission',
  access: 'messages.submit_post',
  summary: 'Asks for a review; it appears once it is approved, and not before it is meant to.',
  params: Id,
  body: z.object({ appearsAt: Instant.nullable() }),
  reply: WrittenPost,
  refuses: ['messages.not_now', 'messages.column_closed', 'messages.too_late'],
});

export const approvePost = endpoint({
  method: 'POST',
  path: '/api/posts/:id/approval',
  access: 'messages.approve_post',
  summary: 'Approves what another has written, in the version that was seen.',
  params: Id,
  body: z.object({ seen: z.number().int() }),
  reply: WrittenPost,
  refuses: ['messages.own_post', 'messages.not_now', 'messages.other_version', 'people.lent_decides_nothing'],
});

const Why = z.object({ reason: z.string().trim().min(2).max(200) });

export const returnPost = endpoint({
  method: 'POST',
  path: '/api/posts/:id/return',
  access: 'messages.return_post',
  summary: 'Sends what another has written back to him, and says why.',
  params: Id,
  body: Why,
  reply: WrittenPost,
  refuses: ['messages.own_post', 'messages.not_now'],
});

export const withdrawPost = endpoint({
  method: 'POST',
  path: '/api/posts/:id/withdrawal',
  access: 'messages.withdraw_post',
  summary: 'Withdraws a post: its readers see that it was, and why.',
  params: Id,
  body: Why,
  reply: WrittenPost,
  refuses: ['messages.not_now'],
});
