import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  type ConferenceInFull,
  endConference,
  openConference,
  readConference,
} from '#modules/governance/contract/conference.ts';
import { confirmMinutes, layMinutes, readMinutes, writeMinutes } from '#modules/governance/contract/minutes.ts';
import { aConference, anItemOn } from '#modules/governance/testing.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { type Drawer, type Line, SharedDocument } from '#platform/browser/shared-document.ts';
import { newId } from '#platform/id.ts';
import { listenTo } from '#testing/stream-reader.ts';
import { amount, seed, tell } from '#testing/amount.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
const orgs = { bureau: '', police: '', civil: '' };
const grants: Record<string, string> = {};
let official: Client;
let deputy: Client;
let police: Client;
let civil: Client;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  orgs.bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  orgs.police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  orgs.civil = await anOrganisation(world, { kind: 'department', name: '民政局' });
  grants['official'] = (await aPersonAs(world, 'official', { org: orgs.bureau, name: '何立新' })).grant;
  grants['deputy'] = (await aPersonAs(world, 'official', { org: orgs.bureau, name: '周敏' })).grant;
  grants['police'] = (await aPersonAs(world, 'department', { org: orgs.police })).grant;
  grants['civil'] = (await aPersonAs(world, 'department', { org: orgs.civil })).grant;
});
afterAll(() => world.close());

/** Sessions of staff end. */
beforeEach(async () => {
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, deputy, police, civil] = [await as('official'), await as('deputy'), await as('police'), await as('civil')];
});

const refusedWith = (code: string) => expect.objectContaining({ code });

/** A conference in session, and what is on its agenda. */
async function inSession(more: object = {}): Promise<{ conference: ConferenceInFull; item: string }> {
  const { id } = await aConference(official, [orgs.police, orgs.civil]);
  const { id: item } = await anItemOn(official, id, official, more);
  const { version: seen } = await official.call(readConference, { params: { id } });
  return { conference: await official.call(openConference, { params: { id }, body: { seen } }), item };
}

const pulled = async (who: Client, id: string, after = 0) => {
  const { seq, changes } = await who.call(readMinutes, { params: { id }, query: { after } as never });
  return { seq, changes: changes.map((one) => new Uint8Array(Buffer.from(one, 'base64'))) };
};
const lineOf = (who: Client, item: string): Line => ({
  pull: (after) => pulled(who, item, after),
  push: (id, change) =>
    who.call(writeMinutes, { params: { id: item }, body: { id, change: Buffer.from(change).toString('base64') } }),
});

/** A drawer that is there when the page is opened again. */
function aDrawer(): Drawer {
  let kept: Uint8Array | undefined;
  return {
    read: async () => kept,
    keep: async (change) => {
      kept = change;
    },
  };
}

/** The words of a paragraph. */
const wordsIn = (one: unknown): string => {
  const [text] = one instanceof Y.XmlElement ? one.toArray() : [];
  return text instanceof Y.XmlText ? text.toJSON() : '';
};

const textOf = (shared: SharedDocument): string =>
  shared.document.getXmlFragment('default').toArray().map(wordsIn).join('\n');

/** Writes a paragraph at a place. */
function write({ document }: SharedDocument, at: number, words: string): void {
  const element = new Y.XmlElement('paragraph');
  element.insert(0, [new Y.XmlText(words)]);
  const all = document.getXmlFragment('default');
  all.insert(Math.min(at, all.length), [element]);
}

test('what two write at once is there for both, and for whoever may read it', async () => {
  const { item } = await inSession();
  const [one, two] = [official, deputy].map((who) => new SharedDocument(lineOf(who, item), aDrawer()));
  if (!one || !two) throw new Error('two write');
  write(one, 0, '会议同意限行。');
  write(two, 0, '由公安局牵头。');
  for (const shared of [one, two, one]) await shared.turn();
  expect(textOf(one)).toBe(textOf(two));
  expect(textOf(one).split('\n').toSorted()).toEqual(['会议同意限行。', '由公安局牵头。']);
  const reader = new SharedDocument(lineOf(police, item), aDrawer());
  await reader.turn();
  expect(textOf(reader)).toBe(textOf(one));
  write(reader, 0, '我们不同意。');
  await expect(reader.turn()).rejects.toMatchObject({ status: 404 });
});

test('whoever may have minutes open is woken by each change, once after an absence, and told nothing of it', async () => {
  const { item } = await inSession({ isConfidential: true, named: [orgs.police] });
  const address = await world.server.app.listen({ host: '127.0.0.1', port: 0 });
  const ear = await listenTo(address, civil.cookie);
  const woken = (of: typeof ear) => of.events().filter(({ data }) => data['of'] === 'governance.minutes');
  const writes = async (): Promise<unknown> => {
    const { document, ...line } = { document: new Y.Doc(), ...lineOf(official, item) };
    document.getText('text').insert(0, '值守');
    return line.push(newId(), Y.encodeStateAsUpdate(document));
  };
  await writes();
  await vi.waitUntil(() => woken(ear).length === 1, { timeout: 10_000 });
  expect(woken(ear)[0]?.data).toEqual({ of: 'governance.minutes', wakes: true });
  const places = woken(ear)[0]?.places ?? '';
  ear.leave();
  await writes();
  await writes();
  const back = await listenTo(address, civil.cookie, places);
  await vi.waitUntil(() => woken(back).length > 0, { timeout: 10_000 });
  expect(woken(back)).toHaveLength(1);
  back.leave();
});

