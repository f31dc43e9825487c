import type { z } from 'zod';
import type { ColumnReaders } from '#modules/messages/contract/column.ts';
import type { ChildrenIn, Post, PostLine, PostState, PostTold, WrittenPost } from '#modules/messages/contract/post.ts';
import { shownIn } from '#modules/messages/server/columns/attached.ts';
import { startShown } from '#modules/messages/server/columns/limits.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { documentOf, startOf } from '#modules/messages/server/columns/rules/read-document.ts';
import { likesOf, type PostRow, versionsBefore } from '#modules/messages/server/columns/store/post-store.ts';
import { personNames, roleName } from '#modules/people/server/public.ts';
import { textOf } from '#platform/browser/rich-text.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';

/** Of what was withdrawn nothing is told but that it was. */
const isGone = ({ state }: PostRow): boolean => state === 'withdrawn';

type Place = Pick<z.input<typeof PostTold>, 'id' | 'column' | 'columnName' | 'from'>;

/** Of posts, in which column each stands and whose it is. */
export async function placesOf(ctx: Context, rows: readonly PostRow[]): Promise<(row: PostRow) => Place> {
  const nameOf = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  return ({ id, in_column: column, columnName, org }) => ({ id, column, columnName, from: nameOf(org) });
}

/** Posts as their readers see them in a list. */
export async function presentPosts(ctx: Context, rows: readonly PostRow[]): Promise<z.input<typeof PostTold>[]> {
  const placeOf = await placesOf(ctx, rows);
  return rows.map((row) => ({
    ...placeOf(row),
    title: row.title,
    start: isGone(row) ? '' : startOf(textOf(documentOf(row)), startShown),
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
  }));
}

/** One as it is read. */
export async function presentPost(ctx: Context, row: PostRow): Promise<z.input<typeof Post>> {
  const [told] = await presentPosts(ctx, [row]);
  if (!told) throw new Error('a post was presented as nothing');
  const likes = await asSystem(ctx, () => likesOf(ctx, row.id));
  return {
    ...told,
    ...likes,
    document: isGone(row) ? null : documentOf(row),
    ...(isGone(row) ? { pictures: [], videos: [] } : (await shownIn(ctx, [row]))(row)),
    writtenAs: roleName(ctx, row.role),
    withdrawReason: row.withdraw_reason,
    mayComment: !isGone(row) && ctx.policy.rowsFor('messages.write_comment', ctx.actor.role).length > 0,
    address: row.readers === 'public' ? publicAddressOf(ctx.actor.county, row.id) : null,
  };
}

/** Where anybody reads a post. */
export const publicAddressOf = (county: string, id: string): string => `/p/${county}/${id}`;

/** Posts as whoever wrote or reviews them sees them in a list. */
export async function presentLines(ctx: Context, rows: readonly PostRow[]): Promise<z.input<typeof PostLine>[]> {
  const [names, placeOf] = await Promise.all([
    personNames(
      ctx,
      rows.map(({ author }) => author),
    ),
    placesOf(ctx, rows),
  ]);
  return rows.map((row) => ({
    ...placeOf(row),
    title: row.title,
    state: row.state as PostState,
    version: row.version,
    writtenBy: names.get(row.author) ?? '',
    changedAt: row.changed_at,
    appearsAt: row.appears_at,
    publishedAt: row.published_at,
    reviewNote: row.review_note,
    withdrawReason: row.withdraw_reason,
  }));
}

/** One as whoever wrote or reviews it reads it. */
export async function presentWriting(ctx: Context, row: PostRow): Promise<z.input<typeof WrittenPost>> {
  const [line] = await presentLines(ctx, [row]);
  if (!line) throw new Error('a post was presented as nothing');
  const { reviewed_by: by } = row;
  const [names, versions, shownOf] = await Promise.all([
    personNames(ctx, by === null ? [] : [by]),
    versionsBefore(ctx, row.id),
    shownIn(ctx, [row]),
  ]);
  return {
    ...line,
    document: documentOf(row),
    ...shownOf(row),
    children: row.children as ChildrenIn,
    readers: row.readers as ColumnReaders,
    reviewedBy: by === null ? null : (names.get(by) ?? ''),
    isOwn: row.author === ctx.actor.person,
    versions: versions.map(({ version, title, written_at, published_at }) => ({
      version,
      title,
      writtenAt: written_at,
      publishedAt: published_at,
    })),
  };
}
