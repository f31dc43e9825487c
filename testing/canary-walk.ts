import { randomInt } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { expect, vi } from 'vitest';
import { askExport } from '#modules/exports/contract/export.ts';
import { asKnownDevices } from '#modules/exports/testing.ts';
import { applyImport, readImport, startImport } from '#modules/intake/contract/run.ts';
import { smallCounty, workbookOf } from '#modules/intake/testing.ts';
import {
  confirmMeeting,
  endEngagement,
  giveFeedback,
  listEngagements,
  proposeMeeting,
} from '#modules/needs/contract/engagement.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import {
  acceptInvitation,
  changePassword,
  invite,
  listPeople,
  readInvitation,
} from '#modules/people/contract/account.ts';
import { appoint } from '#modules/people/contract/appointment.ts';
import { addPasskey, beginPasskey } from '#modules/people/contract/factor.ts';
import { decideConsent } from '#modules/people/contract/family.ts';
import { issueClaim, makeClaim, readClaim } from '#modules/people/contract/claim.ts';
import { openGlass } from '#modules/people/contract/glass.ts';
import { layHold } from '#modules/people/contract/hold.ts';
import { askPupil } from '#modules/people/contract/asking.ts';
import { leave, refuseLeaving } from '#modules/people/contract/leaving.ts';
import { enterOrder } from '#modules/people/contract/order.ts';
import { addPurposeText } from '#modules/people/contract/purpose.ts';
import { answerRequest, askRequest } from '#modules/people/contract/request.ts';
import { proveSelf, setUp, signIn } from '#modules/people/contract/session.ts';
import { addArea } from '#modules/people/contract/tree.ts';
import { offerSetup } from '#modules/people/server/public.ts';
import { aMessage } from '#modules/notify/testing.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { addLanguage } from '#modules/resources/contract/language.ts';
import { renewVetting } from '#modules/resources/contract/provider.ts';
import { addResource, changeResource, moveResource } from '#modules/resources/contract/resource.ts';
import { aProvider, aResource, evening, someCategories } from '#modules/resources/testing.ts';
import { checkOfCitizenNumber } from '#standards/codes/citizen-number.ts';
import { anAuthenticator } from '#testing/authenticator.ts';
import { Canaries } from '#testing/canaries.ts';
import { govern } from '#testing/canary-governance.ts';
import { evaluate } from '#testing/canary-evaluation.ts';
import { notify, register } from '#testing/canary-notice.ts';
import { publishPost } from '#testing/canary-posts.ts';
import { openByLaw, refusePicture, talk, workTogether } from '#testing/canary-talk.ts';
import { startWays } from '#testing/canary-ways.ts';
import { sendEverywhere } from '#testing/canary-everywhere.ts';
import { listenTo } from '#testing/stream-reader.ts';
import { Witness } from '#testing/witness.ts';
import { addCounty, type Client, createWorld, type World } from '#testing/world.ts';

const canaries = new Canaries();
const plant: Canaries['plant'] = (what, write) => canaries.plant(what, write);
const name = (what: string): string => plant(what, (mark) => `林${mark}`);

const lines: string[] = [];

let world: World;
let witness: Witness;
let ways: Awaited<ReturnType<typeof startWays>>;
let grants: Record<string, string>;
let ids: Record<string, string>;

