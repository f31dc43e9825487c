import { startImport } from '#modules/intake/contract/run.ts';
import { anExport } from '#modules/exports/testing.ts';
import { aTalkOfOthers, someLists, somePosts } from '#modules/messages/testing.ts';
import { whatIsGoverned } from '#modules/governance/testing.ts';
import { askPack } from '#modules/oversight/contract/minors-audit.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { completeLoop } from '#modules/needs/testing.ts';
import { issueClaim, makeClaim } from '#modules/people/contract/claim.ts';
import { addContact } from '#modules/people/contract/contact.ts';
import { listGlass, openGlass } from '#modules/people/contract/glass.ts';
import { askGrant, lendRole, listGrantRequests, listLendings } from '#modules/people/contract/grant.ts';
import { leave } from '#modules/people/contract/leaving.ts';
import { askHoldEnd, layHold } from '#modules/people/contract/hold.ts';
import { enterOrder } from '#modules/people/contract/order.ts';
import { askRequest } from '#modules/people/contract/request.ts';
import { aClass, aGuardianOf, anArea, anOrganisation, aPersonAs, aPupil, anAsking } from '#modules/people/testing.ts';
import { askedOfGovernance, taskOfGovernance } from '#testing/asked-governance.ts';
import { askedOfEvaluation, someEvaluation } from '#testing/asked-evaluation.ts';
import { askedOfMessages, someNotices } from '#testing/asked-messages.ts';
import { newId } from '#platform/id.ts';
import type { World } from '#testing/world.ts';

/** One object of each kind that an endpoint can name, of a county with categories and a town. */
export async function theObjects(world: World): Promise<Record<string, string>> {
  const objects = await completeLoop(world);
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  return {
    ...objects,
    pack: (await official.call(askPack, { body: { year: 2026 } })).id,
    import: (await official.call(startImport, { body: { fileName: '名册.xlsx' } })).id,
    appointment: (await aPersonAs(world, 'department')).grant,
    area: await anArea(world),
    department: await anOrganisation(world, { kind: 'department', name: '文旅局' }),
    order: await anOrder(world, objects),
    family_request: await aFamilyRequest(world, objects),
    erasure: await anErasureOfAnother(world, objects),
    hold: await aHold(world, objects),
    ...(await aClaim(world, objects)),
    ...(await someGrants(world, objects)),
    glass: await aGlass(world, objects),
    ...(await someExports(world, objects)),
    ...(await someNotices(world, objects)),
    ...(await somePosts(world, objects)),
    ...(await aTalkOfOthers(world, objects)),
    ...(await someLists(world, objects)),
    ...(await someTransfers(world, objects)),
    ...(await whatIsGoverned(world, official)),
    ...(await someEvaluation(world, official, objects['org'] ?? '')),
    factor: await aPasskey(world),
    delivery: await aDeadDelivery(world),
    device: await aSession(world),
    identity: await anIdentity(world),
  };
}

/** A message no way took. */
async function aDeadDelivery(world: World): Promise<string> {
  const { person } = await aPersonAs(world, 'guardian');
  await aMessage(world, person);
  const id = newId();
  await world.system(async ({ db, now }) => {
    const dead = { phase: 'dead', steps: ['sms'], reason: 'refused', is_urgent: true, gathers: false };
    const when = { at: now, made_at: now, first_seq: 1, last_seq: 1 };
    await db
      .insertInto('notify.delivery')
      .values({ county: world.county, id, person, ...dead, ...when })
      .execute();
  });
  return id;
}

/** An order about the child of the loop and one of its guardians. */
async function anOrder(world: World, { org = '', pupil = '' }: Record<string, string>): Promise<string> {
  const guardian = (await aGuardianOf(world, pupil, org, '林大山')).person;
  const lead = await world.as((await aPersonAs(world, 'safeguard_lead', { org })).grant);
  const said = { pupil, guardian, kind: 'protection', document: '民保令7号', from: '2026-11-24', until: null } as const;
  return (await lead.call(enterOrder, { body: said })).id;
}

