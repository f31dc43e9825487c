import { type Act, recordAudit } from '#platform/audit/record-audit.ts';
import { showed } from '#platform/audit/showed.ts';
import type { Context } from '#platform/context.ts';
import { Refusal, refusalsOf } from '#platform/errors.ts';
import {
  heldIn,
  isAlwaysOpen,
  type PolicyRow,
  rowAllowing,
  rowDeciding,
  type Subject,
} from '#platform/access/policy.ts';

refusalsOf({
  'access.not_found': { status: 404 },
  'access.sign_in_first': { status: 401 },
  // Not 401, which would say that the session is over.
  'access.prove_again': { status: 403 },
  'access.no_basis': { status: 409 },
});

/** A refusal of the gate, with what was tried; it is recorded of whoever is signed in, outside the transaction it ends. */
export class Denial extends Refusal {
  readonly act: Act;

  constructor(code: string, act: Act) {
    super(code, { action: act.action });
    this.act = act;
  }
}

/**
 * A refusal of what somebody showed to prove who he is. It is recorded outside the transaction it ends, of the person it was
 * about, who may be known although nobody is signed in.
 */
export class FailedProof extends Refusal {
  readonly of: { county: string; person: string | undefined; act: Act };

  constructor(
    code: string,
    { data = {}, ...of }: FailedProof['of'] & { data?: Readonly<Record<string, unknown>> },
    cause?: unknown,
  ) {
    super(code, data, cause);
    this.of = of;
  }
}

/** The refusal of what no row allows, or of what is not there: nobody can tell which. */
export const denied = (action: string, subject?: Subject): Denial =>
  new Denial('access.not_found', { action, relation: null, kind: subject?.kind ?? null, id: subject?.id ?? null });

/**
 * The one gate. Gives the policy row that allows the act, leaves the audit record the row asks for, or refuses
 * in the words of "not found", so that a stranger cannot tell a missing object from a forbidden one. Whom only a row
 * that denies keeps from it is told why.
 */
export async function permit(ctx: Context, action: string, subject: Subject | undefined): Promise<PolicyRow> {
  const row = subject && rowDeciding(ctx.policy, ctx.actor, action, subject);
  if (!row) throw denied(action, subject);
  const act = { ...row, kind: subject.kind, id: subject.id };
  if (row.deny) throw new Denial(row.deny, act);
  assertNotWithheld(ctx, row);
  assertProved(ctx, row, act);
  await assertBasis(ctx, row, subject, act);
  note(ctx, action, row, act);
  if (subject.about !== undefined && row.audit === 'read') showed(ctx, action, [subject.about]);
  return row;
}

function assertNotWithheld({ actor }: Context, row: PolicyRow): void {
  if (actor.withheld !== undefined && !isAlwaysOpen(row)) throw new Refusal(actor.withheld);
}

/** Leaves the record the row asks for. Reading persons is not done before it was said which: `showed`. */
function note(ctx: Context, action: string, row: PolicyRow, act: Act): void {
  const record = row.audit === 'none' ? null : recordAudit(ctx, act);
  ctx.decided.set(action, { record, owesWhom: row.audit === 'read' && row.class >= 'C2' });
}

/** An act that rests on a consent is done while that stands: its version, of those who decide at this moment. */
async function assertBasis(ctx: Context, { purposes, action }: PolicyRow, { basis }: Subject, act: Act): Promise<void> {
  if (!purposes || basis === null) return;
  if (!basis || !purposes.includes(basis.purpose))
    throw new Error(`${action} rests on a purpose its object does not say`);
  if (!(await ctx.policy.basisHolds(ctx, basis))) throw new Denial('access.no_basis', act);
}

/** For how long a password once given is proof enough. */
const proofMs = 5 * 60_000;

/** Whether the actor has proved himself so lately that it counts as fresh. */
export const isProved = ({ actor, now }: Pick<Context, 'actor' | 'now'>): boolean =>
  now.getTime() - (actor.provedAt?.getTime() ?? 0) <= proofMs;

function assertProved(ctx: Context, { stepUp }: PolicyRow, act: Act): void {
  if (stepUp && !isProved(ctx)) throw new Denial('access.prove_again', act);
}

/** The row under which an object is shown to somebody the gate has let at it, alone or in a list. */
export function rowShowing(ctx: Context, action: string, subject: Subject): PolicyRow {
  const row = rowAllowing(ctx.policy, ctx.actor, action, subject);
  if (!row) throw new Error(`${subject.kind} would be shown to ${ctx.actor.role} without a row of ${action}`);
  return row;
}

/** Which objects of a list the actor may see: the ids he holds by relation, or everything of the county. */
export interface Reach {
  everything: boolean;
  holds: Readonly<Record<string, readonly string[]>>;
}

/** For lists: what of `action` the actor may reach. Refuses when no row lets his role do it at all. */
export async function reachOf(ctx: Context, action: string, kind: string): Promise<Reach> {
  const rows = ctx.policy.rowsFor(action, ctx.actor.role);
  if (rows.length === 0) throw denied(action);
  if (ctx.policy.denialsFor(action, ctx.actor.role).length > 0) throw new Error(`${action}: no list is denied by row`);
  for (const row of rows) {
    const act = { ...row, kind, id: null };
    assertNotWithheld(ctx, row);
    assertProved(ctx, row, act);
  }
  const [first] = rows;
  const audited = rows.find((row) => row.audit !== 'none') ?? first;
  note(ctx, action, audited as PolicyRow, { ...(audited as PolicyRow), kind, id: null });
  return reachBy(ctx, rows);
}

/** For counts, which the gate has let somebody read: what of a list he may reach, of which nothing is shown; undefined where that list is not his. */
export function reachToCount(ctx: Context, list: string): Reach | undefined {
  const rows = ctx.policy.rowsFor(list, ctx.actor.role);
  return rows.length === 0 ? undefined : reachBy(ctx, rows);
}

const reachBy = ({ actor }: Context, rows: readonly PolicyRow[]): Reach => ({
  everything: rows.some((row) => row.relation === 'county' || row.relation === 'public'),
  holds: Object.fromEntries(rows.map(({ relation }) => [relation, actor.holds[heldIn(relation)] ?? []])),
});
