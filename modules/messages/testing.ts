import { insertTerms } from '#modules/messages/server/columns/store/terms-store.ts';
import { newPaperCode } from '#platform/text/paper-code.ts';
import { keepSlips } from '#modules/messages/server/slips/store/slip-store.ts';
import { aClass, aPersonAs, aGuardianOf } from '#modules/people/testing.ts';
import { addBytes, beginFile } from '#platform/files/files.ts';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

type Place = Pick<World, 'system' | 'county'>;

/** What the notices of tests say and ask. */
const said = {
  role: 'homeroom',
  title: '周五下午放学时间',
  body: '本周五下午三点放学，请按时来接孩子。',
  text_hash: Buffer.alloc(32, 1),
  level: 'confirm',
  audience: JSON.stringify({ any: [] }),
  orgs: 1,
};

/** A notice somebody has written, sent unless said otherwise, and the receipts of those who got it. */
export async function aNotice(
  world: Place,
  of: {
    sender: { person: string; grant: string };
    org?: string | null;
    state?: string;
    to?: readonly { person: string; about?: string }[];
  },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  const { sender, org = null, state = 'sent', to = [] } = of;
  const got = to.map(({ person, about = person }) => ({ county, notice: id, person, about, sender: sender.person }));
  await world.system(async ({ db, now }) => {
    const written = { county, id, org, sender: sender.person, acting: sender.grant, state, persons: to.length };
    const times = { made_at: now, leaves_at: now, sent_at: state === 'sent' ? now : null };
    const expires_at = new Date(now.getTime() + 72 * 3_600_000);
    await db
      .insertInto('messages.notice')
      .values({ ...said, ...written, ...times, expires_at })
      .execute();
    const receipts = got.map((one) => ({ ...one, reached_at: now }));
    if (receipts.length > 0) await db.insertInto('messages.receipt').values(receipts).execute();
  });
  return id;
}

/** A recording somebody has sent, attached to a notice or a message where one is named. */
export async function anAttachment(
  world: Place,
  of: { by: string; notice?: string; message?: string; name?: string },
): Promise<string> {
  const [id, { county }, { name = '说明.ogg' }] = [newId(), world, of];
  await world.system(async (ctx) => {
    const { db, now } = ctx;
    const file = await beginFile(ctx);
    const size = await addBytes(ctx, file, 0, Buffer.from('OggS'));
    const found = { type: 'audio/ogg', sha256: Buffer.alloc(32, 1), seconds: 1 };
    await db
      .insertInto('messages.attachment')
      .values({ county, id, uploader: of.by, sort: 'voice', name, size, file, made_at: now, ...found })
      .execute();
    if (of.notice !== undefined)
      await db
        .insertInto('messages.notice_attachment')
        .values({ county, notice: of.notice, at: 0, attachment: id, alt: '' })
        .execute();
    if (of.message !== undefined)
      await db
        .insertInto('messages.message_attachment')
        .values({ county, message: of.message, at: 0, attachment: id })
        .execute();
  });
  return id;
}

/** The slip of somebody who got a notice for a child. */
export async function aSlip(
  world: Place,
  { notice, person, about }: { notice: string; person: string; about: string },
): Promise<string> {
  const slip = newPaperCode();
  await world.system((ctx) => {
    const until = new Date(ctx.now.getTime() + 86_400_000);
    return keepSlips(ctx, { notice, until }, [{ person, about, slip }]);
  });
  return slip;
}

/** What somebody has had made of a notice he got, ready to be fetched but for its file. */
export async function aPrintout(
  world: Place,
  { by, notice }: { by: { person: string; grant: string }; notice: string },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  await world.system(({ db, now }) =>
    db
      .insertInto('messages.printout')
      .values({
        county,
        id,
        notice,
        sort: 'own',
        about: by.person,
        asked_by: by.person,
        acting: by.grant,
        language: 'zh',
        state: 'ready',
        made_at: now,
        expires_at: new Date(now.getTime() + 86_400_000),
      })
      .execute(),
  );
  return id;
}