test('what was written without a network goes when the page is opened again, and is there once', async () => {
  const { item } = await inSession();
  const drawer = aDrawer();
  const line = lineOf(official, item);
  const away = new SharedDocument({ ...line, push: () => Promise.reject(new Error('offline')) }, drawer);
  write(away, 0, '断网时写的。');
  await expect(away.turn()).rejects.toThrow('offline');
  const again = new SharedDocument(line, drawer);
  await again.open();
  expect(textOf(again)).toBe('断网时写的。');
  await again.turn();
  expect(again.isAhead).toBe(false);
  expect(await drawer.read()).toBeUndefined();
  const other = new SharedDocument(lineOf(deputy, item), aDrawer());
  await other.turn();
  expect(textOf(other)).toBe('断网时写的。');
});

test('the same change sent again is one; many become one, and whoever comes late has all of them', async () => {
  const { item } = await inSession();
  const shared = new SharedDocument(lineOf(official, item), aDrawer());
  for (let nth = 0; nth < 120; nth += 1) {
    write(shared, nth, `第 ${nth} 句`);
    await shared.turn();
  }
  const { seq, changes } = await pulled(deputy, item);
  expect(seq).toBe(120);
  expect(changes.length).toBeLessThan(60);
  const late = new SharedDocument(lineOf(deputy, item), aDrawer());
  await late.turn();
  expect(textOf(late)).toBe(textOf(shared));
  write(late, 0, '补一句');
  let sent: { id: string; change: string } | undefined;
  const keeping: Line = {
    ...lineOf(deputy, item),
    push: (id, change) => {
      sent = { id, change: Buffer.from(change).toString('base64') };
      return deputy.call(writeMinutes, { params: { id: item }, body: sent });
    },
  };
  const once = new SharedDocument(keeping, aDrawer());
  await once.turn();
  write(once, 0, '一次');
  await once.turn();
  if (!sent) throw new Error('something was sent');
  const again = await deputy.call(writeMinutes, { params: { id: item }, body: sent });
  expect(again.seq).toBe((await pulled(deputy, item)).seq);
});

test('what cannot be read, builds on nothing or is too long is refused, and changes nothing', async () => {
  const { item } = await inSession();
  const params = { id: item };
  const sending = (bytes: Uint8Array) =>
    official.call(writeMinutes, { params, body: { id: newId(), change: Buffer.from(bytes).toString('base64') } });
  await expect(sending(Buffer.from('no change'))).rejects.toEqual(refusedWith('governance.change_unreadable'));
  await expect(sending(Buffer.alloc(70_000, 1))).rejects.toMatchObject({ status: 422 });
  const shared = new SharedDocument(lineOf(official, item), aDrawer());
  const filling = async (): Promise<void> => {
    for (let nth = 0; nth < 30; nth += 1) {
      write(shared, 0, '长'.repeat(20_000));
      await shared.turn();
    }
  };
  await expect(filling()).rejects.toEqual(refusedWith('governance.minutes_full'));
  expect((await pulled(official, item)).seq).toBeLessThan(30);
});

test('the minutes of a confidential item are read by whom it names', async () => {
  const { item } = await inSession({ isConfidential: true, named: [orgs.police] });
  const shared = new SharedDocument(lineOf(official, item), aDrawer());
  write(shared, 0, '只给点名的单位。');
  await shared.turn();
  expect((await pulled(police, item)).changes).toHaveLength(1);
  await expect(pulled(civil, item)).rejects.toMatchObject({ status: 404 });
});

test('minutes are laid by one official and confirmed by another, as they were laid; then they stand', async () => {
  const { conference, item } = await inSession();
  const params = { id: conference.id };
  const shared = new SharedDocument(lineOf(official, item), aDrawer());
  write(shared, 0, '会议同意限行。');
  await shared.turn();
  const early = refusedWith('governance.not_in_this_state');
  await expect(official.call(layMinutes, { params, body: { seen: conference.version } })).rejects.toEqual(early);
  const over = await official.call(endConference, { params, body: { seen: conference.version } });
  await expect(deputy.call(confirmMinutes, { params, body: { seen: over.version } })).rejects.toEqual(early);
  const laid = await official.call(layMinutes, { params, body: { seen: over.version } });
  expect(laid.minutes).toMatchObject({
    laidBy: '何立新',
    confirmedBy: null,
    hash: expect.stringMatching(/^[\da-f]{64}$/),
  });
  await expect(official.call(confirmMinutes, { params, body: { seen: laid.version } })).rejects.toEqual(
    refusedWith('governance.own_minutes'),
  );
  write(shared, 1, '从下周一开始。');
  await shared.turn();
  await expect(deputy.call(confirmMinutes, { params, body: { seen: laid.version } })).rejects.toEqual(
    refusedWith('governance.minutes_changed'),
  );
  const again = await official.call(layMinutes, { params, body: { seen: laid.version } });
  expect(again.minutes.hash).not.toBe(laid.minutes.hash);
  const confirmed = await deputy.call(confirmMinutes, { params, body: { seen: again.version } });
  expect(confirmed).toMatchObject({ state: 'confirmed', minutes: { laidBy: '何立新', confirmedBy: '周敏' } });
  write(shared, 0, '再加一句。');
  await expect(shared.turn()).rejects.toEqual(refusedWith('governance.minutes_closed'));
  const { text } = await world.system(({ db }) =>
    db
      .selectFrom('governance.agenda_minutes')
      .select('text')
      .where('county', '=', world.county)
      .where('item', '=', item)
      .executeTakeFirstOrThrow(),
  );
  expect(text).toBe('会议同意限行。\n从下周一开始。');
});

