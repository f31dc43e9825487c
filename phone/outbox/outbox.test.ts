import { describe, expect, it } from 'vitest';
import { Problem } from '#platform/browser/problem.ts';
import { memoryDrawer } from '#phone/outbox/drawer.ts';
import { Outbox } from '#phone/outbox/outbox.ts';
import type { Act } from '#phone/outbox/machine.ts';
import { shelfOf } from '#phone/outbox/shelf.ts';

type Weather = 'up' | 'down' | 'loses the answer' | 'refuses' | 'fails' | 'is busy' | 'is signed out' | 'is a portal';

const problems: Partial<Record<Weather, Problem>> = {
  down: new Problem({ code: 'offline', status: 0 }),
  refuses: new Problem({ code: 'needs.closed', status: 409, title: '已经关闭。' }),
  fails: new Problem({ code: 'server.failed', status: 500, title: '没有办成。' }),
  'is busy': new Problem({ code: 'server.busy', status: 503 }),
  'is signed out': new Problem({ code: 'session.none', status: 401 }),
  'is a portal': new Problem({ code: 'server.unreadable', status: 403 }),
};

/** A server that commits an act once per key; `network` says what the next attempts meet. */
function world() {
  const drawer = memoryDrawer();
  const shelf = shelfOf('act', drawer);
  const committed: string[] = [];
  const keys = new Set<string>();
  const network: { next: Weather; tries: number } = { next: 'up', tries: 0 };
  const clock = { now: Date.UTC(2026, 10, 24) };
  const deliver = async (act: Act): Promise<unknown> => {
    network.tries += 1;
    const problem = problems[network.next];
    if (problem) throw problem;
    if (!keys.has(act.key)) committed.push(act.title);
    keys.add(act.key);
    if (network.next === 'loses the answer') throw problems.down;
    return { said: act.title };
  };
  const open = () => new Outbox({ shelf, deliver, now: () => new Date(clock.now), chance: () => 1 });
  const outbox = open();
  const post = (title: string, who = 'grandmother r1', from = outbox) =>
    from.post({ who, endpoint: 'needs.openNeed', sent: {}, title });
  const replay = () => outbox.replay('grandmother r1');
  const list = () => outbox.list('grandmother');
  return { drawer, shelf, outbox, open, post, replay, list, committed, network, clock };
}

describe('the outbox', () => {
  it('says done only when the server has committed', async () => {
    const { post, committed } = world();
    expect(await post('同意')).toEqual({ is: 'done', reply: { said: '同意' } });
    expect(committed).toEqual(['同意']);
  });

  it('keeps what could not be sent, and sends it in order later', async () => {
    const { outbox, post, committed, network } = world();
    network.next = 'down';
    expect(await post('第一')).toEqual({ is: 'waiting' });
    expect(await post('第二')).toEqual({ is: 'waiting' });
    expect((await outbox.list('grandmother')).map((act) => act.title)).toEqual(['第一', '第二']);
    network.next = 'up';
    await outbox.replay('grandmother r1', true);
    expect(committed).toEqual(['第一', '第二']);
    expect(await outbox.list('grandmother')).toEqual([]);
  });

  it('does nothing twice when an answer was lost', async () => {
    const { outbox, post, committed, network } = world();
    network.next = 'loses the answer';
    expect(await post('同意')).toEqual({ is: 'waiting' });
    network.next = 'up';
    await outbox.replay('grandmother r1', true);
    expect(committed).toEqual(['同意']);
  });

  it('still has what waited after the page was closed', async () => {
    const { open, post, committed, network } = world();
    network.next = 'down';
    await post('同意');
    network.next = 'up';
    await open().replay('grandmother r1', true);
    expect(committed).toEqual(['同意']);
  });

  it('tells a refusal at once to whoever is on the screen', async () => {
    const { outbox, post, network } = world();
    network.next = 'refuses';
    expect(await post('同意')).toMatchObject({ is: 'refused', problem: { code: 'needs.closed' } });
    expect(await outbox.list('grandmother')).toEqual([]);
  });

  it('keeps a later refusal until it was read, and goes on with the rest', async () => {
    const { outbox, post, committed, network } = world();
    network.next = 'down';
    await post('同意');
    network.next = 'refuses';
    await outbox.replay('grandmother r1', true);
    const [refused] = await outbox.list('grandmother');
    expect(refused?.refused?.title).toBe('已经关闭。');
    network.next = 'up';
    await post('第二');
    expect(committed).toEqual(['第二']);
    await outbox.dismiss(refused?.id ?? '');
    expect(await outbox.list('grandmother')).toEqual([]);
  });

  it('never sends under another person what somebody did on the same phone', async () => {
    const { outbox, post, committed, network } = world();
    network.next = 'down';
    await post('奶奶的');
    network.next = 'up';
    await post('老师的', 'teacher r9');
    expect(committed).toEqual(['老师的']);
    expect(await outbox.list('grandmother')).toHaveLength(1);
  });
});