/** What a post says, of one paragraph. */
export const saying = (text: string) => ({
  type: 'doc' as const,
  content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text, marks: [] }] }],
});

type Who = { person: string; grant: string };

/** A column of a school or of the county, which its school reads unless said otherwise. */
export async function aColumn(
  world: Place,
  of: { by: Who; org?: string | null; readers?: string; class?: string },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  const { by, org = null, readers = 'school', class: group = null } = of;
  const writers = ['homeroom', 'teacher', 'counsellor', 'school_leader', 'official'];
  await world.system(({ db, now }) =>
    db
      .insertInto('messages.post_column')
      .values({
        county,
        id,
        org,
        class: group,
        kind: 'own',
        name: '教师园地',
        readers,
        writers,
        is_open: true,
        made_by: by.person,
        made_at: now,
      })
      .execute(),
  );
  return id;
}

/** A post somebody has written for a column, a draft unless somebody has reviewed it; what has appeared is found by its title. */
export async function aPost(
  world: Place,
  of: { by: Who; column: string; org?: string | null; state?: string; reviewer?: string },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  const { by, column: in_column, org = null, reviewer: reviewed_by = null } = of;
  const state = of.state ?? (reviewed_by === null ? 'draft' : 'published');
  await world.system(async (ctx) => {
    const { db, now } = ctx;
    const written = {
      county,
      id,
      in_column,
      org,
      author: by.person,
      acting: by.grant,
      role: 'teacher',
      state,
      version: 1,
    };
    const text = {
      title: '操场边的银杏黄了',
      document: JSON.stringify(saying('孩子们在操场边捡银杏叶。')),
      children: 'none',
    };
    const times = { made_at: now, changed_at: now, published_at: reviewed_by === null ? null : now };
    await db
      .insertInto('messages.post')
      .values({ ...written, ...text, ...times, reviewed_by })
      .execute();
    if (state === 'published') await insertTerms(ctx, { id, in_column }, { title: text.title, said: '' });
  });
  return id;
}

/** What somebody said to a post, which waits for a decision unless somebody has let it through; or spoke of harm and was taken back. */
export async function aComment(
  world: Place,
  of: { by: string; post: string; org?: string; shownBy?: string; isTakenBack?: boolean },
): Promise<string> {
  const { by: person, post, org = null, shownBy, isTakenBack = false } = of;
  const [id, { county }] = [newId(), world];
  const words = isTakenBack ? '孩子说他不想活了' : '真好看';
  await world.system(({ db, now: at }) => {
    const shown = shownBy === undefined ? { state: 'held' } : { state: 'shown', decided_by: shownBy, decided_at: at };
    const stands = isTakenBack ? { state: 'withdrawn', due_at: at, is_urgent: true } : shown;
    const row = { county, id, post, org, person, role: 'guardian', words, at, ...stands };
    return db.insertInto('messages.comment').values(row).execute();
  });
  return id;
}

/**
 * A column of a school, what waits there for a review, a draft and a comment; another class’s column with a post in it; and
 * what the bureau answers for.
 */
export async function somePosts(world: World, { org = '' }: Record<string, string>): Promise<Record<string, string>> {
  // Of none of the school’s lists, so that these stay as short as they are without posts.
  const by = await aPersonAs(world, 'volunteer', { name: '写稿的人' });
  const reviewer = (await aPersonAs(world, 'volunteer', { name: '审稿的人' })).person;
  const column = await aColumn(world, { by, org });
  const read_column = await aColumn(world, { by, org, readers: 'class', class: await aClass(world, org, 3) });
  const read_post = await aPost(world, { by, org, column: read_column, reviewer });
  const county_column = await aColumn(world, { by, readers: 'county' });
  return {
    column,
    read_column,
    read_post,
    review_post: await aPost(world, { by, org, column, state: 'review' }),
    own_post: await aPost(world, { by, org, column }),
    comment: await aComment(world, { by: by.person, post: read_post, org }),
    own_comment: await aComment(world, { by: by.person, post: read_post, org }),
    taken_comment: await aComment(world, { by: by.person, post: read_post, org, isTakenBack: true }),
    shown_comment: await aComment(world, { by: by.person, post: read_post, org, shownBy: reviewer }),
    county_column,
    county_post: await aPost(world, { by, column: county_column, state: 'review' }),
    county_comment: await aComment(world, { by: by.person, post: read_post }),
  };
}

