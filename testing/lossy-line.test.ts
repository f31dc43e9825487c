import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openConversation, writeMessage } from '#modules/messages/contract/conversation.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { newId } from '#platform/id.ts';
import { tell } from '#testing/amount.ts';
import { describeOnLossyLine, layLossyLine, type LossyLine } from '#testing/lossy-line.ts';
import type { LossyPhone, LossyTally } from '#testing/lossy-phone.ts';
import { createWorld, type World } from '#testing/world.ts';

const [phones, messages, share] = [20, 25, 0.3];

describeOnLossyLine('a line that loses three packets of ten, each way', () => {
  let world: World;
  let line: LossyLine;
  beforeAll(async () => {
    [world, line] = [await createWorld(), await layLossyLine(share)];
  }, 120_000);
  afterAll(async () => {
    await line.remove();
    await world.close();
  });

  test('brings what families write once and in their order, however often they send it', async () => {
    await aTown(world);
    const org = await anOrganisation(world);
    const group = await aClass(world, org);
    const teacher = await aPersonAs(world, 'homeroom', { org, class: group });
    const address = await world.server.app.listen({ host: line.here, port: 0 });
    const written = new Map<string, LossyPhone>();
    for (let at = 0; at < phones; at++) {
      const child = (await aPupil(world, { org, class: group })).person;
      const guardian = await world.as((await aGuardianOf(world, child, org)).grant);
      const opened = await guardian.call(openConversation, { body: { child, partner: teacher.person, notice: null } });
      const bodies = Array.from({ length: messages }, () => `今天好些了 ${newId()}`);
      const path = writeMessage.path.replace(':id', opened.id);
      written.set(opened.id, { address: address + path, cookie: guardian.cookie, bodies });
    }
    const words = [join(import.meta.dirname, 'lossy-phone.ts'), JSON.stringify([...written.values()])];
    const { sent, unanswered, seconds } = JSON.parse(await line.there(process.execPath, words)) as LossyTally;
    const { packets, lost } = await line.counts();
    const rows = await world.system(({ db }) =>
      db.selectFrom('messages.message').select(['conversation', 'body']).orderBy('seq').execute(),
    );
    const of = `${phones * messages} messages sent ${sent} times, ${unanswered} times without an answer`;
    tell(`${of}; ${lost} of ${packets} packets lost, ${seconds.toFixed(0)} s`);
    for (const [talk, { bodies }] of written)
      expect(rows.flatMap(({ conversation, body }) => (conversation === talk ? [body] : []))).toEqual(bodies);
    expect(unanswered).toBeGreaterThan(10);
    expect(lost / packets).toBeGreaterThan(share - 0.05);
  }, 900_000);
});