describe('an act that was sent in vain', () => {
  it('waits longer each time, up to five minutes, and is tried at once when somebody asks', async () => {
    const { post, replay, network, clock, outbox } = world();
    network.next = 'down';
    await post('同意');
    const pauses: number[] = [];
    for (let turn = 0; turn < 9; turn += 1) {
      const comeAgain = await replay();
      pauses.push((Number(comeAgain) - clock.now) / 1_000);
      clock.now = Number(comeAgain);
    }
    expect(pauses).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300]);
    expect(network.tries).toBe(9);
    await outbox.replay('grandmother r1', true);
    expect(network.tries).toBe(10);
  });

  it('is tried although the clock, once far ahead, was put back', async () => {
    const { post, replay, committed, network, clock } = world();
    clock.now = Date.UTC(2041, 0, 1);
    network.next = 'down';
    await post('第一');
    clock.now = Date.UTC(2026, 10, 24);
    network.next = 'up';
    await replay();
    await post('第二');
    expect(committed).toEqual(['第一', '第二']);
  });

  it.each(['is busy', 'is signed out', 'is a portal', 'fails'] as const)(
    'is not lost when the server %s',
    async (next) => {
      const { outbox, post, committed, network } = world();
      network.next = next;
      expect(await post('同意')).toEqual({ is: 'waiting' });
      network.next = 'up';
      await outbox.replay('grandmother r1', true);
      expect(committed).toEqual(['同意']);
    },
  );

  it('is refused after the server itself has failed at it eight times, so that those behind it pass', async () => {
    const { outbox, post, list, committed, network } = world();
    network.next = 'fails';
    await post('同意');
    for (let turn = 0; turn < 7; turn += 1) await outbox.replay('grandmother r1', true);
    network.next = 'up';
    await post('第二');
    expect(committed).toEqual(['第二']);
    expect(await list()).toMatchObject([{ title: '同意', refused: { code: 'server.failed' }, unsure: /./ }]);
  });

  it.each([
    ['loses the answer', ['同意']],
    ['down', []],
  ] as const)(
    'is not sent when the server may have forgotten that it, or a copy of it, was sent (%s)',
    async (next, done) => {
      const { outbox, post, list, committed, network, clock } = world();
      network.next = next;
      await post('同意');
      clock.now += 81 * 24 * 3_600_000;
      network.next = 'up';
      await outbox.replay('grandmother r1', true);
      expect(committed).toEqual(done);
      expect(await list()).toMatchObject([{ refused: { code: 'phone.too_late' } }]);
    },
  );
});

describe('a refused act', () => {
  it('can be sent again under the same key', async () => {
    const { outbox, post, list, committed, network } = world();
    network.next = 'loses the answer';
    await post('同意');
    network.next = 'refuses';
    await outbox.replay('grandmother r1', true);
    const [refused] = await list();
    expect(refused).toMatchObject({ refused: { code: 'needs.closed' }, unsure: /./ });
    if (refused) await outbox.again(refused);
    network.next = 'up';
    await outbox.replay('grandmother r1');
    expect(committed).toEqual(['同意']);
    expect(await list()).toEqual([]);
  });

  it('was done in a role that is no more', async () => {
    const { outbox, post, list, network } = world();
    network.next = 'down';
    await post('作为志愿者', 'grandmother r2');
    await outbox.refuseRolesBut('grandmother', ['grandmother r1']);
    expect(await list()).toMatchObject([{ title: '作为志愿者', refused: { code: 'phone.role_gone' } }]);
  });
});