describe('under partition', () => {
  /** What happens to one who writes: he writes, takes out what he wrote last, turns, or loses or finds the network; or his page is closed and opened. */
  const step = fc.record({
    who: fc.integer({ min: 0, max: 2 }),
    what: fc.constantFrom('write', 'write', 'write', 'take_out', 'turn', 'turn', 'cut', 'heal', 'reload'),
    at: fc.nat({ max: 6 }),
    luck: fc.constantFrom('well', 'lost', 'answer_lost', 'twice', 'twice', 'late'),
  });

  test('however those who write are cut off, and whatever is lost, repeated or late, no word is', async () => {
    const tally = { runs: 0, words: 0, lost: 0, twice: 0, reloads: 0 };
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 25, maxLength: 60 }), async (steps) => {
        const { item } = await inSession();
        const delayed: (() => Promise<unknown>)[] = [];
        const writers = [official, deputy, official].map((client) => aWriter(client, item, delayed, tally));
        const words = new Map<string, boolean>();
        for (const [nth, one] of steps.entries()) {
          const writer = writers[one.who];
          if (!writer) throw new Error('three write');
          writer.luck = one.luck;
          if (one.what === 'write') {
            words.set(`w${nth}`, true);
            write(writer.shared, one.at, `w${nth}`);
          } else if (one.what === 'take_out') takeOut(writer.shared, one.at, words);
          else if (one.what === 'turn') await writer.shared.turn().catch(() => undefined);
          else if (one.what === 'reload') await writer.reload();
          else writer.isCut = one.what === 'cut';
        }
        for (const late of delayed) await late().catch(() => undefined);
        for (const writer of writers) Object.assign(writer, { isCut: false, luck: 'well' });
        for (let round = 0; round < 3; round += 1) for (const { shared } of writers) await shared.turn();
        const [first = '', ...others] = writers.map(({ shared }) => textOf(shared));
        expect(others).toEqual([first, first]);
        const alive = [...words].flatMap(([word, isAlive]) => (isAlive ? [word] : []));
        expect(first.split('\n').filter(Boolean).toSorted()).toEqual(alive.toSorted());
        expect(writers.every(({ shared }) => !shared.isAhead)).toBe(true);
        tally.runs += 1;
        tally.words += words.size;
      }),
      { numRuns: amount(15, 300), seed },
    );
    tell(`minutes: ${JSON.stringify(tally)} (seed ${seed})`);
    expect(tally.lost).toBeGreaterThan(3);
    expect(tally.twice).toBeGreaterThan(3);
  }, 600_000);

  interface Writer {
    shared: SharedDocument;
    isCut: boolean;
    luck: string;
    /** The page is closed and opened again. */
    reload: () => Promise<void>;
  }

  function aWriter(
    client: Client,
    item: string,
    delayed: (() => Promise<unknown>)[],
    tally: { lost: number; twice: number; reloads: number },
  ): Writer {
    const drawer = aDrawer();
    const line = lineOf(client, item);
    const lose = (): never => {
      tally.lost += 1;
      throw new Error('offline');
    };
    const unsteady: Line = {
      pull: async (after) => (writer.isCut ? lose() : line.pull(after)),
      push: async (id, change) => {
        if (writer.isCut || writer.luck === 'lost') return lose();
        if (writer.luck === 'late') {
          delayed.push(() => line.push(id, change));
          return lose();
        }
        await line.push(id, change);
        if (writer.luck === 'answer_lost') return lose();
        if (writer.luck !== 'twice') return undefined;
        tally.twice += 1;
        return line.push(id, change);
      },
    };
    const writer: Writer = {
      shared: new SharedDocument(unsteady, drawer),
      isCut: false,
      luck: 'well',
      reload: async () => {
        tally.reloads += 1;
        writer.shared = new SharedDocument(unsteady, drawer);
        await writer.shared.open();
      },
    };
    return writer;
  }

  /** Takes a paragraph out; its word is gone for everybody. */
  function takeOut({ document }: SharedDocument, at: number, words: Map<string, boolean>): void {
    const all = document.getXmlFragment('default');
    if (all.length === 0) return;
    const place = at % all.length;
    words.set(wordsIn(all.get(place)), false);
    all.delete(place, 1);
  }
});