async function arrange(): Promise<void> {
  ways = await startWays();
  world = await createWorld('990101', addCounty, ways.environment, {
    logLevel: 'trace',
    logTo: { write: (line) => lines.push(line) },
  });
  await someCategories(world);
  await aTown(world);
  const school = await anOrganisation(world);
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const department = await anOrganisation(world, { kind: 'department', name: '县卫健局' });
  const group = await aClass(world, school);
  const { person: pupil } = await aPupil(world, { org: school, class: group, name: name('name of a pupil') });
  ids = { school, department, pupil, class: group };
  grants = {
    homeroom: (await aPersonAs(world, 'homeroom', { org: school, class: group, name: name('name of a teacher') }))
      .grant,
    official: (await aPersonAs(world, 'official', { org: bureau, name: name('name of an official') })).grant,
    guardian: (await aGuardianOf(world, pupil, school, name('name of a guardian'))).grant,
    leader: (await aPersonAs(world, 'school_leader', { org: school, name: name('name of a leader') })).grant,
  };
  grants['lead'] = (await aPersonAs(world, 'safeguard_lead', { org: school, name: name('name of a lead') })).grant;
  ids['kept away'] = (await aGuardianOf(world, pupil, school, name('name of a guardian kept away'))).person;
  for (const one of ['first', 'second', 'third']) {
    const volunteer = await aPersonAs(world, 'volunteer', { name: name(`name of the ${one} volunteer`) });
    grants[one] = volunteer.grant;
    ids[`${one} person`] = volunteer.person;
    ids[one] = await aProvider(world, { person: volunteer.person }, { name: name(`name of the ${one} provider`) });
    await aResource(world, ids[one]);
  }
  const elsewhere = await anOrganisation(world, { name: '白沙乡中心小学' });
  witness = await Witness.of(world, canaries, [
    world.stranger,
    await world.as((await aPersonAs(world, 'school_leader', { org: elsewhere })).grant),
    await world.as((await aPersonAs(world, 'volunteer')).grant),
  ]);
}

const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
const volunteers = ['first', 'second', 'third'];

/** Keeps a guardian from the child by an order nobody but the lead may know of. */
async function restrain(): Promise<void> {
  const document = plant('sealed number of a court order');
  const said = { pupil: ids['pupil'], guardian: ids['kept away'], kind: 'protection', document, from: '2026-11-24' };
  await witness.act(await as('lead'), enterOrder, { ...said, until: null });
}

/** Keeps what is kept of the child from going, which nobody but the leads may know of. */
async function hold(): Promise<void> {
  const hidden = { document: plant('sealed number of a hold'), reason: plant('sealed reason of a hold') };
  await witness.act(await as('lead'), layHold, { pupil: ids['pupil'], ...hidden, until: '2027-06-30' });
}

/** Opens the child's data in an emergency, and what it wrote. */
async function breakGlass(): Promise<void> {
  const reason = plant('reason of an emergency');
  await witness.act(await as('lead'), openGlass, { category: 'danger', reason }, ids['pupil']);
  const { school: org = '', pupil = '' } = ids;
  await openByLaw(witness, plant, world, { org, pupil, official: await as('official') });
}

/** Asks for the names of a class as a file. */
async function askForFile(): Promise<void> {
  const leader = await as('leader');
  await asKnownDevices(world);
  const reason = plant('reason of an export');
  const said = { kind: 'people.pupils', class: null, columns: ['name'], format: 'csv', category: 'report', reason };
  await witness.act(leader, askExport, said);
}

/** Lets a grandmother claim the child with a code; her password is tried wrong by the way. */
async function claim(): Promise<void> {
  const relation = 'grandparent';
  const phone = canaries.phone('number of a claimant');
  const teacher = await as('homeroom');
  const issued = await witness.act(teacher, issueClaim, { phone, relation }, ids['pupil']);
  const code = canaries.watch('token of a claim', issued.code.replace(' ', ''));
  await witness.send(world.stranger, { method: readClaim.method, url: readClaim.path, body: { phone, code } });
  const newcomer = { name: name('name of a claimant'), password: plant('password of a claimant') };
  await witness.act(world.stranger, makeClaim, { phone, code, relation, newcomer });
}

/** Matches, tells while messages cannot be kept, and gives who was offered. */
async function match(): Promise<{ volunteer: Client; offer: string }> {
  const official = await as('official');
  const { id } = await witness.act(official, startRun, { category: 'mental' });
  await world.settled();
  await witness.whileBroken('notify.item', async () => {
    await witness.act(official, releaseRun, {}, id);
    await vi.waitUntil(() => lines.some((line) => line.includes('a listener failed')), { timeout: 20_000 });
  });
  await world.settled();
  for (const one of volunteers) {
    const volunteer = await as(one);
    const [offer] = (await volunteer.call(listOffers, { query: { state: 'open' } })).items;
    if (offer) return { volunteer, offer: offer.id };
  }
  throw new Error('nobody was offered');
}

