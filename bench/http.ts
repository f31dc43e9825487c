import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import fastify from 'fastify';
import pg from 'pg';
import { openNeed } from '#modules/needs/contract/need.ts';
import { newId } from '#platform/id.ts';
import { rounded, startDemoServer } from './demo-server.ts';

const connections = 16;
const seconds = 3;
const rounds = 3;

/** Replies a second to a GET, over kept connections. */
async function rate(url: string, headers: Record<string, string> = {}): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const end = performance.now() + seconds * 1_000;
  let replies = 0;
  const client = async (): Promise<void> => {
    while (performance.now() < end) {
      await get(url, agent, headers);
      replies += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return replies / seconds;
}

const get = (url: string, agent: Agent, headers: Record<string, string>): Promise<void> =>
  new Promise((done, fail) => {
    request(url, { agent, headers }, (reply) => {
      if (reply.statusCode !== 200) fail(new Error(`${url} answered ${reply.statusCode}`));
      reply.resume().on('end', done);
    })
      .on('error', fail)
      .end();
  });

/**
 * A signed-in read of one need, and two that leave a record of who was shown whom, of a pupil's guardians and of a class, against Fastify with the
 * same query, driver and connections but no session, no scope, no record and no presenting; the first also against bare HTTP.
 * Client and servers share this process and its cores: only the ratios mean anything.
 */
export async function* figures(): AsyncGenerator<object> {
  const rates = await measure();
  const perSecond = Object.fromEntries(Object.entries(rates).map(([name, value]) => [name, Math.round(value)]));
  const ratio = (figure: string, aim: number, ours: Reading, to: Reading): object => ({
    figure,
    value: rounded(rates[ours] / rates[to]),
    unit: 'ratio',
    aim,
    perSecond,
    connections,
  });
  yield ratio('signed-in read / bare http', 0.3, 'ours', 'bare');
  yield ratio('signed-in read / Fastify with the same query', 0.5, 'ours', 'plain');
  const recorded = [
    ['of a pupil’s guardians', 'oursGuardians', 'plainGuardians'],
    ['of a class', 'oursPupils', 'plainPupils'],
  ] as const;
  for (const [what, ours, plain] of recorded)
    yield ratio(`signed-in, recorded read ${what} / Fastify with the same query`, 0.4, ours, plain);
}

type Reading = 'bare' | 'plain' | 'ours' | 'plainGuardians' | 'oursGuardians' | 'plainPupils' | 'oursPupils';

/** Replies a second, the mean of the rounds. */
async function measure(): Promise<Record<Reading, number>> {
  const demo = await startDemoServer();
  const homeroom = demo.grantOf('homeroom');
  const group = homeroom.class ?? '';
  const cookie = await demo.cookieOf(homeroom.person, homeroom.id);
  const need = await aNeed(demo.address, cookie, group);
  const { items } = await read<{ items: { id: string }[] }>(`${demo.address}/api/classes/${group}/pupils`, cookie);
  const about = { need, group, pupil: items[0]?.id ?? '' };
  const constant = createServer((_, reply) => reply.setHeader('content-type', 'application/json').end('{"id":1}'));
  await new Promise<void>((listening) => constant.listen(0, '127.0.0.1', listening));
  const plain = await plainServer(demo.opened.owner.kind === 'server' ? demo.opened.owner.url : '', about);
  const urls: Record<Reading, string> = {
    bare: `http://127.0.0.1:${(constant.address() as AddressInfo).port}/`,
    plain: `${plain.address}/need`,
    ours: `${demo.address}/api/needs/${need}`,
    plainGuardians: `${plain.address}/guardians`,
    oursGuardians: `${demo.address}/api/pupils/${about.pupil}/guardians`,
    plainPupils: `${plain.address}/pupils`,
    oursPupils: `${demo.address}/api/classes/${group}/pupils`,
  };
  const rates = Object.fromEntries(Object.keys(urls).map((name) => [name, 0])) as Record<Reading, number>;
  for (const url of [urls.ours, urls.oursGuardians, urls.oursPupils]) await rate(url, { cookie });
  for (let round = 0; round < rounds; round++)
    for (const [name, url] of Object.entries(urls) as [Reading, string][])
      rates[name] += (await rate(url, name.startsWith('ours') ? { cookie } : {})) / rounds;
  await plain.close();
  constant.close();
  await demo.close();
  return rates;
}

const read = async <T>(url: string, cookie: string): Promise<T> =>
  (await (await fetch(url, { headers: { cookie } })).json()) as T;

async function aNeed(address: string, cookie: string, group: string): Promise<string> {
  const body = {
    scope: 'class',
    class: group,
    category: 'arts.2',
    urgency: 1,
    mode: 'either',
    wantedFrom: '2026-11-24',
    wantedTo: '2027-01-20',
  };
  const headers = { cookie, 'content-type': 'application/json', 'idempotency-key': newId() };
  const reply = await fetch(address + openNeed.path, { method: 'POST', headers, body: JSON.stringify(body) });
  const { id } = (await reply.json()) as { id: string };
  return id;
}

async function plainServer(
  url: string,
  { need, group, pupil }: { need: string; group: string; pupil: string },
): Promise<{ address: string; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const app = fastify();
  app.get(
    '/need',
    async () =>
      (await pool.query('select * from needs.need where county = $1 and id = $2', ['990101', need])).rows[0] as object,
  );
  app.get('/guardians', async () => {
    const { rows } = await pool.query(
      `select link.id, link.relation, link.state, link.carer, person.id as person, person.name, person.phone
        from people.guardianship link
        join people.person person on person.county = link.county and person.id = link.guardian
        where link.county = $1 and link.pupil = $2`,
      ['990101', pupil],
    );
    return { items: rows };
  });
  app.get('/pupils', async () => {
    const { rows } = await pool.query<{ name: string }>(
      `select person.id, person.name, pupil.left_behind from people.enrolment enrolment
        join people.pupil pupil on pupil.county = enrolment.county and pupil.person = enrolment.pupil
        join people.person person on person.county = enrolment.county and person.id = enrolment.pupil
        where enrolment.county = $1 and enrolment.class = $2 and enrolment.ended is null`,
      ['990101', group],
    );
    return { items: rows.sort((a, b) => a.name.localeCompare(b.name, 'zh')) };
  });
  return {
    address: await app.listen({ host: '127.0.0.1', port: 0 }),
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}
