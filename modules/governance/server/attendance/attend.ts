import type * as contract from '#modules/governance/contract/attendance.ts';
import { ownOrgIn, presentConference } from '#modules/governance/server/conferences/present-conference.ts';
import { loadConference } from '#modules/governance/server/load-conference.ts';
import { namesFor } from '#modules/governance/server/names.ts';
import { codeAt, isCode } from '#modules/governance/server/rules/attendance-code.ts';
import {
  changeSeat,
  type ConferenceRow,
  insertPresence,
  seatsOf,
} from '#modules/governance/server/store/conference-store.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Received, Replied } from '#platform/http/endpoint.ts';
import { newId } from '#platform/id.ts';
import type { SealedColumn } from '#platform/secrets/rewrap.ts';
import { rowPlace } from '#platform/secrets/secrets.ts';
import { newToken } from '#platform/session/token.ts';

/** The keys of the codes on the wall: no reply holds one. */
export const sealedCodeKeys: SealedColumn = { table: 'governance.conference', column: 'code_key' };

const placeOf = ({ county, id }: Pick<ConferenceRow, 'county' | 'id'>): string =>
  rowPlace('governance.conference', county, id);

/** A new key for the codes of a conference, sealed. */
export const newCodeKey = (ctx: Context, id: string): string =>
  ctx.secrets.seal(newToken(), placeOf({ county: ctx.actor.county, id }));

/** The key of a conference in session; before and after there are no codes. */
function keyIn(ctx: Context, row: ConferenceRow): Buffer {
  assertInSession(row);
  if (row.code_key === null) throw new Error('a conference in session has a key');
  return Buffer.from(ctx.secrets.open(row.code_key, placeOf(row)), 'base64url');
}

function assertInSession({ state }: ConferenceRow): void {
  if (state !== 'in_session') throw new Refusal('governance.not_in_this_state', { state });
}

/** What is on the wall at this moment. */
export async function readAttendanceCode(
  ctx: Context,
  id: string,
): Promise<Replied<typeof contract.readAttendanceCode>> {
  const row = await loadConference(ctx, id, 'governance.keep_attendance');
  const { code, until } = codeAt(keyIn(ctx, row), id, ctx.now);
  return { path: `/m/attendance/${id}#${code}`, until: until.toISOString() };
}

/** The actor’s organisation is there: he has the code of the room. */
export async function attendConference(
  ctx: Context,
  id: string,
  { code }: Received<typeof contract.attendConference>['body'],
): Promise<Replied<typeof contract.attendConference>> {
  const row = await loadConference(ctx, id, 'governance.attend', true);
  if (!isCode(keyIn(ctx, row), id, ctx.now, code)) throw new Refusal('governance.code_over');
  const org = ownOrg(ctx, row);
  await note(ctx, row, org, { what: 'came', how: 'code', reason: null });
  const names = await namesFor(ctx, [org]);
  return { conference: { id, title: row.title }, org: names.org(org).name };
}

/** The actor’s organisation leaves before the conference is over. */
export async function leaveConference(ctx: Context, id: string): Promise<Replied<typeof contract.leaveConference>> {
  const row = await loadConference(ctx, id, 'governance.attend', true);
  assertInSession(row);
  await note(ctx, row, ownOrg(ctx, row), { what: 'left', how: 'code', reason: null });
  return presentConference(ctx, id);
}

/** The clerk says who is there, or has left, and how he knows. */
export async function noteAttendance(
  ctx: Context,
  id: string,
  { org, isPresent, reason }: Received<typeof contract.noteAttendance>['body'],
): Promise<Replied<typeof contract.noteAttendance>> {
  const row = await loadConference(ctx, id, 'governance.keep_attendance', true);
  assertInSession(row);
  if (!row.orgs.includes(org)) throw new Refusal('governance.no_such_member', { field: 'org' });
  await note(ctx, row, org, { what: isPresent ? 'came' : 'left', how: 'clerk', reason });
  return presentConference(ctx, id);
}

function ownOrg(ctx: Context, row: ConferenceRow): string {
  const org = ownOrgIn(ctx, row);
  if (org === undefined) throw new Error('whoever attends is called');
  return org;
}

/** Writes down that an organisation came or left; nothing where it is so already. */
async function note(
  ctx: Context,
  { id: conference, orgs }: ConferenceRow,
  org: string,
  said: { what: 'came' | 'left'; how: 'code' | 'clerk'; reason: string | null },
): Promise<void> {
  const seat = (await seatsOf(ctx, conference)).find((one) => one.org === org);
  const is_present = said.what === 'came';
  if (!seat || seat.is_present === is_present) return;
  await changeSeat(ctx, { conference, org }, { is_present });
  const { county, person } = ctx.actor;
  await insertPresence(ctx, { county, id: newId(), conference, org, at: ctx.now, done_by: person, orgs, ...said });
}