async function serve(): Promise<void> {
  const guardian = await as('guardian');
  const wish = { scope: 'pupil', category: 'mental.2', urgency: 2, mode: 'either', wantedFrom: '2026-11-24' };
  const words = plant('words of a need');
  await witness.act(await as('homeroom'), openNeed, { ...wish, wantedTo: '2027-01-20', pupil: ids['pupil'], words });
  const declined = await match();
  const decline = (what: string) => ({ answer: 'decline', reason: plant(what) });
  await witness.act(declined.volunteer, answerOffer, decline('reason of a volunteer'), declined.offer);
  const { offer: unwanted } = await match();
  await witness.act(guardian, answerOffer, decline('reason of a family'), unwanted);
  const { volunteer, offer } = await match();
  await witness.act(volunteer, answerOffer, { answer: 'accept' }, offer);
  await witness.act(guardian, decideConsent, { pupil: ids['pupil'], purpose: 'service.mental', decision: 'given' });
  await witness.act(guardian, answerOffer, { answer: 'accept' }, offer);
  const [engagement] = (await volunteer.call(listEngagements, { query: {} })).items;
  const id = engagement?.id ?? '';
  const meeting = { at: '2026-11-24T11:00:00Z', minutes: 45, remote: false, place: plant('place of a meeting') };
  const { meetings } = await witness.act(volunteer, proposeMeeting, meeting, id);
  world.clock.pass(10 * 3_600_000);
  await witness.act(volunteer, confirmMeeting, {}, meetings[0]?.id);
  await witness.act(guardian, giveFeedback, { helpful: 3, words: plant('words on a service') }, id);
  await witness.act(volunteer, endEngagement, { reason: plant('reason of an end') }, id);
}

async function offerSomething(): Promise<void> {
  const [volunteer, official] = [await as('first'), await as('official')];
  const draft = { category: 'mental.2', mode: 'either', schedule: evening, capacity: 1, title: name('title') };
  const texts = () => ({ about: plant('what is offered'), address: plant('address') });
  const added = await witness.act(volunteer, addResource, { ...draft, ...texts() });
  const back = { state: 'draft', seen: added.changedAt, reason: plant('reason of sending back') };
  const { changedAt: seen } = await witness.act(official, moveResource, back, added.id);
  await world.settled();
  await witness.act(volunteer, changeResource, { ...draft, ...texts(), title: name('other title'), seen }, added.id);
  const look = { until: '2027-06-30', document: plant('document of a vetting') };
  await witness.act(official, renewVetting, look, ids['first']);
  await witness.act(official, addLanguage, { name: plant('dialect') });
  const area = { tree: 'school', within: null, from: '2026-09-01' };
  await witness.act(official, addArea, { ...area, code: plant('code of an area'), name: name('name of an area') });
  const text = (what: string): string =>
    plant(what, (mark) => `县里为孩子找一位审核过的志愿者，对方知道名和年级。${mark}`);
  const asked = { zh: text('text of a purpose'), en: text('text of a purpose in English') };
  await witness.act(official, addPurposeText, { purpose: 'service.general', ...asked, wider: false });
  await witness.act(official, appoint, { name: name('name of an officer'), org: ids['department'], until: null });
  const those = { official, guardian: await as('guardian'), org: ids['school'] ?? '' };
  await govern(witness, plant, world, those);
  await evaluate(witness, plant, world, those);
}

/** Offers the child to another school, which says why it does not take it. */
async function offerChild(): Promise<void> {
  const to = await anOrganisation(world, { name: '云岭镇中心小学' });
  const asked = { kind: 'transfer', to };
  const { id } = await witness.act(await as('leader'), leave, asked, ids['pupil']);
  const taking = await world.as((await aPersonAs(world, 'school_leader', { org: to })).grant);
  await witness.act(taking, refuseLeaving, { reason: plant('reason of a school') }, id);
  const said = {
    studentNo: plant('number asked for, forgotten once it was looked for'),
    name: name('name asked for'),
    why: plant('why it is asked'),
  };
  await witness.act(taking, askPupil, said);
}

