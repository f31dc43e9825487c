import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decideConsent } from '#modules/people/contract/family.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { someCategories } from '#modules/resources/testing.ts';
import { listNeeds, NeedScope, openNeed } from '#modules/needs/contract/need.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

/** Whom each opener may ask for, of what is his own. Everything else is refused. */
const mayAskFor: Record<string, readonly NeedScope[]> = {
  homeroom: ['pupil', 'class'],
  teacher: ['class', 'school'],
  counsellor: ['pupil', 'class', 'school'],
  school_leader: ['pupil', 'class', 'school'],
  guardian: ['pupil'],
  pupil: ['pupil'],
  community_worker: ['community'],
  official: [],
  department: [],
  provider_admin: [],
  volunteer: [],
  system_admin: [],
  security_admin: [],
  audit_admin: [],
};
const cells = Object.entries(mayAskFor).flatMap(([role, allowed]) =>
  NeedScope.options.map((scope) => ({ role, scope, answer: allowed.includes(scope) ? 'opens' : 'finds no' })),
);

const wish = {
  category: 'mental.2',
  urgency: 2,
  mode: 'either',
  wantedFrom: '2026-11-24',
  wantedTo: '2027-01-20',
} as const;

let world: World;
const clients = new Map<string, Client>();
/** A pupil and his class; those of another class of the same school; those of another school. */
let own: { pupil: string; class: string };
let next: { pupil: string; class: string };
let far: { pupil: string; class: string };
let school: string;

async function aClassWithPupil(org: string, number: number, born?: string) {
  const group = await aClass(world, org, number);
  const pupil = await aPupil(world, { org, class: group, ...(born === undefined ? {} : { born }) });
  return { grant: pupil.grant, ids: { pupil: pupil.person, class: group } };
}

beforeAll(async () => {
  world = await createWorld();
  await someCategories(world);
  await aTown(world);
  school = await anOrganisation(world);
  const community = await anOrganisation(world, { kind: 'community', name: '大坪社区' });
  const child = await aClassWithPupil(school, 1);
  own = child.ids;
  next = (await aClassWithPupil(school, 2)).ids;
  far = (await aClassWithPupil(await anOrganisation(world, { name: '另一所学校' }), 1)).ids;
  for (const role of Object.keys(mayAskFor)) {
    const org = role === 'community_worker' ? community : school;
    const where = role === 'homeroom' ? { org, class: own.class } : { org };
    if (role === 'guardian') clients.set(role, await world.as((await aGuardianOf(world, own.pupil, school)).grant));
    else if (role === 'pupil') clients.set(role, await world.as(child.grant));
    else clients.set(role, await world.as((await aPersonAs(world, role, where)).grant));
  }
});
afterAll(() => world.close());

const ask = (client: Client | undefined, scope: NeedScope, whom: { pupil: string; class: string }) => {
  const body = { ...wish, scope, ...(scope === 'pupil' ? { pupil: whom.pupil } : {}) };
  if (!client) throw new Error('nobody asks');
  return client.call(openNeed, { body: { ...body, ...(scope === 'class' ? { class: whom.class } : {}) } });
};

/** Lets the same be asked again by the next opener. */
const forgetNeeds = (): Promise<unknown> =>
  world.system(({ db }) => db.updateTable('needs.need').set({ state: 'withdrawn' }).execute());

describe('stating a need', () => {
  test.each(cells)('as $role for a $scope of one’s own $answer need', async ({ role, scope, answer }) => {
    await forgetNeeds();
    const client = clients.get(role);
    if (answer === 'opens') {
      const need = await ask(client, scope, own);
      expect(need).toMatchObject({ scope, state: 'open' });
      await expect(ask(client, scope, own)).rejects.toMatchObject({ status: 409, code: 'needs.duplicate' });
      return;
    }
    await expect(ask(client, scope, own)).rejects.toMatchObject({ status: 404, code: 'access.not_found' });
  });

  const elsewhere = cells.filter(({ scope }) => scope === 'pupil' || scope === 'class');
  test.each(elsewhere)('as $role for a $scope of another school finds none', async ({ role, scope }) => {
    await expect(ask(clients.get(role), scope, far)).rejects.toMatchObject({ status: 404, code: 'access.not_found' });
  });

  test.each(['homeroom', 'guardian', 'pupil'])('as %s for the next class finds none', async (role) => {
    for (const scope of ['pupil', 'class'] as const)
      await expect(ask(clients.get(role), scope, next), scope).rejects.toMatchObject({ code: 'access.not_found' });
  });

  test('leaves nothing where it was refused', async () => {
    await forgetNeeds();
    const leader = clients.get('school_leader');
    const before = (await leader?.call(listNeeds, { query: {} }))?.total;
    await expect(ask(clients.get('teacher'), 'community', own)).rejects.toMatchObject({ status: 404 });
    expect((await leader?.call(listNeeds, { query: {} }))?.total).toBe(before);
  });
});

describe('whose consent is asked', () => {
  test.each([
    ['2012-11-25', 13, 'guardian', 'pupil'],
    ['2012-11-24', 14, 'pupil', 'guardian'],
  ] as const)('born %s, %i years old: the %s’s, not the %s’s', async (born, age, decider, other) => {
    const { grant, ids } = await aClassWithPupil(school, age, born);
    const deciders = {
      pupil: await world.as(grant),
      guardian: await world.as((await aGuardianOf(world, ids.pupil, school)).grant),
    };
    const body = { ...wish, scope: 'pupil', pupil: ids.pupil } as const;
    expect(await clients.get('school_leader')?.call(openNeed, { body })).toMatchObject({ consent: 'asked' });
    const decision = { body: { pupil: ids.pupil, purpose: 'service.mental', decision: 'given' } } as const;
    await expect(deciders[other].call(decideConsent, decision)).rejects.toMatchObject({
      status: 403,
      code: 'people.not_yours_to_decide',
    });
    expect(await deciders[decider].call(decideConsent, decision)).toMatchObject({ decision: 'given' });
  });
});
