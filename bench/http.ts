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
 * A signed-in read of one need against bare HTTP and against Fastify with the same query, driver and connections but no
 * session, no scope and no presenting. Client and servers share this process and its cores: only the ratios mean anything.
 */
export async function* figures(): AsyncGenerator<object> {
  const demo = await startDemoServer();
  const homeroom = demo.grantOf('homeroom');
  const cookie = await demo.cookieOf(homeroom.person, homeroom.id);
  const need = await aNeed(demo.address, cookie, homeroom.class ?? '');
  const constant = createServer((_, reply) => reply.setHeader('content-type', 'application/json').end('{"id":1}'));
  await new Promise<void>((listening) => constant.listen(0, '127.0.0.1', listening));
  const bare = `http://127.0.0.1:${(constant.address() as AddressInfo).port}/`;
  const plain = await plainServer(demo.opened.owner.kind === 'server' ? demo.opened.owner.url : '', need);
  const rates = { ours: 0, bare: 0, plain: 0 };
  await rate(`${demo.address}/api/needs/${need}`, { cookie });
  for (let round = 0; round < rounds; round++) {
    rates.bare += (await rate(bare)) / rounds;
    rates.plain += (await rate(plain.url)) / rounds;
    rates.ours += (await rate(`${demo.address}/api/needs/${need}`, { cookie })) / rounds;
  }
  await plain.close();
  constant.close();
  await demo.close();
  const measured = {
    perSecond: Object.fromEntries(Object.entries(rates).map(([name, value]) => [name, Math.round(value)])),
    connections,
  };
  yield {
    figure: 'signed-in read / bare http',
    value: rounded(rates.ours / rates.bare),
    unit: 'ratio',
    aim: 0.3,
    ...measured,
  };
  yield {
    figure: 'signed-in read / Fastify with the same query',
    value: rounded(rates.ours / rates.plain),
    unit: 'ratio',
    aim: 0.5,
    ...measured,
  };
}

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

async function plainServer(url: string, need: string): Promise<{ url: string; close: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const app = fastify();
  app.get(
    '/need',
    async () =>
      (await pool.query('select * from needs.need where county = $1 and id = $2', ['990101', need])).rows[0] as object,
  );
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  return {
    url: `${address}/need`,
    close: async () => {
      await app.close();
      await pool.end();
    },
  };
}
