import { tell } from '#modules/notify/server/public.ts';
import { certificateOf, certificateToRead } from '#modules/people/server/erasure/certificate.ts';
import {
  changeErasure,
  countLost,
  dropTaken,
  type ErasureRow,
  hasTaken,
  isBehind,
  keepTaken,
  lockErasure,
  openErasures,
  takenRows,
} from '#modules/people/server/erasure/store/erasure-store.ts';
import { guardianshipsOf } from '#modules/people/server/guardians/store/guardianship-store.ts';
import { actsFor } from '#modules/people/server/who-decides.ts';
import { recordAudit } from '#platform/audit/record-audit.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { forgetAnswers, oldestAnswer } from '#platform/http/idempotency.ts';
import { newId } from '#platform/id.ts';
import type { Job, JobRoom } from '#platform/jobs/job.ts';
import { heldWhileGoing } from '#platform/retention/due.ts';
import { idOf, putBack, requestedRules, takeRows } from '#platform/retention/on-request.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import { typeset } from '#platform/typeset/typeset.ts';

/** For how long what was taken out can still be put back: with a day to spare it is gone within fifteen. */
const returnDays = 7;

const dayMs = 86_400_000;

/** So many rows to a transaction. */
const batch = 100;

export const sealedRows: SealedColumn = { table: 'people.erased_row', column: 'sealed' };

const template = new URL('./certificate.typ', import.meta.url);

/** Tells whether to go on at once. */
type Step = (ctx: Context, row: ErasureRow) => Promise<boolean>;

/**
 * An erasure is done in small steps, each one transaction that begins by its state: cut off, it goes on where it was. What
 * goes is first taken out of its tables, where no read finds it any more, and kept sealed; when nobody has taken the request
 * back in time, it is removed. What a hold keeps stays sealed longer, and the erasure comes to its end without it: else the
 * waiting would tell of the hold. Of whoever acts for the child no more nothing is begun; where nothing can go, it is at its end.
 */
const steps: Readonly<Record<string, Step>> = {
  waiting: async (ctx, row) => {
    if (hasTaken(row)) return takeSome(ctx, row);
    if (!(await actsFor(ctx, row.asked_by, row.pupil))) await changeErasure(ctx, row.id, { state: 'taken_back' });
    else if (!(await takeSome(ctx, row))) await changeErasure(ctx, row.id, { state: 'erased', erased_at: ctx.now });
    return true;
  },
  hidden: async (ctx, row) => {
    if (isReturnable(ctx, row)) return false;
    if (!(await removeSome(ctx, row))) await changeErasure(ctx, row.id, { state: 'erased', erased_at: ctx.now });
    return true;
  },
  done: removeSome,
  returning: async (ctx, row) => {
    const back = await dropTaken(ctx, row.id, batch);
    let lost = 0;
    for (const { id, table, sealed } of back)
      if (!(await putBack(ctx, { table, row: ctx.secrets.open(sealed, placeOf(ctx, id)) }))) lost += 1;
    if (lost > 0) await countLost(ctx, row.id, lost);
    if (back.length > 0) noted(ctx, row);
    else await changeErasure(ctx, row.id, { state: 'taken_back' });
    return back.length > 0;
  },
};

/** Whether what was taken out can still be put back. */
export const isReturnable = ({ now }: Pick<Context, 'now'>, { state, erase_on }: ErasureRow): boolean =>
  state === 'hidden' && (erase_on ?? '') > dayOf(now);

const placeOf = ({ actor }: Pick<Context, 'actor'>, id: string): string => rowPlace(sealedRows.table, actor.county, id);

const noted = (ctx: Context, { id }: ErasureRow): void => {
  recordAudit(ctx, { action: 'people.erase', relation: 'system', kind: 'erasure', id });
};

/** Removes some of what was taken out, unless a hold keeps it; tells whether there was any. */
async function removeSome(ctx: Context, row: ErasureRow): Promise<boolean> {
  if ((await heldWhileGoing(ctx)).includes(row.pupil)) return false;
  const removed = await dropTaken(ctx, row.id, batch);
  if (removed.length > 0) noted(ctx, row);
  return removed.length > 0;
}

/** The pupil and all who are or were his guardians, but the asker. */
async function othersOfFamily(ctx: Context, { pupil, asked_by }: ErasureRow): Promise<string[]> {
  const family = [pupil, ...(await guardianshipsOf(ctx, pupil)).map(({ person }) => person)];
  return family.filter((person) => person !== asked_by);
}

