import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Day } from '#platform/http/moment.ts';
import { Paging, pageOf } from '#platform/http/paging.ts';

/** The roles that see the whole county. They come by appointment alone, never by a table. */
export const Office = z.enum(['official', 'department', 'system_admin', 'security_admin', 'audit_admin']);
export type Office = z.infer<typeof Office>;

/** What somebody who is appointed is called. */
export const AppointedName = z.string().normalize('NFC').trim().min(2).max(40);

/** Who holds an office, and until when. */
export const Appointment = z.object({
  id: z.uuid(),
  name: z.string(),
  office: Office,
  /** The office and where it is held, in the reader's language. */
  title: z.string(),
  from: Day,
  /** The day from which it gives nothing any more; null while nobody has said one. */
  until: Day.nullable(),
});
export type Appointment = z.infer<typeof Appointment>;

export const listAppointments = endpoint({
  method: 'GET',
  path: '/api/appointments',
  access: 'people.list_appointments',
  summary: 'Who holds an office of the bureau or a department today, and until when; each look is audited.',
  query: Paging,
  reply: pageOf(Appointment),
});

export const appoint = endpoint({
  method: 'POST',
  path: '/api/appointments',
  access: 'people.appoint',
  summary: 'Appoints somebody new as an officer of a department, from today on; he is invited like anybody else.',
  body: z.object({ name: AppointedName, org: z.uuid(), until: Day.nullable() }),
  reply: Appointment,
  refuses: ['people.not_a_department', 'people.until_past'],
});

export const extendAppointment = endpoint({
  method: 'PUT',
  path: '/api/appointments/:id',
  access: 'people.extend_appointment',
  summary: 'Says until when an officer of a department is appointed; one that was ended today is taken up again.',
  params: z.object({ id: z.uuid() }),
  body: z.object({ until: Day.nullable() }),
  reply: Appointment,
  refuses: ['people.until_past'],
});

export const endAppointment = endpoint({
  method: 'DELETE',
  path: '/api/appointments/:id',
  access: 'people.end_appointment',
  summary: 'Ends the appointment of an officer of a department at once.',
  params: z.object({ id: z.uuid() }),
  reply: Appointment,
});

export const closeDepartment = endpoint({
  method: 'POST',
  path: '/api/departments/:id/closing',
  access: 'people.close_department',
  summary: 'Closes a department today with the offices in it; refused while it holds matters or tasks.',
  params: z.object({ id: z.uuid() }),
  body: z.object({}),
  reply: z.object({ id: z.uuid(), name: z.string(), closedOn: Day }),
  refuses: ['people.still_holds'],
});