/** Asks the school something about the child, and has it answered. */
async function askOfSchool(): Promise<void> {
  const body = { kind: 'correction', words: plant('words of a request') };
  const { id } = await witness.act(await as('guardian'), askRequest, body, ids['pupil']);
  await witness.act(await as('leader'), answerRequest, { answer: 'refused', reason: plant('reason of an answer') }, id);
}

async function signInWithLink(): Promise<void> {
  const { items } = await witness.act(await as('official'), invite, { people: [ids['second person']] });
  const token = canaries.watch('token of a link', items[0]?.path.split('#token=')[1] ?? '');
  await witness.send(world.stranger, { method: readInvitation.method, url: readInvitation.path, body: { token } });
  const account = { login: plant('login'), password: plant('password') };
  await witness.act(world.stranger, acceptInvitation, { token, ...account });
  for (const cookie of witness.cookies) canaries.watch(`cookie ${cookie.name}`, cookie.value);
  const own = world.given(witness);
  const wrong = { ...account, password: plant('wrong password') };
  for (const body of [wrong, { ...wrong, login: plant('wrong login') }])
    await witness.send(world.stranger, { method: signIn.method, url: signIn.path, body });
  await witness.send(own, { method: proveSelf.method, url: proveSelf.path, body: { password: wrong.password } });
  const passkey = anAuthenticator(ways.environment.PUBLIC_URL).make(await own.call(beginPasskey));
  const added = { name: plant('name of a passkey'), passkey };
  // The second comes too late: what a passkey was made for works once.
  for (const body of [added, added]) await witness.send(own, { method: addPasskey.method, url: addPasskey.path, body });
  await witness.act(own, changePassword, { old: account.password, password: plant('next password') });
  const opened = await offerSetup(world.server.around.opened.db, world.clock.now, { further: true });
  const county = { county: '510199', countyName: '青川县', prefectureName: '成都市', bureauName: '青川县教育局' };
  await witness.act(world.stranger, setUp, {
    ...county,
    token: canaries.watch('token of a county', opened ?? ''),
    name: name('name of an administrator'),
    login: plant('login of an administrator'),
    password: plant('password of an administrator'),
  });
}

/** A lasting student number, with the citizen number in it; nothing else says that one. */
function studentNumber(whose: string, born: string, sex: 1 | 2): string {
  const start = `${randomInt(100_000, 1_000_000)}${born}${randomInt(10, 100)}${sex}`;
  return `G${canaries.watch(`citizen number of ${whose}`, start + checkOfCitizenNumber(start))}`;
}

/** The bureau's workbook with people of its own in it, and a row that cannot be. */
function someWorkbook(): Uint8Array {
  const people = ['林小雨', '欧阳明', '王桂兰', '何立新', '周敏', '张明', '陈静'].map((known): [string, string] => [
    known,
    name(`imported name ${known}`),
  ]);
  const phones = [1, 2, 3, 4, 5].map((n): [string, string] => [
    `1000000000${n}`,
    canaries.phone(`imported phone ${n}`),
  ]);
  const personal = new Map([
    ...people,
    ...phones,
    ['L990101201605060001', studentNumber('imported girl', '20160506', 2)],
    ['L990101201607080002', studentNumber('imported boy', '20160708', 1)],
  ]);
  const filled = Object.entries(smallCounty).map(([sheet, rows]): [string, string[][]] => [
    sheet,
    rows.map((row) => row.map((cell) => personal.get(cell) ?? cell)),
  ]);
  const tables = Object.fromEntries(filled);
  tables['学生']?.push([
    studentNumber('refused pupil', '20160708', 1),
    name('refused name'),
    plant('refused sex'),
    plant('refused day'),
    '2199000901',
  ]);
  return workbookOf(tables);
}

