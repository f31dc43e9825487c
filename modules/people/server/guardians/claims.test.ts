import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { readInbox } from '#modules/notify/contract.ts';
import {
  confirmClaim,
  issueClaim,
  listClaims,
  listOwnClaims,
  makeClaim,
  readClaim,
  refuseClaim,
} from '#modules/people/contract/claim.ts';
import { listChildren } from '#modules/people/contract/family.ts';
import { endGuardianship, listFellowGuardians, listGuardians } from '#modules/people/contract/guardian.ts';
import { enterOrder } from '#modules/people/contract/order.ts';
import { readMe, signIn } from '#modules/people/contract/session.ts';
import { aClass, aGuardianOf, anAccountOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let org: string;
let group: string;
let homeroom: string;
let pupil: string;
let mother: { person: string; grant: string };
let serial = 0;
let phone: string;

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  org = await anOrganisation(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  serial += 1;
  group = await aClass(world, org, serial);
  homeroom = (await aPersonAs(world, 'homeroom', { org, class: group })).grant;
  pupil = (await aPupil(world, { org, class: group })).person;
  mother = await aGuardianOf(world, pupil, org, '赵敏');
  phone = `1380000${String(serial).padStart(4, '0')}`;
});

const teacher = (): Promise<Client> => world.as(homeroom);
const daysLater = (days: number): void => world.clock.pass(days * 86_400_000);
const newcomer = { name: '王桂兰', password: 'quiet hills 7 swallows' };

const aCode = async (): Promise<string> =>
  (await (await teacher()).call(issueClaim, { params: { id: pupil }, body: { phone, relation: 'grandparent' } })).code;
const looks = (said: { phone: string; code: string }, client: Client = world.stranger) =>
  client.call(readClaim, { query: { county: world.county }, body: said });
const refusalOf = (act: Promise<unknown>): Promise<string> =>
  act.then(
    () => 'none',
    (error: { code: string }) => error.code,
  );

/** Claims with a code as somebody new, and gives his browser. */
async function claims(code: string): Promise<Client> {
  const body = { phone, code, relation: 'grandparent', newcomer };
  const reply = await world.stranger.raw({
    method: 'POST',
    url: `${makeClaim.path}?county=${world.county}`,
    body,
  });
  expect(reply.json()).toEqual({ signedIn: true });
  return world.given(reply);
}
const waiting = async () => (await (await teacher()).call(listClaims, { query: { state: 'waiting' } })).items;
const confirmed = { proof: 'household_register', carer: true, entrustedSince: '2026-09-01' } as const;

test('a grandmother claims with number and code, waits, is confirmed after a second proof, and is active in seven days', async () => {
  const code = await aCode();
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{4} [2-9A-HJ-NP-Z]{4}$/);
  expect(
    await looks({ phone: `${phone.slice(0, 3)} ${phone.slice(3, 7)}-${phone.slice(7)}`, code: code.toLowerCase() }),
  ).toEqual({
    givenName: '小雨',
    relation: 'grandparent',
    hasAccount: false,
  });
  const grandmother = await claims(code);
  expect((await grandmother.call(readMe, { query: {} })).acting).toMatchObject({ role: 'guardian' });
  expect((await grandmother.call(listChildren)).items).toEqual([]);
  expect((await grandmother.call(listOwnClaims)).items).toMatchObject([{ givenName: '小雨', state: 'waiting' }]);
  const [claim] = await waiting();
  expect(claim).toMatchObject({ claimantName: '王桂兰', pupilName: '林小雨', phoneEnds: phone.slice(-4) });
  const done = await (await teacher()).call(confirmClaim, { params: { id: claim?.id ?? '' }, body: confirmed });
  expect(done).toMatchObject({ state: 'confirmed', ground: 'household_register' });
  expect((await grandmother.call(listChildren)).items).toMatchObject([{ id: pupil, givenName: '小雨' }]);
  expect((await grandmother.call(listOwnClaims)).items).toEqual([]);
  const fellows = async () =>
    (await grandmother.call(listFellowGuardians, { params: { id: pupil } })).items.map(({ name }) => name);
  expect(await fellows()).toEqual(['王桂兰']);
  daysLater(6);
  expect(await fellows()).toEqual(['王桂兰']);
  daysLater(1);
  expect(await fellows()).toEqual(['赵敏', '王桂兰']);
  const own = await (await teacher()).call(listGuardians, { params: { id: pupil } });
  expect(own.items.find(({ name }) => name === '王桂兰')).toMatchObject({
    state: 'active',
    carer: true,
    entrustedSince: '2026-09-01',
  });
  const again = await world.stranger.raw({
    method: 'POST',
    url: `${signIn.path}?county=${world.county}`,
    body: { login: phone, password: newcomer.password },
  });
  expect(again.json()).toEqual({ signedIn: true });
});

