import type { z } from 'zod';
import { readText } from '#engines/moderation/read-text.ts';
import type * as contract from '#modules/messages/contract/listed-word.ts';
import type { ModerationCategory } from '#modules/messages/contract/moderation.ts';
import { namesOfOrgs } from '#modules/messages/server/names-of-orgs.ts';
import { hitsIn } from '#modules/messages/server/moderation/hits.ts';
import { judge, type OwnEntry } from '#modules/messages/server/moderation/judge.ts';
import { mostListedWords } from '#modules/messages/server/moderation/limits.ts';
import { ordinary } from '#modules/messages/server/moderation/ordinary.ts';
import {
  changeWord,
  countWords,
  insertWord,
  type ListedWordRow,
  pageOfWords,
  wordById,
  wordsInForce,
} from '#modules/messages/server/moderation/store/listed-word-store.ts';
import { personNames } from '#modules/people/server/public.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { rowAllowing, type Subject } from '#platform/access/policy.ts';
import type { Context } from '#platform/context.ts';
import { asSystem } from '#platform/db/as-system.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** For whom the actor keeps a list: his school, or the county. */
const placeOf = ({ actor }: Pick<Context, 'actor'>): string | null =>
  actor.reach === 'county' ? null : (actor.holds['org']?.[0] ?? null);

const subjectOf = ({ id, org }: Pick<ListedWordRow, 'id' | 'org'>): Subject => ({
  kind: 'listed_word',
  id,
  holders: { org },
});

const entryOf = ({
  id,
  org,
  words,
  category,
  weight,
}: Pick<ListedWordRow, 'id' | 'org' | 'words' | 'category' | 'weight'>): OwnEntry => ({
  id,
  words,
  category,
  severity: weight === 3 ? 3 : 2,
  bySound: weight === 3,
  list: org === null ? 'county' : 'school',
});

/** What an organisation and the county have listed: by that messages about its children are judged too. */
export const ownWords = async (ctx: Context, org: string | null): Promise<OwnEntry[]> =>
  (await asSystem(ctx, () => wordsInForce(ctx, org))).map(entryOf);

/** The words the actor's school and the county have listed; whoever acts for the county sees those of all schools. */
export async function listListedWords(ctx: Context, paging: Paging): Promise<Replied<typeof contract.listListedWords>> {
  const { everything, holds } = await reachOf(ctx, 'messages.list_words', 'listed_word');
  const of = everything ? 'all' : { org: holds['org']?.[0] ?? '' };
  const { rows, total } = await asSystem(ctx, () => pageOfWords(ctx, of, paging));
  return { items: await presentWords(ctx, rows), total, ...paging };
}

/** Lists a word for the actor's school, or for the county; it holds for what is written from now on. */
export async function addListedWord(
  ctx: Context,
  said: Received<typeof contract.addListedWord>['body'],
): Promise<Replied<typeof contract.addListedWord>> {
  const [id, org] = [newId(), placeOf(ctx)];
  await permit(ctx, 'messages.add_word', subjectOf({ id, org }));
  assertRare({ ...said, id, org });
  if ((await countWords(ctx, org)) >= mostListedWords)
    throw new Refusal('messages.too_many_words', { most: mostListedWords });
  const { county, person: added_by } = ctx.actor;
  const row = await insertWord(ctx, { county, id, org, ...said, added_by, added_at: ctx.now });
  if (!row) throw new Refusal('messages.word_listed', { field: 'words' });
  return presentWord(ctx, row);
}

/** Refuses a word that would bring before moderators what people write every day. */
function assertRare(of: Parameters<typeof entryOf>[0]): void {
  if (readText(of.words, new Map()).length < 2) throw new Refusal('messages.word_too_short', { field: 'words' });
  const entry = entryOf(of);
  const said = ordinary.find((one) => judge(one, [entry]).cause !== null);
  if (said !== undefined) throw new Refusal('messages.word_too_common', { field: 'words', said });
}

/** Takes a word off the list. */
export async function endListedWord(
  ctx: Context,
  id: string,
  end_reason: string,
): Promise<Replied<typeof contract.endListedWord>> {
  const found = await wordById(ctx, id);
  await permit(ctx, 'messages.end_word', found && subjectOf(found));
  const row = found as ListedWordRow;
  if (row.ended_at !== null) return presentWord(ctx, row);
  return presentWord(ctx, await changeWord(ctx, id, { ended_by: ctx.actor.person, ended_at: ctx.now, end_reason }));
}

/** Judges a text as a message at the actor's school would be; for the county, by what holds at all of its schools. */
export async function tryListedWords(ctx: Context, body: string): Promise<Replied<typeof contract.tryListedWords>> {
  await reachOf(ctx, 'messages.list_words', 'listed_word');
  const { cause, hits } = judge(body, await ownWords(ctx, placeOf(ctx)));
  return { cause, hits: hitsIn(body, hits) };
}

async function presentWords(
  ctx: Context,
  rows: readonly ListedWordRow[],
): Promise<z.input<typeof contract.ListedWord>[]> {
  const people = rows.flatMap(({ added_by, ended_by }) => [added_by, ended_by ?? []].flat());
  const names = await asSystem(ctx, () => personNames(ctx, people));
  const from = await namesOfOrgs(
    ctx,
    rows.map(({ org }) => org),
  );
  return rows.map((row) => ({
    id: row.id,
    words: row.words,
    category: row.category as ModerationCategory,
    weight: row.weight === 3 ? 3 : 2,
    reason: row.reason,
    from: from(row.org),
    addedBy: names.get(row.added_by) ?? '',
    addedAt: row.added_at,
    endedBy: row.ended_by === null ? null : (names.get(row.ended_by) ?? ''),
    endedAt: row.ended_at,
    endReason: row.end_reason,
    mayEnd:
      row.ended_at === null && rowAllowing(ctx.policy, ctx.actor, 'messages.end_word', subjectOf(row)) !== undefined,
  }));
}

async function presentWord(ctx: Context, row: ListedWordRow): Promise<z.input<typeof contract.ListedWord>> {
  const [told] = await presentWords(ctx, [row]);
  if (!told) throw new Error('a word was presented as nothing');
  return told;
}