/** What a guardian of the same child asks the school about its data. */
async function aFamilyRequest(world: World, { org = '', pupil = '' }: Record<string, string>): Promise<string> {
  const family = await world.as((await aGuardianOf(world, pupil, org, '林秀英')).grant);
  const body = { kind: 'correction', words: '出生日期写错了' } as const;
  return (await family.call(askRequest, { params: { id: pupil }, body })).id;
}

/** What another guardian of the same child asked to be deleted. */
async function anErasureOfAnother(world: World, { org = '', pupil = '' }: Record<string, string>): Promise<string> {
  return anErasure(world, { org, pupil, asked_by: (await aGuardianOf(world, pupil, org, '林秀兰')).person });
}

/** An erasure somebody asked for and was granted, that is hidden and can be taken back. */
export async function anErasure(world: World, of: { org: string; pupil: string; asked_by: string }): Promise<string> {
  const asked = { county: world.county, id: newId(), ...of };
  await world.system(async ({ db, now }) => {
    const days = { half_on: '2026-12-02', due_on: '2026-12-15' };
    const answered = { state: 'granted', answered_by: of.asked_by, answered_at: now, reason: '可以删除' };
    const request = { ...asked, kind: 'deletion', words: '请删除', made_at: now, ...days, ...answered };
    await db.insertInto('people.family_request').values(request).execute();
    const hidden = { state: 'hidden', hidden_at: now, erase_on: '2026-12-01' };
    await db
      .insertInto('people.erasure')
      .values({ ...asked, language: 'zh', granted_at: now, ...hidden })
      .execute();
  });
  return asked.id;
}

/** A hold on the same child, which somebody has asked to end. */
async function aHold(world: World, { org = '', pupil = '' }: Record<string, string>): Promise<string> {
  const lead = await world.as((await aPersonAs(world, 'safeguard_lead', { org })).grant);
  const body = { pupil, document: '公保字3号', reason: '正在调查', until: '2027-06-30' };
  const { id } = await lead.call(layHold, { body });
  await lead.call(askHoldEnd, { params: { id } });
  return id;
}

/** A claim for the same child, what it would become, and a community worker who looks after the child. */
async function aClaim(world: World, { org = '', pupil = '', class: group = '' }: Record<string, string>) {
  const teacher = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  const said = { phone: '13800000001', relation: 'grandparent' } as const;
  const { code } = await teacher.call(issueClaim, { params: { id: pupil }, body: said });
  const newcomer = { name: '王桂兰', password: 'quiet hills 7 swallows' };
  const { county } = world;
  await world.stranger.call(makeClaim, { query: { county }, body: { ...said, code, newcomer } });
  const worker = (await aPersonAs(world, 'community_worker', { org })).person;
  const { items } = await teacher.call(addContact, { params: { id: pupil }, body: { worker } });
  const claims = await world.system(({ db }) =>
    db.selectFrom('people.claim').select(['id as claim', 'guardianship']).where('county', '=', county).execute(),
  );
  const { claim = '', guardianship } = claims[0] ?? {};
  return { claim, guardianship: guardianship ?? '', contact: items[0]?.id ?? '' };
}

/** The child of the loop, opened in an emergency. */
async function aGlass(world: World, { org = '', pupil = '' }: Record<string, string>): Promise<string> {
  const counsellor = await world.as((await aPersonAs(world, 'counsellor', { org })).grant);
  await counsellor.call(openGlass, {
    params: { id: pupil },
    body: { category: 'danger', reason: '孩子下午没有到校，联系不上' },
  });
  const lead = await world.as((await aPersonAs(world, 'safeguard_lead', { org })).grant);
  return (await lead.call(listGlass, { query: {} })).items[0]?.id ?? '';
}

/** A role somebody of the school holds, one that waits for a second person, and one that is lent. */
async function someGrants(world: World, { org = '', class: group = '' }: Record<string, string>) {
  const [teacher, colleague] = [await aPersonAs(world, 'teacher', { org }), await aPersonAs(world, 'teacher', { org })];
  const leader = await world.as((await aPersonAs(world, 'school_leader', { org })).grant);
  await leader.call(askGrant, { body: { person: teacher.person, role: 'counsellor', class: null, until: null } });
  const [waiting] = (await leader.call(listGrantRequests, { query: {} })).items;
  const lender = await world.as((await aPersonAs(world, 'homeroom', { org, class: group })).grant);
  await lender.call(lendRole, { body: { person: colleague.person, from: '2026-11-25', until: '2026-11-30' } });
  const [lent] = (await lender.call(listLendings, {})).items;
  const grant_request = waiting?.id ?? '';
  return { grant: colleague.grant, grant_request, own_request: grant_request, lending: lent?.id ?? '' };
}