test('a stranger with the code from the class chat and another number fails, and burns a try; after five the code is dead', async () => {
  const code = await aCode();
  const stranger = { phone: '13911112222', code };
  for (let tries = 0; tries < 5; tries += 1) expect(await refusalOf(looks(stranger))).toBe('people.claim_wrong');
  expect(await refusalOf(looks({ phone, code }))).toBe('people.claim_wrong');
  expect((await (await teacher()).call(listClaims, { query: { state: 'over' } })).items).toHaveLength(1);
});

test('a wrong code for the right number burns tries too, and four of them leave the fifth', async () => {
  const code = await aCode();
  for (let tries = 0; tries < 4; tries += 1)
    expect(await refusalOf(looks({ phone, code: '2222 2222' }))).toBe('people.claim_wrong');
  expect(await looks({ phone, code })).toMatchObject({ givenName: '小雨' });
});

test('a number nobody has a code for and a wrong code get the same words; guessing ends after ten', async () => {
  const answers: unknown[] = [];
  const ask = async (said: object): Promise<void> => {
    const { statusCode, body } = await world.stranger.raw({
      method: 'POST',
      url: `${readClaim.path}?county=${world.county}`,
      body: said,
    });
    const { request: _, ...told } = JSON.parse(body) as Record<string, unknown>;
    answers.push({ statusCode, ...told });
  };
  await aCode();
  await ask({ phone, code: '3333 3333' });
  await ask({ phone: '13922223333', code: '3333 3333' });
  await ask({ phone: '13922223333', code: 'not a code at all' });
  expect(answers).toEqual([answers[0], answers[0], answers[0]]);
  for (let tries = 0; tries < 8; tries += 1) await refusalOf(looks({ phone: '13922223333', code: '4444 4444' }));
  expect(await refusalOf(looks({ phone: '13922223333', code: '4444 4444' }))).toBe('session.too_many_tries');
});

test('twenty tries at once at one code are no more than five', async () => {
  const code = await aCode();
  world.clock.pass(16 * 60_000);
  const tries = Array.from({ length: 20 }, (_, n) =>
    refusalOf(looks({ phone: `139333300${String(n).padStart(2, '0')}`, code })),
  );
  expect(new Set(await Promise.all(tries))).toEqual(new Set(['people.claim_wrong']));
  const left = await world.system(({ db }) =>
    db.selectFrom('people.claim').select('tries_left').where('pupil', '=', pupil).execute(),
  );
  expect(left).toEqual([{ tries_left: 0 }]);
});

test('a code works once, for 72 hours, and a newer one takes its place', async () => {
  const [old, newer] = [await aCode(), await aCode()];
  expect(await refusalOf(looks({ phone, code: old }))).toBe('people.claim_wrong');
  daysLater(3);
  expect(await refusalOf(looks({ phone, code: newer }))).toBe('people.claim_wrong');
  const last = await aCode();
  const body = { phone, code: last, relation: 'grandparent' as const, newcomer };
  const both = await Promise.all(
    [1, 2].map(() => refusalOf(world.stranger.call(makeClaim, { query: { county: world.county }, body }))),
  );
  expect(new Set(both)).toEqual(new Set(['none', 'people.claim_wrong']));
  expect(both.filter((one) => one === 'none')).toHaveLength(1);
  expect(await waiting()).toHaveLength(1);
});

test('code and password stand nowhere as they are', async () => {
  const code = (await aCode()).replace(' ', '');
  const [row] = await world.system(({ db }) =>
    db.selectFrom('people.claim').selectAll().where('pupil', '=', pupil).execute(),
  );
  expect(JSON.stringify({ ...row, code_hash: row?.code_hash.toString('latin1') })).not.toContain(code);
});

test('whoever has an account with the number signs in, and the child is added to what he has', async () => {
  const aunt = await aPersonAs(world, 'teacher', { org, name: '王老师' });
  const { login } = await anAccountOf(world, aunt.person);
  await world.system(({ db }) =>
    db.updateTable('people.person').set({ phone }).where('id', '=', aunt.person).execute(),
  );
  const code = await aCode();
  expect(await looks({ phone, code })).toMatchObject({ hasAccount: true });
  const body = { phone, code, relation: 'other' as const, newcomer };
  const anew = world.stranger.call(makeClaim, { query: { county: world.county }, body });
  expect(await refusalOf(anew)).toBe('people.claim_sign_in');
  const other = await world.as((await aPersonAs(world, 'teacher', { org })).grant);
  const asOther = other.call(makeClaim, { body: { ...body, newcomer: null } });
  expect(await refusalOf(asOther)).toBe('people.claim_not_yours');
  const herself = await world.as(aunt.grant);
  expect(await herself.call(makeClaim, { body: { ...body, newcomer: null } })).toEqual({ signedIn: true });
  const { roles } = await herself.call(readMe, { query: {} });
  expect(roles.map(({ role }) => role).sort((a, b) => (a < b ? -1 : 1))).toEqual(['guardian', 'teacher']);
  expect(login).toContain(aunt.person);
});

