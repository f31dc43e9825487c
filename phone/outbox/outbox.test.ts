import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '#platform/browser/problem.ts';
import { memoryDrawer } from '#phone/outbox/drawer.ts';
import { Outbox } from '#phone/outbox/outbox.ts';
import type { Act } from '#phone/outbox/outbox.ts';

const offline = (): Problem => new Problem({ code: 'offline', status: 0 });
const gone = (): Problem => new Problem({ code: 'needs.closed', status: 409, title: '已经关闭。' });

/** A server that commits an act once per key; `network` says what the next attempts meet. */
function world() {
  const drawer = memoryDrawer();
  const committed: string[] = [];
  const keys = new Set<string>();
  const network: { next: 'up' | 'down' | 'loses the answer' | 'refuses' } = { next: 'up' };
  let tick = 0;
  const open = () =>
    new Outbox(
      drawer,
      async (act: Act) => {
        if (network.next === 'down') throw offline();
        if (network.next === 'refuses') throw gone();
        if (!keys.has(act.key)) committed.push(act.title);
        keys.add(act.key);
        if (network.next === 'loses the answer') throw offline();
        return { said: act.title };
      },
      () => new Date(Date.UTC(2026, 10, 24, 0, 0, tick++)),
    );
  const outbox = open();
  const post = (title: string, who = 'grandmother') =>
    outbox.post({ who, endpoint: 'needs.openNeed', sent: {}, title });
  return { outbox, open, post, committed, network };
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
    await outbox.replay('grandmother');
    expect(committed).toEqual(['第一', '第二']);
    expect(await outbox.list('grandmother')).toEqual([]);
  });

  it('does nothing twice when an answer was lost', async () => {
    const { outbox, post, committed, network } = world();
    network.next = 'loses the answer';
    expect(await post('同意')).toEqual({ is: 'waiting' });
    network.next = 'up';
    await outbox.replay('grandmother');
    expect(committed).toEqual(['同意']);
  });

  it('still has what waited after the page was closed', async () => {
    const { open, post, committed, network } = world();
    network.next = 'down';
    await post('同意');
    network.next = 'up';
    await open().replay('grandmother');
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
    await outbox.replay('grandmother');
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
    await post('老师的', 'teacher');
    expect(committed).toEqual(['老师的']);
    expect(await outbox.list('grandmother')).toHaveLength(1);
  });

  it('loses nothing and repeats nothing, whatever the network does', async () => {
    const weather = fc.array(fc.constantFrom('up', 'down', 'loses the answer'), { minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(weather, async (days) => {
        const { outbox, post, committed, network } = world();
        for (const [index, day] of days.entries()) {
          network.next = day;
          await post(String(index));
        }
        network.next = 'up';
        await outbox.replay('grandmother');
        expect(committed).toEqual(days.map((_, index) => String(index)));
      }),
    );
  });
});