/** A file somebody of the school asked for and waits for, and one that is ready. */
async function someExports(world: World, { org = '' }: Record<string, string>) {
  const asker = await aPersonAs(world, 'school_leader', { org });
  return {
    export: await anExport(world, { asker, org }),
    own_export: await anExport(world, { asker, org, state: 'ready' }),
  };
}

/** The child of the loop is to go to another school, and one from there to come. */
async function someTransfers(world: World, { org = '', pupil = '' }: Record<string, string>) {
  const other = await anOrganisation(world, { name: '云岭镇中心小学' });
  const newcomer = await aPupil(world, { org: other, class: await aClass(world, other), name: '外来娃' });
  const ask = async (from: string, id: string, to: string): Promise<string> => {
    const leader = await world.as((await aPersonAs(world, 'school_leader', { org: from })).grant);
    return (await leader.call(leave, { params: { id }, body: { kind: 'transfer', to } })).id;
  };
  return {
    leaving: await ask(org, pupil, other),
    arrival: await ask(other, newcomer.person, org),
    asking: await anAsking(world, { org, pupil, to_org: other }),
    own_asking: await anAsking(world, { org: other, pupil: newcomer.person, to_org: org }),
  };
}

/** A factor of somebody who has nothing to do with those who try. */
async function aPasskey(world: World): Promise<string> {
  const [id, { person }] = [newId(), await aPersonAs(world, 'teacher')];
  const factor = { county: world.county, id, person, kind: 'passkey', name: '钥匙' };
  await world.system(({ db, now }) =>
    db
      .insertInto('people.factor')
      .values({ ...factor, added_at: now, confirmed_at: now })
      .execute(),
  );
  return id;
}

/** An account elsewhere of somebody like that. */
async function anIdentity(world: World): Promise<string> {
  const [id, account, { person }] = [newId(), newId(), await aPersonAs(world, 'teacher')];
  const { county } = world;
  await world.system(async ({ db, now }) => {
    const made = { county, id: account, person, login: `login.${person}`, password_hash: null, made_at: now };
    await db.insertInto('people.account').values(made).execute();
    const linked = { county, id, account, person, issuer: 'https://id.example', subject: person, linked_at: now };
    await db.insertInto('people.identity').values(linked).execute();
  });
  return id;
}

/** Where somebody like that is signed in. */
async function aSession(world: World): Promise<string> {
  const { person, grant } = await aPersonAs(world, 'teacher');
  await world.as(grant);
  const { id } = await world.system(({ db }) =>
    db
      .selectFrom('platform.session')
      .select('id')
      .where('county', '=', world.county)
      .where('person', '=', person)
      .executeTakeFirstOrThrow(),
  );
  return id;
}

/** How an endpoint is asked about one object. */
export interface Asked {
  /** Its name among `theObjects`. */
  object: string;
  /** The name of a query that names the same one. */
  query?: string;
  body?: object;
  headers?: Record<string, string>;
}

