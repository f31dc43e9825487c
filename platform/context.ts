import type { Transaction } from 'kysely';
import type { Database } from '#database/rows.ts';
import type { Actor, Policy } from '#platform/access/policy.ts';
import type { SignPaper } from '#platform/audit/paper.ts';
import { type Noted, writeRecords } from '#platform/audit/record-audit.ts';
import type { Clock } from '#platform/clock.ts';
import { inScope, type Opened, type Scope, type SendAhead, turnScope } from '#platform/db/transaction.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import { newId } from '#platform/id.ts';
import type { Enqueue } from '#platform/jobs/job.ts';
import type { Outside } from '#platform/outside.ts';
import type { Secrets } from '#platform/secrets/secrets.ts';
import type { Signal, Signals } from '#platform/signal/signals.ts';

/** What every use case is handed: its transaction, who acts, and when. */
export interface Context {
  /** Inside the actor's scope: row security sees his county and what he holds. */
  db: Transaction<Database>;
  /** Sends what need not be waited for here; nothing is answered before it has succeeded. */
  sendAhead: SendAhead;
  actor: Actor;
  now: Date;
  /** The id of the request or job, for logs and audit. */
  request: string;
  language: Language;
  policy: Policy;
  /** The actions the gate has let pass in this transaction. */
  decided: Map<string, Decided>;
  /** The audit records this transaction has still to write. */
  records: Noted[];
  /** What it tells other readers once it is committed (`signal`). */
  told: Signal[];
  /** How far row security lets its queries see. */
  reach: Reach;
  /** People whose rights this transaction changes (`renewRights`). */
  renewed: Set<string>;
  /** Puts a job in line in this transaction. */
  enqueue: Enqueue;
  /** Seals what the database alone must not tell. */
  secrets: Secrets;
  /** Services of others it may use. */
  outside: Outside;
  /** Signs a paper that leaves, with the key of the audit chain. */
  signPaper: SignPaper;
}

/** The reach a transaction has, and how many stretches of it are lifted above that at this moment (`asSystem`). */
export interface Reach {
  own: Scope['reach'];
  lifts: number;
}

/** What the gate notes of an act it let pass. */
export interface Decided {
  /** Its audit record, if the row asks for one. */
  record: Noted | null;
  /** It reads persons, and has still to say which. */
  owesWhom: boolean;
}

/** What every transaction of the server shares. */
export interface Surroundings {
  opened: Opened;
  signals: Signals;
  policy: Policy;
  clock: Clock;
  enqueue: Enqueue;
  secrets: Secrets;
  outside: Outside;
  signPaper: SignPaper;
}

/** Runs work in one transaction in the scope of `actor`. */
export async function inContext<T>(
  around: Surroundings,
  actor: Actor,
  asked: { request: string; language: Language; reach?: Actor['reach']; readOnly?: boolean },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const { clock, policy, enqueue, secrets, outside, signPaper, signals } = around;
  const { request, language, readOnly = false } = asked;
  const scope = scopeOf(actor, asked.reach);
  let tell = (): void => undefined;
  const done = await inScope(
    around.opened,
    scope,
    async (db, sendAhead) => {
      const noted = { decided: new Map<string, Decided>(), records: [], renewed: new Set<string>(), told: [] };
      const ctx: Context = {
        db,
        sendAhead,
        actor,
        now: clock(),
        request,
        language,
        policy,
        ...noted,
        reach: { own: scope.reach, lifts: 0 },
        enqueue,
        secrets,
        outside,
        signPaper,
      };
      const result = await work(ctx);
      writeRecords(ctx);
      tell = signals.take(ctx.told, sendAhead);
      return result;
    },
    { readOnly },
  );
  tell();
  return done;
}

/** What row security lets an actor see. */
const scopeOf = ({ county, holds, unseen, reach }: Actor, lifted?: Actor['reach']): Scope => ({
  county,
  reach: lifted ?? reach,
  holds: Object.entries(holds).flatMap(([relation, ids]) => (unseen?.includes(relation) ? [] : ids)),
});

/**
 * Narrows a transaction of the system to somebody's own scope for one stretch: what a job does for whoever asked for it. His
 * session may be over; he proves nothing here.
 */
export async function actingAs<T>(
  ctx: Context,
  { actor, language }: { actor: Actor; language: Language },
  work: (ctx: Context) => Promise<T>,
): Promise<T> {
  const scope = scopeOf(actor);
  await turnScope(ctx.db, scope);
  const reach = { own: scope.reach, lifts: 0 };
  const result = await work({ ...ctx, language, reach, actor: { ...actor, session: null, provedAt: null } });
  await turnScope(ctx.db, scopeOf(ctx.actor));
  return result;
}

/** The system itself, at work in one county: listeners, jobs, imports. */
export const systemActor = (county: string): Actor => ({
  county,
  person: '',
  role: 'system',
  acting: null,
  session: null,
  provedAt: null,
  holds: {},
  reach: 'system',
});

/** Runs work as the system, in one transaction of one county. */
export const asSystemOf = <T>(around: Surroundings, county: string, work: (ctx: Context) => Promise<T>): Promise<T> =>
  inContext(around, systemActor(county), { request: newId(), language: 'zh' }, work);