/** A word and a picture somebody has listed for a school, and a picture that was refused for it: appealed about, unless its uploader is named. */
export async function someLists(
  world: World,
  { org = '', uploader: named }: Record<string, string>,
): Promise<Record<'listed_word' | 'listed_picture' | 'refused_picture' | 'refused_upload', string>> {
  const [listed_word, listed_picture, refused_picture] = [newId(), newId(), newId()];
  const { county } = world;
  const added_by = (await aPersonAs(world, 'volunteer', { name: '列名单的人' })).person;
  const uploader = named ?? (await aPersonAs(world, 'volunteer', { name: '传图片的人' })).person;
  const attachment = await anAttachment(world, { by: uploader });
  await world.system(async ({ db, now }) => {
    const place = { county, org, reason: '用来取笑同学', added_by, added_at: now };
    const word = { id: listed_word, words: '小矮子', category: 'insult', weight: 2, ...place };
    await db.insertInto('messages.listed_word').values(word).execute();
    const picture = { id: listed_picture, hash: Buffer.alloc(8, 0x0f), verdict: 'refused', ...place };
    await db.insertInto('messages.listed_picture').values(picture).execute();
    const refused = { county, id: refused_picture, attachment, listed: listed_picture, org, uploader, apart: 2 };
    const appealed = { state: 'appealed', appeal: '这是另一张图片', appealed_at: now };
    const state = named === undefined ? appealed : { state: 'refused' };
    const row = { ...refused, refused_at: now, ...state };
    await db.insertInto('messages.refused_picture').values(row).execute();
  });
  return { listed_word, listed_picture, refused_picture, refused_upload: attachment };
}

/** What is held, and what speaks of harm, in a group of colleagues; and a picture refused for one that was listed there. */
export async function whatWaits(world: World, { org, messages }: { org: string; messages: readonly string[] }) {
  const [held_item, concern] = [newId(), newId()];
  await world.system(async ({ db, now }) => {
    const writer = (await aPersonAs(world, 'volunteer')).person;
    const open = { county: world.county, org, writer, hits: '[]', list_version: '1', state: 'open' };
    const items = [held_item, concern].map((id, at) => ({
      ...open,
      id,
      message: messages[at] ?? '',
      cause: at === 0 ? 'words' : 'harm',
    }));
    await db
      .insertInto('messages.moderation_item')
      .values(items.map((one) => ({ ...one, opened_at: now, due_at: now })))
      .execute();
  });
  const { refused_picture } = await someLists(world, { org });
  return { held_item, concern, refused_picture };
}

type Sides = { org: string; child: string; guardian: string; teacher: string };

/** A conversation about a child, with a message of each side, one that is held, and one that speaks of harm to the child. */
export async function aTalk(
  world: Place,
  { mine = 'guardian', ...of }: Sides & { mine?: 'guardian' | 'teacher'; notice?: string },
): Promise<{ talk: string; own_message: string; got_message: string; held_item: string; concern: string }> {
  const [talk, own_message, got_message] = [newId(), newId(), newId()];
  const [held, harm, held_item, concern] = [newId(), newId(), newId(), newId()];
  await world.system(async ({ db, now }) => {
    const about = { county: world.county, ...of };
    const at = { opened_at: now, last_at: now, last_seq: 3 };
    await db
      .insertInto('messages.conversation')
      .values({ id: talk, kind: 'talk', ...about, ...at })
      .execute();
    const messages = [
      aMessage(own_message, about, mine, 1),
      aMessage(got_message, about, mine === 'guardian' ? 'teacher' : 'guardian', 2),
      aMessage(harm, about, 'guardian', 3),
      aMessage(held, about, 'guardian', null),
    ];
    await db
      .insertInto('messages.message')
      .values(messages.map((one) => ({ ...one, ...times(now, one.seq), conversation: talk })))
      .execute();
    const item = { county: world.county, org: of.org, child: of.child, writer: of.guardian, hits: '[]' };
    const open = { ...item, list_version: '1', state: 'open', opened_at: now, due_at: now };
    await db
      .insertInto('messages.moderation_item')
      .values({ ...open, id: held_item, message: held, cause: 'words' })
      .execute();
    await db
      .insertInto('messages.moderation_item')
      .values({ ...open, id: concern, message: harm, cause: 'harm' })
      .execute();
  });
  return { talk, own_message, got_message, held_item, concern };
}

