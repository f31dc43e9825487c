import { type Kysely, sql } from 'kysely';
import { keepCategories } from '#database/reference/keep-categories.ts';
import type { Database } from '#database/rows.ts';
import { insertTerms } from '#modules/messages/server/columns/store/terms-store.ts';
import { type RichNode, textOf } from '#platform/browser/rich-text.ts';
import { type Context, systemActor } from '#platform/context.ts';
import { refreshStatistics } from '#platform/db/refresh-statistics.ts';
import { addBytes, beginFile } from '#platform/files/files.ts';
import type { Secrets } from '#platform/secrets/secrets.ts';
import { inScope, type Opened } from '#platform/db/transaction.ts';
import { searchTerms } from '#platform/text/bigrams.ts';
import { countEvaluated } from './evaluated.ts';
import type { World } from './world.ts';

const chunk = 5_000;

/** Tables in the order their foreign keys allow. */
const order: readonly (keyof Database)[] = [
  'people.region',
  'people.county',
  'people.organisation',
  'people.person',
  'people.class',
  'people.pupil',
  'people.enrolment',
  'people.guardianship',
  'people.role_grant',
  'people.consent',
  'people.area',
  'people.membership',
  'governance.policy',
  'governance.policy_version',
  'governance.policy_clause',
  'governance.policy_link',
  'governance.duty_list',
  'governance.duty_matter',
  'governance.duty',
  'governance.duty_partner',
  'governance.duty_step',
  'governance.matter',
  'governance.matter_step',
  'governance.task',
  'governance.task_step',
  'governance.conference',
  'governance.conference_seat',
  'governance.conference_presence',
  'governance.agenda_item',
  'governance.agenda_material',
  'governance.vote',
  'governance.vote_cast',
  'governance.vote_choice',
  'governance.resolution',
  'governance.body',
  'governance.seat_term',
  'governance.charter',
  'governance.build_report',
  'governance.peer_county',
  'governance.build_target',
  'resources.language',
  'resources.provider',
  'resources.vetting',
  'resources.resource',
  'resources.booking',
  'needs.need',
  'needs.match_run',
  'needs.run_part',
  'needs.offer',
  'needs.engagement',
  'needs.meeting',
  'evaluation.indicator',
  'evaluation.period',
  'evaluation.form',
  'evaluation.collection',
  'evaluation.return',
  'evaluation.submission',
  'evaluation.scheme',
  'surveys.survey',
  'surveys.school',
  'surveys.invitation',
  'surveys.answer',
  'surveys.tally',
  'consortia.programme',
  'consortia.programme_school',
  'consortia.gathering',
  'consortia.participant',
  'messages.attachment',
  'messages.notice',
  'messages.notice_attachment',
  'messages.receipt',
  'messages.paper_answer',
  'messages.conversation',
  'messages.member',
  'messages.pair',
  'messages.reading',
  'messages.alias',
  'messages.message',
  'messages.message_attachment',
  'messages.moderation_item',
  'messages.post_column',
  'messages.post',
  'messages.follower',
  'messages.comment',
  'messages.post_like',
  'notify.mailbox',
  'notify.item',
];

/**
 * Loads a made world into an empty county, as the application role in one transaction: all of it or nothing. The cast gets
 * accounts with one shared password hash; files are sealed as those people send are.
 */
export async function loadWorld(
  opened: Opened,
  world: World,
  passwordHash: string,
  progress: (done: number, total: number) => void = () => undefined,
  secrets?: Secrets,
): Promise<number> {
  const { county, rows } = world;
  const tables = rows.tables();
  const total = [...tables.values()].reduce((sum, list) => sum + list.length, 0);
  const strange = [...tables.keys()].filter((table) => !order.includes(table));
  if (strange.length > 0) throw new Error(`the loader does not know ${strange.join()}`);
  let done = 0;
  await inScope(opened, { county, reach: 'system', holds: [] }, async (tx) => {
    await keepCategories(tx);
    await sealFiles(tx, world, secrets);
    for (const table of order) {
      const list = tables.get(table) ?? [];
      for (let at = 0; at < list.length; at += chunk) {
        const part = list.slice(at, at + chunk);
        await insertRows(tx, table, part);
        done += part.length;
        progress(done, total);
      }
    }
    await insertAccounts(tx, world, passwordHash);
    await letPostsBeFound(tx, world);
    await countEvaluated(tx, world);
    await refreshStatistics(tx);
  });
  return total;
}

/** Adds rows given as JSON; columns they do not name get their defaults. Search terms are made from their words. */
async function insertRows(tx: Kysely<Database>, table: keyof Database, rows: readonly object[]): Promise<void> {
  for (const part of Map.groupBy(rows, (row) => Object.keys(row).join()).values()) {
    const columns = Object.keys(part[0] ?? {});
    const values = columns.map((column) =>
      column === 'search' ? sql`to_tsvector('simple', given.value->>'search')` : sql`(row).${sql.ref(column)}`,
    );
    const json = JSON.stringify(part.map(withTerms));
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
      select ${sql.join(values)}
      from jsonb_array_elements(${json}::jsonb) as given,
        lateral jsonb_populate_record(null::${sql.table(table)}, given.value - 'search') as row`.execute(tx);
  }
}

const withTerms = (row: object): object =>
  'search' in row ? { ...row, search: searchTerms(String(row.search)) } : row;

async function insertAccounts(tx: Kysely<Database>, { county, rows, cast }: World, hash: string): Promise<void> {
  // One second after the other, so that the cast keeps its order.
  const first = Date.parse(rows.daysAgo(300));
  const accounts = cast.map(({ login, person }, i) => {
    const made_at = new Date(first + i * 1_000);
    return { county, id: rows.id(made_at.toISOString()), person, login, password_hash: hash, made_at };
  });
  if (accounts.length > 0) await tx.insertInto('people.account').values(accounts).execute();
}

async function sealFiles(db: Context['db'], world: World, secrets: Secrets | undefined): Promise<void> {
  const { county, rows, files } = world;
  if (files.length === 0) return;
  if (!secrets) throw new Error('nothing to seal the files of a world under');
  const reach = { own: 'system', lifts: 0 } as const;
  const keeper = { db, actor: systemActor(county), now: new Date(rows.daysAgo(0)), reach: { ...reach }, secrets };
  for (const { id, bytes } of files) await addBytes(keeper, await beginFile(keeper, id), 0, bytes);
}

interface PostOfWorld {
  id: string;
  in_column: string;
  title: string;
  document: RichNode;
  published_at?: string;
  state: string;
}

async function letPostsBeFound(db: Context['db'], { county, rows }: World): Promise<void> {
  for (const post of (rows.tables().get('messages.post') ?? []) as PostOfWorld[])
    if (post.state === 'published')
      await insertTerms({ db, actor: systemActor(county), now: new Date(post.published_at ?? '') }, post, {
        title: post.title,
        said: textOf(post.document),
      });
}
