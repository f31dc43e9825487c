import { blind, unblind } from '#engines/blind-signature/blind-signature.ts';
import { aClass, aGuardianOf, anOrganisation, aPupil } from '#modules/people/testing.ts';
import { type Ballot, readBallotKey, signBallot } from '#modules/surveys/contract/ballot.ts';
import { ballotMessage } from '#modules/surveys/contract/ballot-message.ts';
import type { Question, SurveySaid } from '#modules/surveys/contract/questionnaire.ts';
import { keepSurvey, openSurvey, type Survey } from '#modules/surveys/contract/survey.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import type { Client, World } from '#testing/world.ts';

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
export async function guardiansAt(world: World, name: string, count: number, region?: string) {
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
  const params = { id: newId() };
  await first.call(keepSurvey, { params, body: { ...aSurveySaid(world), ...change, seen: 0 } });
  return second.call(openSurvey, { params, body: { seen: 0 } });
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
