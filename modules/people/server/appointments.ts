import type { z } from 'zod';
import * as contract from '#modules/people/contract/appointment.ts';
import { roleTitle } from '#modules/people/server/role-title.ts';
import {
  insertAppointed,
  officeById,
  type OfficeRow,
  pageOfOffices,
  setEnd,
} from '#modules/people/server/store/appointment-store.ts';
import { organisationsById } from '#modules/people/server/store/place-store.ts';
import { showed } from '#platform/audit/showed.ts';
import { permit, reachOf } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { Refusal } from '#platform/errors.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import type { Paging } from '#platform/http/paging.ts';
import { newId } from '#platform/id.ts';

/** A page of who holds an office in the county, the bureau first. */
export async function listAppointments(
  ctx: Context,
  paging: Paging,
): Promise<Replied<typeof contract.listAppointments>> {
  await reachOf(ctx, 'people.list_appointments', 'appointment');
  const { rows, total } = await pageOfOffices(ctx, paging);
  showed(
    ctx,
    'people.list_appointments',
    rows.map((row) => row.person),
  );
  return { items: rows.map((row) => presentAppointment(ctx, row)), total, page: paging.page, size: paging.size };
}

/**
 * Appoints an officer of a department. He is always somebody new: an office added to a person the bureau did not appoint
 * would hand it that person's account, and with it perhaps his children.
 */
export async function appoint(
  ctx: Context,
  { name, org, until }: { name: string; org: string; until: string | null },
): Promise<Replied<typeof contract.appoint>> {
  const id = newId();
  await permit(ctx, 'people.appoint', { kind: 'appointment', id, holders: {} });
  const [department] = await organisationsById(ctx, [org], dayOf(ctx.now));
  if (department?.kind !== 'department') throw new Refusal('people.not_a_department', { field: 'org' });
  assertLater(ctx, until);
  await insertAppointed(ctx, { person: newId(), id, name, role: 'department', org, until });
  return presentAppointment(ctx, await officeOf(ctx, id));
}

/** Says until when an officer of a department is appointed. */
export async function extendAppointment(
  ctx: Context,
  id: string,
  until: string | null,
): Promise<Replied<typeof contract.extendAppointment>> {
  const row = await loadAppointment(ctx, id, 'people.extend_appointment');
  assertLater(ctx, until);
  await setEnd(ctx, [id], until);
  return presentAppointment(ctx, { ...row, ended: until });
}

/** Ends the appointment of an officer of a department, today. */
export async function endAppointment(ctx: Context, id: string): Promise<Replied<typeof contract.endAppointment>> {
  const row = await loadAppointment(ctx, id, 'people.end_appointment');
  const ended = dayOf(ctx.now);
  await setEnd(ctx, [id], ended);
  return presentAppointment(ctx, { ...row, ended });
}

/** An appointment the actor may change. Officials are nobody's: no role appoints its peers, nor ends them. */
async function loadAppointment(ctx: Context, id: string, action: string): Promise<OfficeRow> {
  const row = await officeById(ctx, id);
  const isBelow = row?.role === 'department';
  await permit(ctx, action, isBelow ? { kind: 'appointment', id, holders: {} } : undefined);
  return row as OfficeRow;
}

async function officeOf(ctx: Context, id: string): Promise<OfficeRow> {
  const row = await officeById(ctx, id);
  if (!row) throw new Error('what was kept is there');
  return row;
}

/** A period has at least a day. */
export function assertLater({ now }: Pick<Context, 'now'>, until: string | null): void {
  if (until !== null && until <= dayOf(now)) throw new Refusal('people.until_past', { field: 'until' });
}

export const presentAppointment = (ctx: Context, row: OfficeRow): z.input<typeof contract.Appointment> => ({
  id: row.id,
  name: row.name,
  office: contract.Office.parse(row.role),
  title: roleTitle(ctx, row.role, [row.orgName]),
  from: row.began,
  until: row.ended,
});
