import type { ChildProcess } from 'node:child_process';
import { type ClientRequest, request } from 'node:http';
import { isDeepStrictEqual } from 'node:util';
import { newId } from '#platform/id.ts';
import type { Question, SoakedClass } from './soak-server.ts';

class Refused extends Error {
  readonly status: number;

  constructor(message: string, status: number) {
    super(message);
    this.status = status;
  }
}

/** The server, asked over HTTP as a browser does, and beside it for its weight and for new sessions. */
export class SoakedServer {
  readonly address: string;
  readonly #child: ChildProcess;
  readonly #open = new Map<number, (said: unknown) => void>();
  #asked = 0;

  constructor(child: ChildProcess, address: string) {
    this.#child = child;
    this.address = address;
    child.on('message', ({ number, said }: { number: number; said: unknown }) => {
      this.#open.get(number)?.(said);
      this.#open.delete(number);
    });
  }

  /** Each question goes under a number, which its answer bears. */
  ask<T>(question: Question): Promise<T> {
    this.#asked += 1;
    const number = this.#asked;
    return new Promise((answered) => {
      this.#open.set(number, (said) => answered(said as T));
      this.#child.send({ ...question, number });
    });
  }

  /** Staff who rest for a quarter of an hour are signed out; here that takes twelve seconds. */
  signIn(teacher: SoakedClass['teacher']): Promise<string> {
    return this.ask<string>({ of: 'cookie', ...teacher });
  }

  listen(cookie: string, last: string, hear: (id: string, missed: number) => void): ClientRequest {
    let begun = '';
    const asked = request(
      `${this.address}/api/stream`,
      { headers: { cookie, 'last-event-id': last }, agent: false },
      (reply) => {
        reply.setEncoding('utf8').on('data', (part: string) => {
          const events = (begun + part).split('\n\n');
          begun = events.pop() ?? '';
          for (const event of events) {
            const [, id, data] = /^id: (.*)\nevent: change\ndata: (.*)$/m.exec(event) ?? [];
            if (id && data) hear(id, (JSON.parse(data) as { missed?: number }).missed ?? 0);
          }
        });
        reply.on('error', () => undefined);
      },
    );
    asked.on('error', () => undefined);
    return asked.end();
  }

  /** Says it twice under one key, as a phone does that did not hear the answer, and has the same answer twice. */
  async twice<T>(cookie: string | (() => Promise<string>), path: string, body: object): Promise<T> {
    const key = newId();
    const say = async (): Promise<unknown> => {
      const cookieNow = typeof cookie === 'string' ? cookie : await cookie();
      const headers = { cookie: cookieNow, 'content-type': 'application/json', 'idempotency-key': key };
      try {
        return JSON.parse(await this.#ask(path, { method: 'POST', headers, body: JSON.stringify(body) }));
      } catch (error) {
        // On a busy machine a new session may be over before it is used.
        if (typeof cookie === 'string' || !(error instanceof Refused && error.status === 401)) throw error;
        return say();
      }
    };
    const [first, second] = [await say(), await say()];
    if (!isDeepStrictEqual(first, second)) throw new Error(`${path} answered differently when it was asked again`);
    return first as T;
  }

  async get<T>(cookie: string, path: string): Promise<T> {
    return JSON.parse(await this.#ask(path, { headers: { cookie } })) as T;
  }

  /** Asks until it is answered: a connection the server ends just then is no answer. */
  async #ask(path: string, asked: RequestInit): Promise<string> {
    const reply = await fetch(this.address + path, asked).catch(() => undefined);
    if (!reply) return this.#ask(path, asked);
    const said = await reply.text();
    if (!reply.ok) throw new Refused(`${path} answered ${reply.status}: ${said}`, reply.status);
    return said;
  }

  /** Every page of a list. */
  async all<T>(cookie: string, path: string): Promise<T[]> {
    const all: T[] = [];
    for (let page = 1; ; page++) {
      const { items, total } = await this.get<{ items: T[]; total: number }>(cookie, `${path}?page=${page}&size=200`);
      all.push(...items);
      if (all.length >= total || items.length === 0) return all;
    }
  }
}
