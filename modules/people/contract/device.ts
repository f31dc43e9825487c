import { z } from 'zod';
import { endpoint } from '#platform/http/endpoint.ts';
import { Moment } from '#platform/http/moment.ts';

/** A browser somebody is signed in at. */
export const Device = z.object({
  id: z.uuid(),
  /** Its browser and system in the reader’s language: 微信 · 安卓. */
  name: z.string(),
  since: Moment,
  usedAt: Moment,
  /** Whether it is the one that asks. */
  isThis: z.boolean(),
});
export type Device = z.infer<typeof Device>;

const Devices = z.object({ items: z.array(Device) });

export const listDevices = endpoint({
  method: 'GET',
  path: '/api/account/devices',
  access: 'people.list_devices',
  summary: 'Where the caller is signed in now.',
  reply: Devices,
});

export const endDevice = endpoint({
  method: 'DELETE',
  path: '/api/account/devices/:id',
  access: 'people.end_device',
  summary: 'Signs the caller out at one of his browsers, within a second.',
  params: z.object({ id: z.uuid() }),
  reply: Devices,
});

export const endOtherDevices = endpoint({
  method: 'DELETE',
  path: '/api/account/devices',
  access: 'people.end_device',
  summary: 'Signs the caller out everywhere but here, within a second.',
  reply: Devices,
});
