import { mkdtemp, rm } from 'node:fs/promises';
import { Random } from '#database/demo/random.ts';
import { mostFound } from '#modules/messages/server/columns/limits.ts';
import { findPosts } from '#modules/messages/server/columns/store/terms-store.ts';
import { systemActor } from '#platform/context.ts';
import type { Opened } from '#platform/db/open.ts';
import { openEmbedded, withOwner } from '#platform/db/open-embedded.ts';
import { inScope } from '#platform/db/transaction.ts';
import { newId } from '#platform/id.ts';
import { searchQuery, searchTerms } from '#platform/text/bigrams.ts';
import { percentile, rounded } from './demo-server.ts';

const county = '990101';
const times = 40;
/** Words of a post, of so many the county uses, each so much rarer than the one before as in what people write. */
const [wordsInPost, vocabulary] = [60, 5_000];
/** How many columns everybody reads, and how many single schools and classes do; half of all posts stand in the former. */
const [open, narrow] = [12, 600];

const ids = (count: number): string[] => Array.from({ length: count }, newId);

/** Searching posts of a county, whose reader reads what everybody does and three narrower columns. */
async function* figuresOf(posts: number): AsyncGenerator<object> {
  const folder = await mkdtemp('/var/tmp/lianyu-bench-');
  const opened = await openEmbedded(folder, { said: () => undefined, prepare: async () => undefined });
  try {
    const columns = ids(open + narrow);
    const words = wordsOf(new Random(1, 1));
    await write(opened, posts, columns, words);
    const read = columns.slice(0, open + 3);
    const from = (rank: number, length: number) => words.slice(rank).find((word) => word.length === length) ?? '';
    const asked = {
      'two characters of nearly every post': from(0, 2),
      'two characters of some posts': from(60, 2),
      'four characters of some posts': from(60, 4),
      'four characters of few posts': from(4_900, 4),
      'two words, one of few posts': `${from(0, 2)} ${from(4_000, 2)}`,
      'a word of no post': '龘靐齉',
    };
    for (const [what, typed] of Object.entries(asked)) {
      const { took, found } = await search(opened, read, typed);
      const figure = `search of posts, ${what}, p95`;
      yield { figure, value: rounded(percentile(took, 0.95)), unit: 'ms', aim: 150, posts, found };
    }
  } finally {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Words of two to four characters that nobody has written. */
const wordsOf = (random: Random): string[] =>
  Array.from({ length: vocabulary }, () =>
    Array.from({ length: random.whole(2, 4) }, () => String.fromCodePoint(0x4e_00 + random.whole(0, 2_500))).join(''),
  );

/** Writes what posts are found by, one a minute, without the posts; indexes are made over what stands there. */
async function write({ owner }: Opened, posts: number, columns: string[], words: string[]): Promise<void> {
  if (owner.kind !== 'server') throw new Error('this is measured on a server');
  await withOwner(owner.url, async (run) => {
    const indexes = (await run(
      "select indexname, indexdef from pg_indexes where tablename = 'post_terms' and indexname <> 'post_terms_pkey'",
    )) as { indexname: string; indexdef: string }[];
    for (const { indexname } of indexes) await run(`drop index messages.${indexname}`);
    const rows = words.map((word, rank) => `(${rank}, '${searchTerms(word)}')`);
    await run(`set session_replication_role = replica; set maintenance_work_mem = '512MB'; set work_mem = '256MB';
      select setseed(0.5); create temp table word as select * from (values ${rows.join()}) as word (rank, terms)`);
    for (let first = 0; first < posts; first += 20_000) await run(filling(first, columns));
    for (const { indexdef } of indexes) await run(indexdef);
    await run('vacuum analyze messages.post_terms');
  });
}

/** Twenty thousand posts of words by how often they are used; the first four are of the title. */
const filling = (first: number, columns: string[]): string => `
  insert into messages.post_terms (county, post, in_column, published_at, terms)
  select '${county}', gen_random_uuid(),
    ('{${columns.join()}}'::uuid[])[1 + case when random() < 0.5 then floor(${open} * random()) else floor(${open} + ${narrow} * random()) end],
    timestamptz '2026-01-01' + n * interval '1 minute',
    setweight(to_tsvector('simple', string_agg(terms, ' ') filter (where place <= 4)), 'A') || to_tsvector('simple', string_agg(terms, ' '))
  from (
    select n, place, floor(${vocabulary} * power(random(), 4)) as rank
    from generate_series(${first}, ${first + 19_999}) as n, generate_series(1, ${wordsInPost}) as place) as said
  join word using (rank)
  group by n`;

/** Asks as the server does, again and again in the way of a reader. */
async function search(opened: Opened, columns: string[], typed: string): Promise<{ took: number[]; found: number }> {
  const took: number[] = [];
  let found = 0;
  for (let time = 0; time < times; time++) {
    const began = performance.now();
    const rows = await inScope(opened, { county, reach: 'system', holds: [] }, (db) =>
      findPosts({ db, actor: systemActor(county) }, columns, searchQuery(typed) ?? '', mostFound),
    );
    took.push(performance.now() - began);
    found = rows.length;
  }
  return { took, found };
}

/** Of 100,000 posts. */
export const figures = (): AsyncGenerator<object> => figuresOf(100_000);

/** Of 1,000,000 posts. */
export const millionFigures = (): AsyncGenerator<object> => figuresOf(1_000_000);
