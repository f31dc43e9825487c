/**
 * In whose hands a matter is: a pure machine. Whatever happens, exactly one organisation holds it, and it is one that runs
 * (`holder` is never empty): who says it is not his names the next holder, or leaves that to the arbiter.
 */
export interface Custody {
  /** The organisation that owes it. */
  holder: string;
  /** Whether that organisation has taken it up. */
  isTaken: boolean;
  /** Whether the arbiter has decided that it is theirs: then nobody hands it on. */
  isBound: boolean;
  /** Those who have said that it is not theirs, in that order, since the arbiter last decided. */
  refusedBy: readonly string[];
}

/** How often a matter is handed from department to department before the arbiter decides. */
export const mostHandOvers = 2;

/** What can be done about where a matter is. */
export type CustodyAct =
  | { act: 'take'; by: string }
  /** `to` is null where the arbiter is to decide. */
  | { act: 'hand_over'; by: string; to: string | null }
  | { act: 'assign'; by: string; to: string }
  /** An organisation runs no more. */
  | { act: 'close_down'; org: string };

export type CustodyRefusal =
  | 'governance.not_the_holder'
  | 'governance.already_taken'
  | 'governance.is_bound'
  | 'governance.has_refused_it'
  | 'governance.no_such_department'
  | 'governance.arbiter_decides';

/** Who decides where departments do not agree, and which organisations run. */
export interface Bodies {
  arbiter: string;
  isRunning: (org: string) => boolean;
}

/** A matter as it comes to whom the duty list names; where that is nobody who runs, to the arbiter. */
export const beginCustody = (lead: string | undefined, { arbiter, isRunning }: Bodies): Custody => ({
  holder: lead !== undefined && isRunning(lead) ? lead : arbiter,
  isTaken: false,
  isBound: false,
  refusedBy: [],
});

/** What becomes of a custody by an act, or why it may not be. */
export function act(custody: Custody, done: CustodyAct, bodies: Bodies): Custody | CustodyRefusal {
  if (done.act === 'close_down')
    return done.org === custody.holder
      ? { ...custody, holder: bodies.arbiter, isTaken: false, isBound: false }
      : custody;
  if (done.by !== custody.holder) return 'governance.not_the_holder';
  if (done.act === 'take') return custody.isTaken ? 'governance.already_taken' : { ...custody, isTaken: true };
  return done.act === 'assign' ? assign(custody, done, bodies) : handOver(custody, done, bodies);
}

function assign(_: Custody, { by, to }: { by: string; to: string }, bodies: Bodies): Custody | CustodyRefusal {
  if (by !== bodies.arbiter) return 'governance.arbiter_decides';
  if (!bodies.isRunning(to)) return 'governance.no_such_department';
  return { holder: to, isTaken: to === by, isBound: true, refusedBy: [] };
}

function handOver(
  custody: Custody,
  { by, to }: { by: string; to: string | null },
  { arbiter, isRunning }: Bodies,
): Custody | CustodyRefusal {
  if (by === arbiter) return 'governance.arbiter_decides';
  if (custody.isBound) return 'governance.is_bound';
  const refusedBy = [...custody.refusedBy, by];
  const passed = { isTaken: false, isBound: false, refusedBy };
  if (to === null || to === arbiter) return { ...passed, holder: arbiter };
  if (refusedBy.includes(to)) return 'governance.has_refused_it';
  if (!isRunning(to)) return 'governance.no_such_department';
  return refusedBy.length > mostHandOvers ? 'governance.arbiter_decides' : { ...passed, holder: to };
}

/** The custody that stands in a row. */
export const custodyOf = (row: {
  org: string;
  is_taken: boolean;
  is_bound: boolean;
  refused_by: readonly string[];
}): Custody => ({
  holder: row.org,
  isTaken: row.is_taken,
  isBound: row.is_bound,
  refusedBy: row.refused_by,
});