const aMessage = (id: string, of: Sides & { county: string }, side: 'guardian' | 'teacher', seq: number | null) => ({
  county: of.county,
  id,
  writer: of[side],
  side,
  body: '明天请假半天',
  state: seq === null ? 'held' : 'delivered',
  seq,
});

const times = (now: Date, seq: number | null) => ({
  written_at: now,
  due_at: now,
  delivered_at: seq === null ? null : now,
});

/** The group of a class, with a message of each of these. */
export const aGroup = async (
  world: Place,
  { writers = [], ...of }: { org: string; class: string; opened_by: string; writers?: readonly string[] },
): Promise<string> => (await aGroupOf(world, { kind: 'class', ...of }, writers)).group;

/** A group of some kind, and the messages of these, in their order. */
async function aGroupOf(
  world: Place,
  of: { kind: string; org: string; class?: string; title?: string; opened_by: string; kept_by?: string },
  writers: readonly string[],
): Promise<{ group: string; messages: string[] }> {
  const [id, { county }] = [newId(), world];
  const delivered = { conversation: id, county, body: '周五一起商量', state: 'delivered', side: 'teacher' };
  const messages = writers.map((writer, seq) => ({ ...delivered, id: newId(), writer, seq: seq + 1 }));
  await world.system(async ({ db, now }) => {
    const at = { opened_at: now, last_at: now, last_seq: writers.length };
    await db
      .insertInto('messages.conversation')
      .values({ county, id, ...of, ...at, kept_since: of.kept_by === undefined ? null : now })
      .execute();
    if (messages.length > 0)
      await db
        .insertInto('messages.message')
        .values(messages.map((one) => ({ ...one, ...times(now, one.seq) })))
        .execute();
  });
  return { group: id, messages: messages.map((one) => one.id) };
}

/** A group of colleagues that somebody has opened, who is in it with another; and what each of the two has written. */
export async function aWorkGroup(
  world: Place,
  { by, org, role, other }: { by: string; org: string; role: string; other: string },
): Promise<{ work_group: string; own_message: string; got_message: string }> {
  const of = { kind: 'project', title: '片区心理服务协同', org, opened_by: by, kept_by: by };
  const { group, messages } = await aGroupOf(world, of, [by, other]);
  const [own_message = '', got_message = ''] = messages;
  await world.system(async ({ db, now }) => {
    const invited = { county: world.county, conversation: group, org, invited_by: by, since: now };
    await db
      .insertInto('messages.member')
      .values([by, other].map((person) => ({ ...invited, person, role: person === by ? role : 'teacher' })))
      .execute();
  });
  return { work_group: group, own_message, got_message };
}

/** What a guardian of a pupil and a teacher of its class say to each other, the group of the class, and one of colleagues of them. */
export async function aTalkOfOthers(world: World, { org = '', class: group = '', pupil = '' }: Record<string, string>) {
  const teacher = (await aPersonAs(world, 'teacher', { org, class: group })).person;
  const guardian = (await aGuardianOf(world, pupil, org)).person;
  return {
    ...(await aTalk(world, { org, child: pupil, guardian, teacher })),
    class_group: await aGroup(world, { org, class: group, opened_by: teacher }),
    work_group: (await aWorkGroup(world, { by: teacher, org, role: 'teacher', other: guardian })).work_group,
  };
}
