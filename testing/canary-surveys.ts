import { anOrganisation, aPersonAs } from '#modules/people/testing.ts';
import { castBallot, reportPressure } from '#modules/surveys/contract/ballot.ts';
import type { Question } from '#modules/surveys/contract/questionnaire.ts';
import { draftSurvey, openSurvey, setAside } from '#modules/surveys/contract/survey.ts';
import { aBallot } from '#modules/surveys/testing.ts';
import type { Canaries } from '#testing/canaries.ts';
import type { Witness } from '#testing/witness.ts';
import type { Client, World } from '#testing/world.ts';

/** Asks families something, in words of its own, and somebody answers in his. */
export async function askFamilies(
  witness: Witness,
  plant: Canaries['plant'],
  world: World,
  { official, guardian, org }: { official: Client; guardian: Client; org: string },
): Promise<void> {
  const both = (where: string) => ({ zh: plant(`${where}, in Chinese`), en: plant(`${where}, in English`) });
  const plain = { least: 0, most: 0, ends: null, isTurned: false, isNeeded: false, onlyIf: null };
  const questions: Question[] = [
    {
      ...plain,
      code: 'one',
      kind: 'many',
      text: both('question of a survey'),
      choices: ['a', 'b'].map((code) => ({ code, text: both(`choice ${code} of a question`) })),
    },
    { ...plain, code: 'words', kind: 'text', text: both('question for words'), choices: [] },
  ];
  const said = { title: both('title of a survey'), about: both('about a survey'), questions } as const;
  const wish = { ...said, asked: 'guardians', perSchool: 0, ends: '2026-12-24' } as const;
  const { id } = await witness.act(official, draftSurvey, wish);
  const bureau = await anOrganisation(world, { kind: 'department', name: '督导科' });
  const colleague = await world.as((await aPersonAs(world, 'official', { org: bureau })).grant);
  await witness.act(colleague, openSurvey, { seen: 0 }, id);
  const ballot = await aBallot(guardian, { id }, org);
  const answers = { one: ['a'], words: plant('words on a sheet') };
  await witness.act(world.stranger, castBallot, { ballot, answers }, world.county);
  await witness.act(world.stranger, reportPressure, { ballot, what: ['told'] }, world.county);
  await world.system(({ db }) =>
    db
      .updateTable('surveys.survey')
      .set({ state: 'closed', closed_on: '2026-12-25' })
      .where('county', '=', world.county)
      .where('id', '=', id)
      .execute(),
  );
  await witness.act(official, setAside, { org, reason: plant('why a school is left out') }, id);
}
