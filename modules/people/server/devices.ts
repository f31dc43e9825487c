import type * as contract from '#modules/people/contract/device.ts';
import { browserTitle } from '#modules/people/server/browser-title.ts';
import { lifeOf } from '#modules/people/server/role-life.ts';
import { rolesOn } from '#modules/people/server/store/person-store.ts';
import { permit } from '#platform/access/permit.ts';
import { dayOf } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import type { Replied } from '#platform/http/endpoint.ts';
import { endSession, endSessionsOf, sessionsOf } from '#platform/session/session.ts';

type Devices = Replied<typeof contract.listDevices>;

/** Where the actor is signed in. */
export async function listDevices(ctx: Context): Promise<Devices> {
  const { person } = ctx.actor;
  await permit(ctx, 'people.list_devices', { kind: 'person', id: person, holders: { self: person } });
  return { items: (await aliveOf(ctx)).map((one) => present(ctx, one)) };
}

/** Signs the actor out at one of his browsers. */
export async function endDevice(ctx: Context, id: string): Promise<Devices> {
  const alive = await aliveOf(ctx);
  const one = alive.find((device) => device.id === id);
  await permit(ctx, 'people.end_device', one && { kind: 'session', id, holders: { self: ctx.actor.person } });
  await endSession(ctx, id);
  return { items: alive.filter((device) => device !== one).map((device) => present(ctx, device)) };
}

/** Signs the actor out everywhere but here. */
export async function endOtherDevices(ctx: Context): Promise<Devices> {
  const { person, session } = ctx.actor;
  await permit(ctx, 'people.end_device', { kind: 'person', id: person, holders: { self: person } });
  await endSessionsOf(ctx, person, session);
  return { items: (await aliveOf(ctx)).map((one) => present(ctx, one)) };
}

type Alive = Awaited<ReturnType<typeof sessionsOf>>[number];

/** The sessions of the actor that still let him act, by the life of the role of each. */
async function aliveOf(ctx: Context): Promise<Alive[]> {
  const { person } = ctx.actor;
  const roles = await rolesOn(ctx, person, dayOf(ctx.now));
  return (await sessionsOf(ctx, person)).filter(({ acting, seenAt, signedInAt }) => {
    const role = acting === null ? roles[0] : roles.find((one) => one.id === acting);
    const life = lifeOf(role?.role);
    const [idle, old] = [ctx.now.getTime() - seenAt.getTime(), ctx.now.getTime() - signedInAt.getTime()];
    return role !== undefined && idle <= life.idleMs && old <= life.absoluteMs;
  });
}

function present({ actor, language }: Context, { id, browser, startedAt, seenAt }: Alive): Devices['items'][number] {
  return {
    id,
    name: browserTitle(language, browser),
    since: startedAt,
    usedAt: seenAt,
    isThis: id === actor.session,
  };
}
