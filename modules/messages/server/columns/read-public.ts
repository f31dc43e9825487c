import type { AttachmentSort } from '#modules/messages/contract/attachment.ts';
import { type AttachmentRow, attachmentById } from '#modules/messages/server/attachments/store/attachment-store.ts';
import { show } from '#modules/messages/server/attachments/show-attachment.ts';
import type { ShownPicture, ShownVideo } from '#modules/messages/contract/post.ts';
import { shownIn, shows } from '#modules/messages/server/columns/attached.ts';
import type { ColumnRow } from '#modules/messages/server/columns/store/column-store.ts';
import { postsShown, startShown } from '#modules/messages/server/columns/limits.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { publicAddressOf } from '#modules/messages/server/columns/present-post.ts';
import { publicFeed, publicPage } from '#modules/messages/server/columns/rules/public-page.ts';
import {
  documentOf,
  escapeHtml,
  htmlOf,
  type PlacedPicture,
  type PlacedVideo,
  startOf,
} from '#modules/messages/server/columns/rules/read-document.ts';
import { columnById } from '#modules/messages/server/columns/store/column-store.ts';
import { openPosts, postFor, type PostRow } from '#modules/messages/server/columns/store/post-store.ts';
import { words } from '#modules/messages/words.ts';
import { reachOf } from '#platform/access/permit.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { FileReply } from '#platform/http/file-reply.ts';
import type { PageReply } from '#platform/http/page-reply.ts';
import type { Answer } from '#platform/http/route.ts';
import { say } from '#platform/i18n/dictionary.ts';
import { formatBytes, formatDate, formatDuration } from '#platform/i18n/format.ts';

interface Named {
  county: string;
}

/** Nobody stands anywhere: he reads what is for anybody. */
const nowhere = { orgs: [], classes: [] };

/** A post that is for anybody, also where it was withdrawn; undefined where there is none. */
async function openPost(ctx: Context, { county, post }: Named & { post: string }): Promise<PostRow | undefined> {
  await reachOf(ctx, 'messages.read_public', 'post');
  const row = county === ctx.actor.county ? await postFor(ctx, post, nowhere) : undefined;
  return row?.readers === 'public' ? row : undefined;
}

/** A picture of a post that is for anybody, while it stands there. */
export const showPublicPicture = (
  ctx: Context,
  { picture, ...named }: Named & { post: string; picture: string },
  answer: Pick<Answer, 'wanted'>,
): Promise<FileReply> => showPublicFile(ctx, { ...named, sort: 'picture', file: picture }, answer);

/** A video of one. */
export const showPublicVideo = (
  ctx: Context,
  { video, ...named }: Named & { post: string; video: string },
  answer: Pick<Answer, 'wanted'>,
): Promise<FileReply> => showPublicFile(ctx, { ...named, sort: 'video', file: video }, answer);

const showPublicFile = (
  ctx: Context,
  { sort, file, ...named }: Named & { post: string; sort: AttachmentSort; file: string },
  answer: Pick<Answer, 'wanted'>,
): Promise<FileReply> => {
  const load = async (now: Context): Promise<AttachmentRow> => {
    const row = await openPost(now, named);
    const isShown = row?.state === 'published' && shows(row, file);
    const found = isShown ? await attachmentById(now, file) : undefined;
    if (found?.sort !== sort) throw new Refusal('access.not_found');
    return found;
  };
  return show(ctx, load, 'screen', answer);
};

/** A post that is for anybody, as a page. */
export async function readPublicPost(
  ctx: Context,
  { county, post }: Named & { post: string },
  origin: string,
): Promise<PageReply> {
  const row = await openPost(ctx, { county, post });
  if (!row) return nothingHere(ctx);
  if (row.state === 'withdrawn') return gone(ctx, row);
  const column = addressOfColumn(county, row.in_column);
  const from = (await namesOfOrgs(ctx, [row.org]))(row.org);
  const at = formatDate(ctx.language, row.published_at ?? row.changed_at);
  const { pictures, videos } = (await placedIn(ctx, [row]))(row);
  const posters = videos.map(({ posterAddress, ...one }) => ({ ...one, address: posterAddress }));
  const body = `<p class="told"><a href="${column}">${escapeHtml(row.columnName)}</a></p><h1>${escapeHtml(row.title)}</h1>
<p class="told">${escapeHtml(from)} · ${escapeHtml(at)}</p>
<article>${htmlOf(documentOf(row), { pictures: byId(pictures), videos: byId(videos) })}</article>`;
  const address = origin + publicAddressOf(county, row.id);
  const link = {
    address,
    start: startOf(textOf(documentOf(row)), startShown),
    site: from,
    feed: `${origin}${column}/feed.xml`,
    picture: absolute(origin, pictures[0] ?? posters[0]),
    video: absolute(origin, videos[0]),
  };
  return publicPage({ language: ctx.language, title: row.title, body, link });
}

