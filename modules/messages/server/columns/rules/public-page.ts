import { hash } from 'node:crypto';
import { escapeHtml, type PlacedPicture } from '#modules/messages/server/columns/rules/read-document.ts';
import { PageReply } from '#platform/http/page-reply.ts';
import { localeOf } from '#platform/i18n/format.ts';
import type { Language } from '#platform/i18n/dictionary.ts';

const style = `:root{color-scheme:light dark}body{margin:0;background:#fbfaf7;color:#1f2926;font:17px/1.7 "PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif}
main{max-width:42rem;margin:0 auto;padding:24px 16px 48px}h1{font-size:26px;line-height:1.4;margin:8px 0}h2{font-size:20px}h3{font-size:17px}img,video{display:block;max-width:100%;height:auto;border-radius:12px}figure{margin:16px 0}figcaption{margin-top:4px}
p,li{overflow-wrap:anywhere}.told{color:#5c6963;font-size:15px}a{color:#0b6e5f}blockquote{margin:0;padding-left:16px;border-left:2px solid #e4e1d8}
@media(prefers-color-scheme:dark){body{background:#121816;color:#e8edea}.told{color:#a3b1aa}a{color:#5cc9b4}blockquote{border-color:#2c3733}}`;

/** A page runs nothing, loads pictures and videos from here alone, cannot be framed, and has the one style that stands in it. */
const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; img-src 'self'; media-src 'self'`;

/** A picture, with words for who does not see it. */
type SaidPicture = PlacedPicture & { alt: string };

/** What a page says of itself to browsers, and to sites that show a link to it. */
export interface PublicPage {
  status?: number;
  language: Language;
  title: string;
  /** HTML of what it shows. */
  body: string;
  /** Where it stands, how it begins, whose it is, and its first picture and video; left out where there is nothing to link to. */
  link?: {
    address: string;
    start: string;
    site: string;
    feed: string;
    picture?: SaidPicture | undefined;
    video?: PlacedPicture | undefined;
  };
}

/** A page any browser reads, without a script. */
export function publicPage({ status = 200, language, title, body, link }: PublicPage): PageReply {
  const told = link && [
    `<link rel="canonical" href="${escapeHtml(link.address)}">`,
    `<link rel="alternate" type="application/rss+xml" href="${escapeHtml(link.feed)}">`,
    `<meta name="description" content="${escapeHtml(link.start)}">`,
    named('type', 'article'),
    named('title', title),
    named('description', link.start),
    named('url', link.address),
    named('site_name', link.site),
    ...(link.picture ? [...namedFile('image', link.picture), named('image:alt', link.picture.alt)] : []),
    ...(link.video ? namedFile('video', link.video) : []),
  ];
  const head = [`<title>${escapeHtml(title)}</title>`, ...(told ?? []), `<style>${style}</style>`].join('\n');
  const text = `<!doctype html>
<html lang="${localeOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
${head}</head>
<body><main>${body}</main></body></html>`;
  return new PageReply({ status, type: 'text/html; charset=utf-8', body: text, policy });
}

const named = (name: string, content: string): string =>
  `<meta property="og:${name}" content="${escapeHtml(content)}">`;

const types = { image: 'image/webp', video: 'video/mp4' } as const;

const namedFile = (sort: keyof typeof types, { address, width, height }: PlacedPicture): string[] => [
  named(sort, address),
  named(`${sort}:type`, types[sort]),
  named(`${sort}:width`, String(width)),
  named(`${sort}:height`, String(height)),
];

/** What is new, for readers of feeds (RSS 2.0), each with its first video or picture. */
export function publicFeed(of: {
  title: string;
  address: string;
  language: Language;
  items: readonly Item[];
}): PageReply {
  const body = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escapeHtml(of.title)}</title><link>${escapeHtml(of.address)}</link>
<description>${escapeHtml(of.title)}</description><language>${localeOf(of.language)}</language>
${of.items.map(feedItem).join('\n')}</channel></rss>`;
  return new PageReply({ type: 'application/rss+xml; charset=utf-8', body });
}

interface Item {
  title: string;
  address: string;
  start: string;
  at: Date;
  picture: Enclosed | undefined;
  video: Enclosed | undefined;
}

interface Enclosed {
  address: string;
  size: number;
}

function feedItem({ title, address, start, at, picture, video }: Item): string {
  const file = video ?? picture;
  const enclosure =
    file &&
    `<enclosure url="${escapeHtml(file.address)}" length="${file.size}" type="${types[video ? 'video' : 'image']}"/>`;
  return `<item><title>${escapeHtml(title)}</title><link>${escapeHtml(address)}</link>
<guid isPermaLink="true">${escapeHtml(address)}</guid><description>${escapeHtml(start)}</description>${enclosure ?? ''}<pubDate>${at.toUTCString()}</pubDate></item>`;
}