describe('two tabs', () => {
  it('tell who posted that the other has sent it, or that it was refused', async () => {
    const { outbox, open, post, committed, network, list } = world();
    const other = open();
    const both = (title: string) => Promise.all([post(title), other.replay('grandmother r1', true)]);
    expect((await both('同意'))[0].is).toBe('done');
    expect(committed).toEqual(['同意']);
    network.next = 'refuses';
    expect((await both('第二'))[0]).toMatchObject({ is: 'refused', problem: { code: 'needs.closed' } });
    await outbox.replay('grandmother r1', true);
    expect(await list()).toEqual([]);
  });
});

describe('what lies on the phone', () => {
  const inTheClear = {
    id: '2026-11-24T00:00:00.000Z 8a',
    who: 'grandmother r1',
    endpoint: 'needs.openNeed',
    sent: { body: { words: '孩子晚上睡不着' } },
    key: 'k1',
    title: '请帮忙',
    at: '2026-11-24T00:00:00.000Z',
  };

  it('holds no word of an act, and still has it after the page was closed', async () => {
    const { drawer, outbox, network, open } = world();
    network.next = 'down';
    await outbox.post({ who: 'grandmother r1', endpoint: 'needs.openNeed', sent: inTheClear.sent, title: '请帮忙' });
    const values = (await drawer.entries('act ')).map(([, value]) => value as { sealed: ArrayBuffer });
    expect(values).toHaveLength(1);
    expect(new TextDecoder().decode(values[0]?.sealed)).not.toMatch(/睡|帮忙|needs/);
    expect(await open().list('grandmother')).toMatchObject([{ sent: inTheClear.sent, title: '请帮忙' }]);
    const key = (await drawer.get('key act')) as CryptoKey;
    await expect(crypto.subtle.exportKey('raw', key)).rejects.toThrow();
  });

  it('is taken over from the first app, before what was done since, and sealed', async () => {
    const { drawer, outbox, post, committed, network } = world();
    await drawer.put(`act ${inTheClear.id}`, inTheClear);
    network.next = 'down';
    await post('第二');
    expect(await outbox.list('grandmother')).toMatchObject([
      { title: '请帮忙', key: 'k1', tries: 1, unsure: inTheClear.at },
      { title: '第二' },
    ]);
    expect(JSON.stringify(await drawer.entries('act '))).not.toContain('睡');
    network.next = 'up';
    await outbox.replay('grandmother r1', true);
    expect(committed).toEqual(['请帮忙', '第二']);
  });

  it('is left alone where a newer app has written it', async () => {
    const { outbox, shelf } = world();
    await shelf.put('2026-11-24T00:00:00.000Z', { ...inTheClear, v: 99 });
    await outbox.replay('grandmother r1', true);
    expect(await outbox.list('grandmother')).toEqual([]);
    expect(await shelf.entries()).toHaveLength(1);
  });

  it('is gone with its key once it was shredded', async () => {
    const { shelf, drawer } = world();
    await shelf.put('a', '给奶奶的话');
    const before = await drawer.entries('act ');
    await shelf.shred();
    expect(await drawer.entries('')).toEqual([]);
    for (const [key, value] of before) await drawer.put(key, value);
    expect(await shelf.get('a')).toBeUndefined();
  });

  it('is not sent when the phone could not write it down', async () => {
    const { shelf, committed } = world();
    const full = { ...shelf, append: () => Promise.reject(new Error('QuotaExceededError')) };
    const outbox = new Outbox({ shelf: full, deliver: async () => void committed.push('sent') });
    const outcome = await outbox.post({ who: 'grandmother r1', endpoint: 'needs.openNeed', sent: {}, title: '同意' });
    expect(outcome).toMatchObject({ is: 'refused', problem: { code: 'phone.not_kept' } });
    expect(committed).toEqual([]);
  });
});