interface PlacedFiles {
  pictures: (PlacedPicture & ShownPicture)[];
  videos: (PlacedVideo & ShownVideo)[];
}

/** What posts that are for anybody show, and where each is seen. */
async function placedIn(ctx: Context, rows: readonly PostRow[]): Promise<(row: PostRow) => PlacedFiles> {
  const of = await shownIn(ctx, rows);
  return (row) => {
    const address = publicAddressOf(ctx.actor.county, row.id);
    const { pictures, videos } = of(row);
    return {
      pictures: pictures.map((one) => ({ ...one, address: `${address}/pictures/${one.id}` })),
      videos: videos.map((one) => ({
        ...one,
        address: `${address}/videos/${one.id}`,
        posterAddress: `${address}/pictures/${one.poster}`,
        told: say(words, ctx.language, 'messages.page.video', {
          time: formatDuration(ctx.language, one.seconds),
          size: formatBytes(ctx.language, one.size),
        }),
      })),
    };
  };
}

const byId = <File extends { id: string }>(files: readonly File[]): Map<string, File> =>
  new Map(files.map((file) => [file.id, file]));

/** The same for who reads it elsewhere. */
const absolute = <File extends { address: string }>(origin: string, file: File | undefined): File | undefined =>
  file && { ...file, address: origin + file.address };

const addressOfColumn = (county: string, column: string): string => `/p/${county}/columns/${column}`;

function nothingHere(ctx: Context): PageReply {
  const title = say(words, ctx.language, 'messages.page.none');
  return publicPage({ status: 404, language: ctx.language, title, body: `<h1>${escapeHtml(title)}</h1>` });
}

/** Of what was withdrawn it stays to be seen that it was there. */
function gone(ctx: Context, { title, withdraw_reason: reason }: PostRow): PageReply {
  const said = say(words, ctx.language, 'messages.page.withdrawn');
  const body = `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(said)}</p><p class="told">${escapeHtml(reason ?? '')}</p>`;
  return publicPage({ status: 410, language: ctx.language, title, body });
}

/** A column that is for anybody, with what stands in it; undefined where there is none. */
async function openColumn(
  ctx: Context,
  { county, column }: Named & { column: string },
): Promise<{ place: ColumnRow; from: string; posts: PostRow[] } | undefined> {
  await reachOf(ctx, 'messages.read_public', 'column');
  const place = county === ctx.actor.county ? await columnById(ctx, column) : undefined;
  if (place?.readers !== 'public') return undefined;
  const from = (await namesOfOrgs(ctx, [place.org]))(place.org);
  return { place, from, posts: await openPosts(ctx, column, postsShown) };
}

/** A column that is for anybody, as a page. */
export async function readPublicColumn(
  ctx: Context,
  named: Named & { column: string },
  origin: string,
): Promise<PageReply> {
  const found = await openColumn(ctx, named);
  if (!found) return nothingHere(ctx);
  const { place, from, posts } = found;
  const address = addressOfColumn(named.county, place.id);
  const items = posts.map(
    (row) => `<li><a href="${publicAddressOf(named.county, row.id)}">${escapeHtml(row.title)}</a>
<span class="told">${escapeHtml(formatDate(ctx.language, row.published_at ?? row.changed_at))}</span></li>`,
  );
  const list =
    items.length > 0
      ? `<ul>${items.join('')}</ul>`
      : `<p>${escapeHtml(say(words, ctx.language, 'messages.page.empty'))}</p>`;
  const feed = `${address}/feed.xml`;
  const body = `<p class="told">${escapeHtml(from)}</p><h1>${escapeHtml(place.name)}</h1>${list}
<p class="told"><a href="${feed}">${escapeHtml(say(words, ctx.language, 'messages.page.feed'))}</a></p>`;
  const link = { address: origin + address, start: place.name, site: from, feed: origin + feed };
  return publicPage({ language: ctx.language, title: place.name, body, link });
}

/** The same for readers of feeds. */
export async function readPublicFeed(
  ctx: Context,
  named: Named & { column: string },
  origin: string,
): Promise<PageReply> {
  const found = await openColumn(ctx, named);
  if (!found) return nothingHere(ctx);
  const { place, from, posts } = found;
  const placedOf = await placedIn(ctx, posts);
  return publicFeed({
    title: `${place.name} · ${from}`,
    address: origin + addressOfColumn(named.county, place.id),
    language: ctx.language,
    items: posts.map((row) => {
      const { pictures, videos } = placedOf(row);
      return {
        title: row.title,
        address: origin + publicAddressOf(named.county, row.id),
        start: startOf(textOf(documentOf(row)), startShown),
        at: row.published_at ?? row.changed_at,
        picture: absolute(origin, pictures[0]),
        video: absolute(origin, videos[0]),
      };
    }),
  });
}
