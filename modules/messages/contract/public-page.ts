import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import { Page } from '#platform/http/page-reply.ts';

const County = z.object({ county: z.string().regex(/^\d{6}$/) });
const access = 'messages.read_public';

export const readPublicPost = endpoint({
  method: 'GET',
  path: '/p/:county/:post',
  access,
  summary: 'A post that anybody may read, as a page; gone where it was withdrawn.',
  params: County.extend({ post: z.uuid() }),
  reply: Page,
  types: ['text/html'],
  statuses: [200, 404, 410],
  isForAnybody: true,
});

export const showPublicPicture = endpoint({
  method: 'GET',
  path: '/p/:county/:post/pictures/:picture',
  access,
  summary: 'A picture of a post that anybody may read, while it stands there.',
  params: County.extend({ post: z.uuid(), picture: z.uuid() }),
  reply: File,
  types: ['image/webp'],
  statuses: [200, 206, 304],
  refuses: ['request.no_such_part'],
  isForAnybody: true,
});

export const showPublicVideo = endpoint({
  method: 'GET',
  path: '/p/:county/:post/videos/:video',
  access,
  summary: 'A video of a post that anybody may read, or a stretch of it, while it stands there.',
  params: County.extend({ post: z.uuid(), video: z.uuid() }),
  reply: File,
  types: ['video/mp4'],
  statuses: [200, 206, 304],
  refuses: ['request.no_such_part'],
  isForAnybody: true,
});

const InColumn = County.extend({ column: z.uuid() });

export const readPublicColumn = endpoint({
  method: 'GET',
  path: '/p/:county/columns/:column',
  access,
  summary: 'What has appeared in a column that anybody may read, as a page.',
  params: InColumn,
  reply: Page,
  types: ['text/html'],
  statuses: [200, 404],
  isForAnybody: true,
});

export const readPublicFeed = endpoint({
  method: 'GET',
  path: '/p/:county/columns/:column/feed.xml',
  access,
  summary: 'The same for readers of feeds, as RSS 2.0.',
  params: InColumn,
  reply: Page,
  types: ['application/rss+xml', 'text/html'],
  statuses: [200, 404],
  isForAnybody: true,
});