/** What is asked of each endpoint about one object, so that only the relation to the object can refuse it. */
export const asked: Readonly<Record<string, Asked>> = {
  'GET /api/needs/:id': { object: 'need' },
  'GET /api/needs/:id/why': { object: 'need' },
  'POST /api/needs/:id/withdraw': { object: 'need' },
  'GET /api/runs/:id': { object: 'run' },
  'GET /api/runs/:id/rows': { object: 'run' },
  'GET /api/runs/:id/pins': { object: 'run' },
  'GET /api/runs/:id/check': { object: 'run' },
  'GET /api/runs/:id/compare': { object: 'run', query: 'with' },
  'GET /api/runs/:id/compare/rows': { object: 'run', query: 'with' },
  'POST /api/runs/:id/release': { object: 'run' },
  'POST /api/runs/:id/discard': { object: 'run' },
  'POST /api/runs/:id/cancel': { object: 'run' },
  'GET /api/offers/:id': { object: 'offer' },
  'POST /api/offers/:id/answer': { object: 'offer', body: { answer: 'accept' } },
  'GET /api/engagements/:id': { object: 'engagement' },
  'POST /api/engagements/:id/meetings': {
    object: 'engagement',
    body: { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true },
  },
  'POST /api/engagements/:id/feedback': { object: 'engagement', body: { helpful: 3 } },
  'POST /api/engagements/:id/complete': { object: 'engagement' },
  'POST /api/engagements/:id/end': { object: 'engagement' },
  'POST /api/meetings/:id/confirm': { object: 'meeting' },
  'POST /api/meetings/:id/cancel': { object: 'meeting' },
  'GET /api/classes/:id/pupils': { object: 'class' },
  'GET /api/classes/:id/members': { object: 'class' },
  'POST /api/pupils/:id/leavings': { object: 'pupil', body: { kind: 'suspended', to: null } },
  'POST /api/askings/:id/answer': { object: 'asking', body: { agree: false, reason: '班额已满' } },
  'POST /api/askings/:id/withdraw': { object: 'own_asking' },
  'POST /api/leavings/:id/enrol': { object: 'arrival', body: { class: '01890a5d-ac96-774b-bcce-b302099a8057' } },
  'POST /api/leavings/:id/refuse': { object: 'arrival', body: { reason: '班额已满' } },
  'POST /api/leavings/:id/withdraw': { object: 'leaving' },
  'POST /api/areas/:id/end': { object: 'area', body: { on: '2026-11-24' } },
  'POST /api/deliveries/:id/retry': { object: 'delivery' },
  'POST /api/deliveries/:id/drop': { object: 'delivery' },
  'DELETE /api/account/factors/:id': { object: 'factor' },
  'DELETE /api/account/devices/:id': { object: 'device' },
  'DELETE /api/account/identities/:id': { object: 'identity' },
  'DELETE /api/people/:id/factors': { object: 'pupil' },
  'DELETE /api/people/:id/sessions': { object: 'pupil' },
  'GET /api/pupils/:id/guardians': { object: 'pupil' },
  'GET /api/children/:id/guardians': { object: 'pupil' },
  'GET /api/children/:id/looks': { object: 'pupil' },
  'GET /api/children/:id/requests': { object: 'pupil' },
  'POST /api/children/:id/requests': { object: 'pupil', body: { kind: 'correction', words: '写错了' } },
  'POST /api/requests/:id/erasure/take-back': { object: 'erasure' },
  'GET /api/requests/:id/erasure/json': { object: 'erasure' },
  'GET /api/requests/:id/erasure/pdf': { object: 'erasure' },
  'POST /api/requests/:id/withdraw': { object: 'family_request' },
  'POST /api/requests/:id/answer': { object: 'family_request', body: { answer: 'granted', reason: '已改正' } },
  'GET /api/children/:id/data': { object: 'pupil' },
  'GET /api/children/:id/copy': { object: 'pupil' },
  'POST /api/children/:id/copy': { object: 'pupil' },
  'GET /api/children/:id/copy/json': { object: 'pupil' },
  'GET /api/children/:id/copy/pdf': { object: 'pupil' },
  'GET /api/children/:id/copy/files': { object: 'pupil' },
  'POST /api/pupils/:id/claims': { object: 'pupil', body: { phone: '13800000000', relation: 'other' } },
  'POST /api/claims/:id/confirm': {
    object: 'claim',
    body: { proof: 'known', carer: false, entrustedSince: null },
  },
  'POST /api/claims/:id/refuse': { object: 'claim', body: { reason: 'not_known' } },
  'DELETE /api/guardianships/:id': { object: 'guardianship' },
  'GET /api/pupils/:id/contacts': { object: 'pupil' },
  'POST /api/pupils/:id/contacts': { object: 'pupil', body: { worker: '01890a5d-ac96-774b-bcce-b302099a8057' } },
  'DELETE /api/contacts/:id': { object: 'contact' },
  'GET /api/pupils/:id/readers': { object: 'pupil' },
  'POST /api/pupils/:id/glass': { object: 'pupil', body: { category: 'danger', reason: '孩子下午没有到校，联系不上' } },
  'POST /api/glass/:id/review': { object: 'glass', body: { verdict: 'justified' } },
  'POST /api/glass/:id/deferral': { object: 'glass', body: { until: '2026-11-30' } },
  'POST /api/exports/:id/approval': { object: 'export' },
  'POST /api/exports/:id/refusal': { object: 'export' },
  'DELETE /api/exports/:id': { object: 'own_export' },
  'GET /api/exports/:id/file': { object: 'own_export' },
  ...askedOfMessages,
  'PUT /api/grants/:id': { object: 'grant', body: { role: 'teacher', class: null } },
  'DELETE /api/grants/:id': { object: 'grant' },
  'POST /api/grant-requests/:id/decision': { object: 'grant_request', body: { decision: 'approve' } },
  'DELETE /api/grant-requests/:id': { object: 'own_request' },
  'DELETE /api/delegations/:id': { object: 'lending' },
  'PUT /api/orders/:id': { object: 'order', body: { until: null } },
  'DELETE /api/orders/:id': { object: 'order' },
  'GET /api/minors-audits/:id/json': { object: 'pack' },
  'GET /api/minors-audits/:id/pdf': { object: 'pack' },
  'POST /api/minors-audits/:id/cancel': { object: 'pack' },
  'PUT /api/holds/:id': { object: 'hold', body: { until: '2027-06-30' } },
  'POST /api/holds/:id/end-request': { object: 'hold' },
  'POST /api/holds/:id/end': { object: 'hold' },
  'DELETE /api/people/:id/invitation': { object: 'pupil' },
  'GET /api/schools/:id/classes': { object: 'org' },
  'PUT /api/schools/:id/system': { object: 'org', body: { system: '5-4', from: null } },
  'POST /api/people/:id/move': {
    object: 'pupil',
    body: { org: '01990000-0000-7000-8000-000000000000', role: 'teacher', class: null },
  },
  'PUT /api/appointments/:id': { object: 'appointment', body: { until: null } },
  'DELETE /api/appointments/:id': { object: 'appointment' },
  ...askedOfGovernance,
  ...askedOfEvaluation,
  'GET /api/resources/:id': { object: 'draft' },
  'PATCH /api/resources/:id': {
    object: 'draft',
    body: {
      category: 'mental.2',
      title: '改名',
      mode: 'either',
      schedule: 'DTSTART;TZID=Asia/Shanghai',
      capacity: 1,
      seen: '2026-11-24T02:00:00.000Z',
    },
  },
  'GET /api/providers/:id': { object: 'provider' },
  'POST /api/providers/:id/vettings': {
    object: 'provider',
    body: { until: '2027-06-30', document: '无犯罪记录证明 12 号' },
  },
  'PUT /api/resources/:id/state': { object: 'draft', body: { state: 'published', seen: '2026-11-24T02:00:00.000Z' } },
  'GET /api/imports/:id': { object: 'import' },
  'GET /api/imports/:id/rows': { object: 'import' },
  'GET /api/imports/:id/refused': { object: 'import' },
  'POST /api/imports/:id/apply': { object: 'import' },
  'POST /api/imports/:id/cancel': { object: 'import' },
  'PUT /api/imports/:id/file': {
    object: 'import',
    body: Buffer.from('a'),
    headers: { 'content-type': 'application/octet-stream' },
  },
};

/** Where an endpoint is asked about an object; a query that names one names the same. */
export const addressOf = (path: string, id: string, query: string | undefined): string =>
  path.replace(':id', id) + (query === undefined ? '' : `?${query}=${id}`);

/** Whose task reaches every object of his own county. */
export const countyTask: Readonly<Record<string, string>> = {
  delivery: 'system_admin',
  ...taskOfGovernance,
  evaluation_period: 'official',
  evaluation_snapshot: 'official',
  finding: 'official',
  collection: 'official',
  return: 'official',
  survey: 'official',
  report: 'official',
  published_report: 'official',
  pack: 'official',
  asking: 'official',
  run: 'official',
  draft: 'official',
  provider: 'official',
  import: 'official',
  appointment: 'official',
  department: 'official',
  area: 'official',
  grant_request: 'security_admin',
  export: 'security_admin',
  notice: 'official',
  work_group: 'official',
  listed_word: 'official',
  listed_picture: 'official',
  org: 'official',
};
