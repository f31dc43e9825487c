import { blind, unblind } from '#engines/blind-signature/blind-signature.ts';
import { aClass, aGuardianOf, anOrganisation, aPersonAs, aPupil, aTown } from '#modules/people/testing.ts';
import { type Ballot, castBallot, readBallotKey, signBallot } from '#modules/surveys/contract/ballot.ts';
import { ballotMessage } from '#engines/blind-signature/ballot-message.ts';
import type { Answers, Question, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { draftSurvey, openSurvey, type Survey } from '#modules/surveys/contract/survey.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, Refused, type World } from '#testing/world.ts';

const plain: Omit<Question, 'code' | 'kind' | 'text'> = {
  choices: [],
  least: 0,
  most: 0,
  ends: null,
  isTurned: false,
  isNeeded: true,
  onlyIf: null,
};
const said = (zh: string) => ({ zh, en: '' });

/** Whether somebody came home, how that was, why it was no good, and what else is to be said. */
export const someQuestions: Question[] = [
  {
    ...plain,
    code: 'visited',
    kind: 'one',
    text: said('这学期老师来家访过吗？'),
    choices: [
      { code: 'yes', text: said('来过') },
      { code: 'no', text: said('没来过') },
    ],
  },
  {
    ...plain,
    code: 'how',
    kind: 'scale',
    text: said('这次家访对您有帮助吗？'),
    least: 1,
    most: 5,
    ends: { low: said('没有'), high: said('很有帮助') },
    onlyIf: { question: 'visited', is: ['yes'] },
  },
  {
    ...plain,
    code: 'wants',
    kind: 'many',
    text: said('您最想要哪些帮助？'),
    isNeeded: false,
    choices: [
      { code: 'talk', text: said('心理辅导') },
      { code: 'art', text: said('艺术活动') },
      { code: 'sport', text: said('体育活动') },
    ],
  },
  { ...plain, code: 'more', kind: 'text', text: said('还想说什么？'), isNeeded: false },
];

/** A survey as it is drafted, open for 16 days. */
export const aSurveySaid = (world: Pick<World, 'clock'>): SurveySaid => ({
  title: said('家访问卷'),
  about: said('想知道家访做得怎么样。结果由县教育局看。'),
  asked: 'guardians',
  questions: someQuestions,
  perSchool: 0,
  ends: addDays(dayOf(world.clock.now), 16),
});

/** So many guardians of pupils of a new school. */
async function guardiansAt(world: World, name: string, count: number, region?: string) {
  const org = await anOrganisation(world, { name, ...(region !== undefined && { region }) });
  const group = await aClass(world, org);
  const guardians: { person: string; grant: string }[] = [];
  for (let at = 0; at < count; at++) {
    const pupil = await aPupil(world, { org, class: group });
    guardians.push(await aGuardianOf(world, pupil.person, org));
  }
  return { org, guardians };
}

/** A survey that one official has drafted and another has opened. */
export async function anOpenSurvey(
  world: Pick<World, 'clock'>,
  first: Client,
  second: Client,
  change: Partial<SurveySaid> = {},
): Promise<Survey> {
  const { id } = await first.call(draftSurvey, { body: { ...aSurveySaid(world), ...change } });
  return second.call(openSurvey, { params: { id }, body: { seen: 0 } });
}

/** A ballot as the phone of somebody who was drawn has it signed. */
export async function aBallot(client: Client, { id: survey }: { id: string }, org: string): Promise<Ballot> {
  const params = { id: survey };
  const { modulus } = await client.call(readBallotKey, { params });
  const token = Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url');
  const key = Uint8Array.from(Buffer.from(modulus, 'base64url'));
  const made = await blind(ballotMessage(survey, org, token), key);
  const { signed } = await client.call(signBallot, {
    params,
    body: { blinded: Buffer.from(made.blinded).toString('base64url') },
  });
  const signature = unblind(made, key, Uint8Array.from(Buffer.from(signed, 'base64url')));
  return { survey, org, token, signature: Buffer.from(signature ?? []).toString('base64url') };
}

/** A survey that two officials have sent out, as it is kept. */
async function aKeptSurvey(
  world: World,
  change: { state: 'open' | 'told'; closed_on: string | null },
): Promise<string> {
  const [id, { county }] = [newId(), world];
  const org = await anOrganisation(world, { kind: 'department', name: '督导科' });
  const [first, second] = [await aPersonAs(world, 'official', { org }), await aPersonAs(world, 'official', { org })];
  const text = { title_zh: '家访问卷', title_en: '', about_zh: '想知道家访做得怎么样。', about_en: '', minutes: 2 };
  const asked = { asked: 'guardians', questions: JSON.stringify(someQuestions), per_school: 0 };
  const who = { changed_by: first.person, opened_by: second.person, opened_on: '2026-10-01', ends: '2026-12-31' };
  await world.system(({ db, now }) =>
    db
      .insertInto('surveys.survey')
      .values({ county, id, ...text, ...asked, ...who, ...change, changed_at: now })
      .execute(),
  );
  return id;
}

/** A survey that is over, of no school: results without an answer. */
const aToldSurvey = (world: World): Promise<string> => aKeptSurvey(world, { state: 'told', closed_on: '2026-10-20' });

/** An open survey somebody was drawn for. */
export async function anInvitation(world: World, person: string): Promise<string> {
  const survey = await aKeptSurvey(world, { state: 'open', closed_on: null });
  const { county } = world;
  const org = await anOrganisation(world);
  await world.system(async ({ db }) => {
    const school = { county, survey, org, is_rural: true, people: 1, drawn: 1 };
    await db.insertInto('surveys.school').values(school).execute();
    await db.insertInto('surveys.invitation').values({ county, survey, org, person, state: 'asked' }).execute();
  });
  return survey;
}

/** One survey that is over, and one somebody else was drawn for. */
export const someSurveys = async (world: World): Promise<{ survey: string; invited_survey: string }> => ({
  survey: await aToldSurvey(world),
  invited_survey: await anInvitation(world, (await aPersonAs(world, 'guardian')).person),
});

/** A county with a school in town and one in the country, twelve guardians at each, and those who ask and read. */
export async function aSurveyedCounty(world: World) {
  await aTown(world);
  await aTown(world, { code: `${world.county}101`, name: '城关镇', rural: false });
  const bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const police = await anOrganisation(world, { kind: 'department', name: '公安局' });
  const town = await guardiansAt(world, '城关小学', 12, `${world.county}101201`);
  const village = await guardiansAt(world, '石塘乡中心小学', 12);
  const holder = async (role: string, org: string): Promise<string> => (await aPersonAs(world, role, { org })).grant;
  const grants = {
    drafter: await holder('official', bureau),
    opener: await holder('official', bureau),
    leader: await holder('school_leader', town.org),
    department: await holder('department', police),
  };
  return { town, village, grants };
}

/** Everybody of a school answers, each in his turn and as a phone does; their ballots. */
export async function everybodyAnswers(
  world: World,
  survey: { id: string },
  { org, guardians }: Awaited<ReturnType<typeof guardiansAt>>,
  answers: (at: number) => Answers,
): Promise<Ballot[]> {
  const ballots: Ballot[] = [];
  for (const [at, { grant }] of guardians.entries()) {
    const ballot = await aBallot(await world.as(grant), survey, org);
    const params = { county: world.county };
    await world.stranger.call(castBallot, { params, body: { ballot, answers: answers(at) } });
    ballots.push(ballot);
  }
  return ballots;
}

/** What somebody is refused by. */
export const refusal = async (act: Promise<unknown>): Promise<string> => {
  const error = await act.then(() => undefined).catch((one: unknown) => one);
  return error instanceof Refused ? error.code : String(error);
};