/** Brings a file in as far as it goes. */
async function lookAt(official: Client, file: Uint8Array): Promise<string> {
  const { id } = await witness.act(official, startImport, { fileName: `${plant('name of a file')}.xlsx` });
  const headers = { 'content-type': 'application/octet-stream' };
  const filed = { method: 'PUT', url: `/api/imports/${id}/file`, body: Buffer.from(file), headers };
  for (const other of witness.others) await witness.send(other, filed);
  expect((await witness.whileBroken('intake.import_run', () => witness.send(official, filed))).statusCode).toBe(500);
  expect((await witness.send(official, filed)).statusCode).toBe(200);
  return id;
}

async function bringIn(): Promise<void> {
  const official = await as('official');
  const ended = async (id: string) => {
    await world.settled();
    return (await official.call(readImport, { params: { id } })).state;
  };
  const file = someWorkbook();
  const unread = await witness.whileBroken('intake.planned_row', async () => ended(await lookAt(official, file)));
  const noTable = await ended(await lookAt(official, Buffer.from(`姓名,手机号\n${plant('refused file')}`)));
  const unkept = await lookAt(official, file);
  await world.settled();
  await witness.act(official, applyImport, {}, unkept);
  const broken = await witness.whileBroken('people.person', () => ended(unkept));
  const kept = await lookAt(official, file);
  await world.settled();
  await witness.act(official, applyImport, {}, kept);
  expect([unread, noTable, broken, await ended(kept)]).toEqual(['failed', 'refused', 'failed', 'applied']);
}

/** What addresses and headers hold is no less personal. */
async function askInVain(): Promise<void> {
  const mark = plant('refused address');
  const official = await as('official');
  for (const url of [`/api/needs/${mark}`, `/api/${mark}`, `/m/${mark}`, `/api/people?role=${mark.repeat(9)}`])
    await witness.send(official, { method: 'GET', url });
  for (const header of ['cookie', 'idempotency-key', 'content-type', 'accept-language', 'origin', 'last-event-id'])
    await witness.send(official, {
      method: 'POST',
      url: openNeed.path,
      body: {},
      headers: { [header]: `${mark} ${mark}` },
    });
  expect((await official.call(listPeople, { query: { words: mark } })).items).toEqual([]);
}

const port = (): number => (world.server.app.server.address() as AddressInfo).port;

/** Those whom most is told of listen all the while. */
async function listening() {
  await world.server.app.listen({ host: '127.0.0.1', port: 0 });
  const listeners = ['guardian', 'first', 'second', 'third'].map(as);
  return Promise.all(listeners.map(async (client) => listenTo(`http://127.0.0.1:${port()}`, (await client).cookie)));
}

/** Does all that is done in a county, with something of its own in every personal field. */
export async function walk() {
  await arrange();
  for (const who of ['guardian', 'leader', 'first']) await ways.ring(await as(who));
  const mailbox = plant('address of letters, sealed', (mark) => `${mark}@village.example`);
  await ways.write(world, ids['second person'] ?? '', await as('second'), mailbox);
  const readers = await listening();
  await offerSomething();
  await serve();
  await register(witness, plant, await as('leader'), { webhook: ways.webhook, group: ids['class'] ?? '' });
  await notify(witness, plant, await as('homeroom'), { world, group: ids['class'] ?? '', leader: await as('leader') });
  await publishPost(witness, plant, as);
  await world.settled();
  await talk(witness, plant, as, ids['pupil'] ?? '');
  await refusePicture(witness, plant, world, ids['school'] ?? '');
  await workTogether(witness, plant, as);
  await askOfSchool();
  await offerChild();
  await restrain();
  await hold();
  await breakGlass();
  await askForFile();
  await claim();
  await signInWithLink();
  await bringIn();
  await askInVain();
  const everywhere = await sendEverywhere(witness, canaries);
  await vi.waitUntil(() => readers.some((one) => one.numbers().length > 2), { timeout: 20_000 });
  for (const one of readers) one.leave();
  const streamed = readers.map((one) => one.text());
  // Of all that was told him there is nothing left unread by now.
  await aMessage(world, ids['second person'] ?? '');
  await ways.goOut(world);
  const department = (await world.as((await aPersonAs(world, 'department')).grant)).cookie;
  const provider = ids['first person'] ?? '';
  return { world, ways, everywhere, streamed, department, canaries, lines, witness, provider };
}