/** Takes out some of what goes; tells whether there was any. */
async function takeSome(ctx: Context, row: ErasureRow): Promise<boolean> {
  const asked = { of: row.pupil, by: row.asked_by, others: await othersOfFamily(ctx, row) };
  for (const due of await requestedRules(ctx)) {
    const taken = await takeRows(ctx, due, asked, batch);
    if (taken.length === 0) continue;
    const kept = taken.map(({ table, row: text }) => {
      const id = newId();
      return { id, table, sealed: ctx.secrets.seal(text, placeOf(ctx, id)) };
    });
    await keepTaken(ctx, row.id, kept);
    noted(ctx, row);
    return true;
  }
  return false;
}

/** Does one erasure as far as it goes now. */
async function advance(room: Pick<JobRoom, 'transaction' | 'signal'>, id: string): Promise<void> {
  for (;;) {
    room.signal.throwIfAborted();
    const { row, goesOn } = await room.transaction(async (ctx) => {
      const found = await lockErasure(ctx, id);
      if (!found || (await isBehind(ctx, found))) return { goesOn: false };
      return { row: found, goesOn: await steps[found.state]?.(ctx, found) };
    });
    if (goesOn) continue;
    if (row?.state === 'waiting') return hide(room, row);
    if (row?.state !== 'erased') return;
    await certify(room, row);
  }
}

/**
 * When all is taken out, forgets the kept answers that name what was, a day of them to a transaction, since a county has many;
 * from then on it is hidden. Answers that name nothing but the child stay: they are about what others do for it.
 */
async function hide({ transaction, signal }: Pick<JobRoom, 'transaction' | 'signal'>, row: ErasureRow): Promise<void> {
  const { ids, oldest, now } = await transaction(async (ctx) => {
    const taken = await takenRows(ctx, row.id);
    const named = taken.map(({ id, table, sealed }) =>
      idOf({ table, row: ctx.secrets.open(sealed, placeOf(ctx, id)) }),
    );
    const others = new Set(named.filter((id) => id !== row.pupil));
    return { ids: [...others], oldest: await oldestAnswer(ctx), now: ctx.now };
  });
  for (let from = oldest; from && from <= now && ids.length > 0; from = new Date(from.getTime() + dayMs)) {
    signal.throwIfAborted();
    const [begin, end] = [from, new Date(from.getTime() + dayMs)];
    await transaction((ctx) => forgetAnswers(ctx, ids, begin, end));
  }
  await transaction(async (ctx) => {
    if ((await lockErasure(ctx, row.id))?.state !== 'waiting') return;
    const erase_on = addDays(dayOf(ctx.now), returnDays);
    await changeErasure(ctx, row.id, { state: 'hidden', hidden_at: ctx.now, erase_on });
  });
}

/** Writes what came of it, signed, and tells whoever asked. */
async function certify(
  { transaction, signal }: Pick<JobRoom, 'transaction' | 'signal'>,
  row: ErasureRow,
): Promise<void> {
  const body = certificateOf(row);
  const paper = await typeset(template, certificateToRead(body, row.language === 'en' ? 'en' : 'zh'), signal);
  await transaction(async (ctx) => {
    if ((await lockErasure(ctx, row.id))?.state !== 'erased') return;
    const certificate = await ctx.signPaper('erasure certificate', body);
    await changeErasure(ctx, row.id, { state: 'done', certificate, paper: Buffer.from(paper) });
    const textKey = hasTaken(row) ? 'people.tell.erasure_done' : 'people.tell.erasure_nothing';
    const told = { event: newId(), topic: 'people.erasure', data: {}, link: '/data', level: 2 } as const;
    await tell(ctx, { ...told, persons: [row.asked_by], textKey });
  });
}

/** Begins one, or goes on with it. */
export const erase: Job<{ erasure: string }> = {
  name: 'people.erase',
  run: (room, { erasure }) => advance(room, erasure),
};

/** Goes on every hour with those whose day has come, or that were cut off; one that fails keeps no other from it. */
export const goOnErasing: Job = {
  name: 'people.go_on_erasing',
  schedule: '25 * * * *',
  run: async (room) => {
    const errors: unknown[] = [];
    for (const { id } of await room.transaction(openErasures))
      try {
        await advance(room, id);
      } catch (error) {
        room.signal.throwIfAborted();
        room.log.error({ error, erasure: id }, 'an erasure could not go on');
        errors.push(error);
      }
    if (errors.length > 0) throw errors[0];
  },
};
