import { anInvitation } from '#modules/surveys/testing.ts';
import { clearances } from '#modules/people/access.ts';
import { anExport } from '#modules/exports/testing.ts';
import {
  aColumn,
  aComment,
  anAttachment,
  aNotice,
  aPost,
  aPrintout,
  aSlip,
  aTalk,
  aWorkGroup,
  whatWaits,
} from '#modules/messages/testing.ts';
import { ownPupilTalk } from '#testing/pupil-talk.ts';
import { WorkRole } from '#modules/messages/contract/work-group.ts';
import { proposeMeeting } from '#modules/needs/contract/engagement.ts';
import { openNeed } from '#modules/needs/contract/need.ts';
import { answerOffer, listOffers } from '#modules/needs/contract/offer.ts';
import { releaseRun, startRun } from '#modules/needs/contract/run.ts';
import { aClass, aGuardianOf, anAccountOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { aProvider, aResource } from '#modules/resources/testing.ts';
import { beginCode, confirmCode, listFactors } from '#modules/people/contract/factor.ts';
import { codeOf, givePassword } from '#testing/guarded.ts';
import { anErasure, theObjects } from '#testing/asked.ts';
import {
  anIdentityOf,
  asksOf,
  ownDemandOf,
  ownErasureOf,
  ownOpeningOf,
  ownRolesOf,
} from '#testing/security/own-things.ts';
import { addCounty, type Client, type World } from '#testing/world.ts';

/** Somebody in a role who stands somewhere to the objects: `class`, `school`, `county` and `foreign` are how near he is. */
export interface Stander {
  role: string;
  relation: string;
  client: Client;
  /** What is his own, by kind; where that is all that matters of him, nothing else is asked of him. */
  own: Readonly<Record<string, string>>;
}

/** Relations in which one stands to his own things alone. */
export const ownRelations: ReadonlySet<string> = new Set(['self', 'child', 'former', 'restrained', 'provider']);

/** All objects there are in a county, by kind, and everybody who can stand to them. */
export interface Cast {
  objects: Readonly<Record<string, string>>;
  standers: readonly Stander[];
}

type Place = Pick<World, 'system' | 'county' | 'clock'>;

/** Where somebody is: a county, a school of it and a class of that. */
interface Spot {
  place: Place;
  org: string;
  class: string;
}

const roles = Object.keys(clearances);

/** Puts everybody and everything into a county that has categories and a town, and into another. */
export async function castOf(world: World): Promise<Cast> {
  const objects: Record<string, string> = {
    ...(await theObjects(world)),
    department: await anOrganisation(world, { kind: 'department', name: '县卫健局' }),
    bureau: await anOrganisation(world, { kind: 'bureau', name: '县教育局' }),
  };
  const { org = '', class: group = '' } = objects;
  objects['leader'] = (await aPersonAs(world, 'school_leader', { org, name: '周校长' })).person;
  objects['colleague'] = (await aPersonAs(world, 'teacher', { org, name: '钱老师' })).person;
  const other = await anOrganisation(world, { name: '另一所学校' });
  const elsewhere = await anotherCounty(world);
  const far = await anOrganisation(elsewhere, { name: '外县学校' });
  const spots: Record<string, Spot> = {
    class: { place: world, org, class: group },
    school: { place: world, org, class: await aClass(world, org, 2) },
    county: { place: world, org: other, class: await aClass(world, other) },
    foreign: { place: elsewhere, org: far, class: await aClass(elsewhere, far) },
  };
  for (const { place, org: at } of [spots['class'], spots['county'], spots['foreign']].flatMap((spot) => spot ?? []))
    await aProvider(place, { org: at }, { name: '单位' });
  const standers = await Promise.all(
    Object.entries(spots).flatMap(([relation, spot]) =>
      roles.map(async (role): Promise<Stander> => ({ role, relation, ...(await somebodyAt(world, role, spot)) })),
    ),
  );
  return { objects, standers: [...standers, ...(await thoseItConcerns(world, objects))] };
}

/** Staff who lend their role while on leave, and take back what they asked. */
const lenders = new Set(['school_leader', 'homeroom', 'teacher', 'counsellor', 'safeguard_lead']);

/** Staff who talk with families. */
const talkers = new Set(['school_leader', 'homeroom', 'teacher', 'counsellor']);

const isKeptAway = (relation: string): boolean => relation === 'former' || relation === 'restrained';

async function anotherCounty(world: World): Promise<Place> {
  const county = '990102';
  await addCounty(world.server.around.opened, county, world.clock.now);
  const elsewhere: Place = { county, clock: world.clock, system: (work) => world.system(work, county) };
  await aTown(elsewhere);
  await anOrganisation(elsewhere, { kind: 'bureau', name: '外县教育局' });
  return elsewhere;
}

/** Somebody in a role at a spot, with what everybody has of his own: his grant, a session, a factor. */
async function somebodyAt(world: World, role: string, { place, org, class: group }: Spot) {
  const child =
    role === 'guardian' || role === 'pupil' ? await aPupil(place, { org, class: group, name: '过路人' }) : null;
  const { person, grant } =
    role === 'pupil' && child
      ? child
      : role === 'guardian' && child
        ? await aGuardianOf(place, child.person, org, '过路家长')
        : await aPersonAs(place, role, { org, class: group, name: '过路人' });
  if (role === 'volunteer') await aProvider(place, { person });
  return signedIn(world, place.county, person, grant);
}

async function signedIn(world: World, county: string, person: string, grant: string) {
  const client = await world.as(grant, county);
  const session = await world.system(
    ({ db }) =>
      db
        .selectFrom('platform.session')
        .select('id')
        .where('county', '=', county)
        .where('person', '=', person)
        .executeTakeFirstOrThrow(),
    county,
  );
  return { person, client, own: { grant, device: session.id } };
}

/** Those whose own the objects are: everybody his own account, a child’s family, who opened a need, who provides. */
async function thoseItConcerns(world: World, objects: Record<string, string>): Promise<Stander[]> {
  const { org = '', class: group = '', pupil = '', provider = '', colleague = '', bureau = '' } = objects;
  // What an official has of his own is the bureau's.
  const atHome = (role: string): Spot => ({ place: world, org: role === 'official' ? bureau : org, class: group });
  const own = await ownNeeds(world, org);
  const found = await Promise.all(
    roles.map(async (role): Promise<Stander> => {
      const somebody = own.openers[role] ?? (await somebodyAt(world, role, atHome(role)));
      const client = world.given(await givePassword(world, await anAccountOf(world, somebody.person)));
      const factor = await codeFactorOf(world, client);
      const { person } = somebody;
      const of = {
        ...(await asksOf(world, role, somebody, client)),
        ...(await ownExportOf(world, role, somebody)),
        ...(await ownErasureOf(world, role, person)),
        ...(await ownMessagesOf(world, role, somebody, colleague)),
        ...(lenders.has(role) && (await ownRolesOf(world, { person, grant: somebody.own['grant'] ?? '' }, colleague))),
        identity: await anIdentityOf(world, person),
      };
      return { role, relation: 'self', client, own: { ...somebody.own, factor, ...of } };
    }),
  );
  const concerned = async (role: string, relation: string, person: string, grant: string): Promise<void> => {
    const { client, own: his } = await signedIn(world, world.county, person, grant);
    const hers = role === 'guardian' ? await ofFamily(world, objects, person, relation) : {};
    found.push({ role, relation, client, own: { ...objects, ...his, ...hers } });
  };
  const guardian = await aGuardianOf(world, pupil, org, '王爷爷');
  objects['guardian'] = guardian.person;
  await concerned('guardian', 'child', guardian.person, guardian.grant);
  const former = await aGuardianOf(world, pupil, org, '从前的家长');
  await endGuardianship(world, former.person);
  await concerned('guardian', 'former', former.person, former.grant);
  const restrained = await aGuardianOf(world, pupil, org, '被限制的家长');
  await restrain(world, restrained.person);
  await concerned('guardian', 'restrained', restrained.person, restrained.grant);
  await concerned('pupil', 'child', pupil, await grantOf(world, pupil));
  const volunteer = await personOfProvider(world, provider);
  await concerned('volunteer', 'provider', volunteer, await grantOf(world, volunteer));
  return [...found, ...own.providers];
}

/** A file somebody asked for, of his school or class, that is ready. */
async function ownExportOf(
  world: World,
  role: string,
  { person, own }: Pick<Stander, 'own'> & { person: string },
): Promise<{ own_export?: string }> {
  if (!['homeroom', 'school_leader', 'safeguard_lead'].includes(role)) return {};
  const { org, class: group } = await placeOf(world, own);
  const of = { asker: { person, grant: own['grant'] ?? '' }, org, state: 'ready' };
  return { own_export: await anExport(world, role === 'homeroom' ? { ...of, class: group } : of) };
}

/** Where somebody has his role. */
async function placeOf(world: World, own: Stander['own']): Promise<{ org: string; class: string }> {
  const held = await world.system(({ db }) =>
    db
      .selectFrom('people.role_grant')
      .select(['org', 'class'])
      .where('id', '=', own['grant'] ?? '')
      .executeTakeFirstOrThrow(),
  );
  return { org: held.org ?? '', class: held.class ?? '' };
}

/** What a guardian says to a teacher about the child, and what he asked to be deleted himself, of whom it is to be tried that he may no more. */
async function ofFamily(world: World, objects: Record<string, string>, guardian: string, relation: string) {
  const { org = '', pupil: child = '', colleague: teacher = '' } = objects;
  const talk = await aTalk(world, { org, child, guardian, teacher });
  const erasure = await anErasure(world, { org, pupil: child, asked_by: guardian });
  return { ...talk, ...(isKeptAway(relation) && { erasure }) };
}

/** What a leader or a counsellor and somebody else say to each other about a notice of his. */
async function ownAnswerOf(
  world: World,
  role: string,
  { person, own }: Pick<Stander, 'own'> & { person: string },
  of: { notice: string; guardian: string },
) {
  if (role !== 'school_leader' && role !== 'counsellor') return {};
  const { org } = await placeOf(world, own);
  const group = await aClass(world, org, role === 'counsellor' ? 4 : 5);
  const child = (await aPupil(world, { org, class: group })).person;
  const { talk, own_message, got_message } = await aTalk(world, {
    org,
    child,
    teacher: person,
    mine: 'teacher',
    ...of,
  });
  return { talk, own_message, got_message };
}

/** What a teacher and somebody else say to each other about a pupil of his class. */
async function ownTalkOf(
  world: World,
  role: string,
  { person, own }: Pick<Stander, 'own'> & { person: string },
  colleague: string,
) {
  if (role !== 'homeroom' && role !== 'teacher') return {};
  const at = await placeOf(world, own);
  const child = (await aPupil(world, at)).person;
  return aTalk(world, { org: at.org, child, guardian: colleague, teacher: person, mine: 'teacher' });
}

/** A group of colleagues somebody has opened; what is written there, where he talks with no family. */
async function ownWorkOf(
  world: World,
  role: string,
  { person, own }: Pick<Stander, 'own'> & { person: string },
  other: string,
) {
  if (!WorkRole.safeParse(role).success) return {};
  const { org } = await placeOf(world, own);
  const { work_group, ...messages } = await aWorkGroup(world, { by: person, org, role, other });
  const written = [messages.own_message, messages.got_message];
  return {
    work_group,
    member: person,
    ...(!talkers.has(role) && { talk: work_group, ...messages }),
    ...(role === 'official' && (await whatWaits(world, { org, messages: written }))),
  };
}

/** A notice somebody has sent, and one he got; what he has written and said, and what the county reads. */
async function ownMessagesOf(
  world: World,
  role: string,
  { person, own }: Pick<Stander, 'own'> & { person: string },
  reviewer: string,
) {
  const by = { person, grant: own['grant'] ?? '' };
  const got_notice = await aNotice(world, { sender: by, to: [{ person }] });
  const read_column = await aColumn(world, { by, readers: 'county' });
  const read_post = await aPost(world, { by, column: read_column, reviewer });
  const own_notice = await aNotice(world, { sender: by, to: [{ person: reviewer, about: person }] });
  return {
    ...(await ownWorkOf(world, role, { person, own }, reviewer)),
    ...(await ownTalkOf(world, role, { person, own }, reviewer)),
    ...(role === 'pupil' && (await ownPupilTalk(world, person))),
    ...(role === 'safeguard_lead' && (await ownOpeningOf(world, by, reviewer))),
    ...(role === 'official' && (await ownDemandOf(world, reviewer))),
    ...(await ownAnswerOf(world, role, { person, own }, { notice: own_notice, guardian: reviewer })),
    own_notice,
    got_notice,
    invited_survey: await anInvitation(world, person),
    own_upload: await anAttachment(world, { by: person }),
    got_attachment: await anAttachment(world, { by: person, notice: got_notice }),
    printout: await aPrintout(world, { by, notice: got_notice }),
    slip: await aSlip(world, { notice: own_notice, person: reviewer, about: person }),
    read_column,
    // Nothing has appeared in it.
    county_column: await aColumn(world, { by, readers: 'county' }),
    read_post,
    own_post: await aPost(world, { by, column: read_column }),
    own_comment: await aComment(world, { by: person, post: read_post }),
    shown_comment: await aComment(world, { by: reviewer, post: read_post, shownBy: person }),
  };
}

/** The authenticator app somebody sets up. */
async function codeFactorOf(world: World, client: Client): Promise<string> {
  const { secret } = await client.call(beginCode);
  await client.call(confirmCode, { body: { code: codeOf(world, secret) } });
  const { items } = await client.call(listFactors);
  return items[0]?.id ?? '';
}

const grantOf = (world: World, person: string): Promise<string> =>
  world.system(async ({ db }) => {
    const found = db.selectFrom('people.role_grant').select('id').where('person', '=', person);
    return (await found.executeTakeFirstOrThrow()).id;
  });

const personOfProvider = (world: World, provider: string): Promise<string> =>
  world.system(async ({ db }) => {
    const found = db.selectFrom('resources.provider').select('person').where('id', '=', provider);
    return (await found.executeTakeFirstOrThrow()).person ?? '';
  });

const restrain = (world: World, guardian: string) =>
  world.system(({ db }) =>
    db
      .updateTable('people.guardianship')
      .set({ restrained: '{[2026-09-01,)}' })
      .where('guardian', '=', guardian)
      .execute(),
  );

const endGuardianship = (world: World, guardian: string) =>
  world.system(({ db }) =>
    db.updateTable('people.guardianship').set({ ended: '2026-09-01' }).where('guardian', '=', guardian).execute(),
  );

/** Who may open a need that is no child’s, and of whom it is one. */
const groupOpeners = {
  homeroom: 'class',
  teacher: 'class',
  counsellor: 'class',
  school_leader: 'school',
  community_worker: 'community',
} as const;

/** A need of each role that may open one of a group, as far as its first meeting; one organisation provides for all. */
async function ownNeeds(world: World, school: string) {
  const community = await anOrganisation(world, { kind: 'community', name: '石塘社区' });
  const venue = await anOrganisation(world, { kind: 'social_org', name: '青禾社工' });
  const openers: Record<string, Omit<Stander, 'role' | 'relation'> & { person: string }> = {};
  for (const [role, scope] of Object.entries(groupOpeners)) {
    const org = scope === 'community' ? community : school;
    const group = await aClass(world, school, 10 + Object.keys(openers).length);
    const { person, grant } = await aPersonAs(world, role, { org, class: group, name: '提出人' });
    const somebody = await signedIn(world, world.county, person, grant);
    const wish = { category: 'arts.2', urgency: 2, mode: 'either', wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };
    const body = { ...wish, scope, ...(scope === 'class' ? { class: group } : {}) } as never;
    const { id: need } = await somebody.client.call(openNeed, { body });
    openers[role] = { ...somebody, own: { ...somebody.own, need } };
  }
  const provider = await aProvider(world, { org: venue }, { name: '青禾社工' });
  const resource = await aResource(world, provider, { category: 'arts.2', capacity: 10 });
  const draft = await aResource(world, provider, { title: '还没审核', state: 'draft' });
  const official = await world.as((await aPersonAs(world, 'official')).grant);
  const { id } = await official.call(startRun, { body: { category: 'arts' } });
  await world.settled();
  await official.call(releaseRun, { params: { id } });
  await world.settled();
  const admin = await aPersonAs(world, 'provider_admin', { org: venue, name: '管理人' });
  const worker = await aPersonAs(world, 'community_worker', { org: venue, name: '社工' });
  const [first, second] = [
    await signedIn(world, world.county, admin.person, admin.grant),
    await signedIn(world, world.county, worker.person, worker.grant),
  ];
  for (const [role, opener] of Object.entries(openers))
    openers[role] = { ...opener, own: { ...opener.own, ...(await agreed(opener, first.client)) } };
  const provided = { provider, resource, draft, ...pick(openers['homeroom']?.own) };
  const providers: Stander[] = [
    { role: 'provider_admin', relation: 'provider', ...first, own: { ...first.own, ...provided } },
    { role: 'community_worker', relation: 'provider', ...second, own: { ...second.own, ...provided } },
  ];
  return { openers, providers };
}

const pick = (own: Readonly<Record<string, string>> = {}): Record<string, string> =>
  Object.fromEntries(['need', 'offer', 'engagement', 'meeting'].map((kind) => [kind, own[kind] ?? '']));

/** Both sides accept what was offered, and a meeting is proposed. */
async function agreed({ client: opener, own }: Pick<Stander, 'client' | 'own'>, provider: Client) {
  const offer = (await opener.call(listOffers, { query: {} })).items.find(({ need }) => need === own['need']);
  const params = { id: offer?.id ?? '' };
  await provider.call(answerOffer, { params, body: { answer: 'accept' } });
  const { engagement } = await opener.call(answerOffer, { params, body: { answer: 'accept' } });
  const body = { at: '2026-11-25T11:00:00Z', minutes: 45, remote: true };
  const proposed = await provider.call(proposeMeeting, { params: { id: engagement ?? '' }, body });
  return { offer: params.id, engagement: engagement ?? '', meeting: proposed.meetings[0]?.id ?? '' };
}