test('a code never opens what somebody of a roster has: his number makes somebody new', async () => {
  const cousin = (await aPupil(world, { org, class: group, name: '林大宝' })).person;
  const uncle = await aGuardianOf(world, cousin, org, '王桂兰');
  await world.system(({ db }) =>
    db.updateTable('people.person').set({ phone }).where('id', '=', uncle.person).execute(),
  );
  const claimant = await claims(await aCode());
  const [claim] = await waiting();
  await (await teacher()).call(confirmClaim, { params: { id: claim?.id ?? '' }, body: confirmed });
  expect((await claimant.call(listChildren)).items.map(({ id }) => id)).toEqual([pupil]);
});

test('the guardians there are and the homeroom teacher are told, without a name; the lead where an order protects the child', async () => {
  const lead = await aPersonAs(world, 'safeguard_lead', { org });
  const father = await aGuardianOf(world, pupil, org, '林大山');
  const restrained = { pupil, guardian: father.person, kind: 'protection', document: '7号', until: null } as const;
  await (await world.as(lead.grant)).call(enterOrder, { body: { ...restrained, from: dayOf(world.clock.now) } });
  await claims(await aCode());
  const told = async (grant: string) => (await (await world.as(grant)).call(readInbox)).items;
  for (const grant of [mother.grant, homeroom, lead.grant]) {
    const [item] = (await told(grant)).filter(({ topic }) => topic === 'people.claim');
    expect(item?.text.length).toBeGreaterThan(10);
    expect(item?.text).not.toMatch(/小雨|桂兰/);
  }
  expect(await told(father.grant)).toEqual([]);
});

test('who is refused is told that, never why, and has nothing', async () => {
  const claimant = await claims(await aCode());
  const [claim] = await waiting();
  const id = claim?.id ?? '';
  await (await teacher()).call(refuseClaim, { params: { id }, body: { reason: 'somebody_else' } });
  const later = (await teacher()).call(confirmClaim, { params: { id }, body: confirmed });
  expect(await refusalOf(later)).toBe('people.claim_decided');
  expect((await claimant.call(listChildren)).items).toEqual([]);
  const own = await claimant.raw({ method: 'GET', url: listOwnClaims.path });
  expect(own.json().items).toMatchObject([{ state: 'refused' }]);
  expect(own.body).not.toContain('somebody_else');
});

test('nobody confirms himself; another class’s teacher neither gives codes nor sees claims', async () => {
  const { person } = await world.system(({ db }) =>
    db.selectFrom('people.role_grant').select('person').where('id', '=', homeroom).executeTakeFirstOrThrow(),
  );
  await world.system(({ db }) => db.updateTable('people.person').set({ phone }).where('id', '=', person).execute());
  const code = await aCode();
  const body = { phone, code, relation: 'mother' as const, newcomer: null };
  await (await teacher()).call(makeClaim, { body });
  const [claim] = await waiting();
  const id = claim?.id ?? '';
  const own = (await teacher()).call(confirmClaim, { params: { id }, body: confirmed });
  expect(await refusalOf(own)).toBe('people.own_claim');
  const next = await world.as(
    (await aPersonAs(world, 'homeroom', { org, class: await aClass(world, org, 90 + serial) })).grant,
  );
  expect((await next.call(listClaims, { query: {} })).items).toEqual([]);
  const theirs = next.call(confirmClaim, { params: { id }, body: confirmed });
  expect(await refusalOf(theirs)).toBe('access.not_found');
  const foreign = next.call(issueClaim, { params: { id: pupil }, body: { phone, relation: 'other' } });
  expect(await refusalOf(foreign)).toBe('access.not_found');
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  expect(await leader.call(confirmClaim, { params: { id }, body: confirmed })).toMatchObject({ state: 'confirmed' });
});

test('care is entrusted since some day, not from tomorrow on', async () => {
  await claims(await aCode());
  const [claim] = await waiting();
  const entrustedSince = addDays(dayOf(world.clock.now), 1);
  const act = (await teacher()).call(confirmClaim, {
    params: { id: claim?.id ?? '' },
    body: { ...confirmed, entrustedSince },
  });
  expect(await refusalOf(act)).toBe('people.entrusted_later');
});

test('within seven days the school may take back its word; who is active ends with the roster', async () => {
  const claimant = await claims(await aCode());
  const [claim] = await waiting();
  await (await teacher()).call(confirmClaim, { params: { id: claim?.id ?? '' }, body: confirmed });
  const { items } = await (await teacher()).call(listGuardians, { params: { id: pupil } });
  const idOf = (name: string): string => items.find((one) => one.name === name)?.id ?? '';
  const end = async (name: string) => (await teacher()).call(endGuardianship, { params: { id: idOf(name) } });
  expect(await refusalOf(end('赵敏'))).toBe('people.not_on_probation');
  expect((await end('王桂兰')).items.map(({ name }) => name)).toEqual(['赵敏']);
  expect((await claimant.call(listChildren)).items).toEqual([]);
});

test('a code is not given to the number of somebody who is a guardian already', async () => {
  await world.system(({ db }) =>
    db.updateTable('people.person').set({ phone }).where('id', '=', mother.person).execute(),
  );
  expect(await refusalOf(aCode())).toBe('people.already_guardian');
});
