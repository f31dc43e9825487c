import { minutesFor } from '#engines/questionnaires/questionnaire.ts';
import type { Answers, Question } from '#modules/surveys/contract/questionnaire.ts';
import { conspicuous, tally } from '#modules/surveys/server/rules/tally.ts';
import type { Rows } from './rows-of.ts';
import type { School } from './schools.ts';

/** Who drafts, who sends out, and the guardian who is asked. */
interface People {
  director: string;
  deputy: string;
  guardian: string;
}

const said = (zh: string, en: string) => ({ zh, en });

const plain: Omit<Question, 'code' | 'kind' | 'text'> = {
  choices: [],
  least: 0,
  most: 0,
  ends: null,
  isTurned: false,
  isNeeded: true,
  onlyIf: null,
};

const fromBadToGood = { low: said('很不满意', 'not at all'), high: said('很满意', 'very') };
const fromNeverToAlways = { low: said('从来不是', 'never'), high: said('总是这样', 'always') };

const scale = (code: string, zh: string, en: string, more: Partial<Question> = {}): Question => ({
  ...plain,
  code,
  kind: 'scale',
  text: said(zh, en),
  least: 1,
  most: 5,
  ends: fromNeverToAlways,
  ...more,
});

const questions: readonly Question[] = [
  {
    ...plain,
    code: 'visited',
    kind: 'one',
    text: said('这学期老师到家里来过吗？', 'Has a teacher come to your home this term?'),
    choices: [
      { code: 'yes', text: said('来过', 'Yes') },
      { code: 'no', text: said('没来过', 'No') },
      { code: 'unsure', text: said('记不清', 'Cannot say') },
    ],
  },
  scale('helped', '家访对您和孩子有帮助吗？', 'Did the visit help you and the child?', {
    ends: fromBadToGood,
    onlyIf: { question: 'visited', is: ['yes'] },
  }),
  scale('told', '学校的事，您都能及时知道吗？', 'Do you hear in time of what goes on at school?'),
  scale('answered', '您问老师的事，都有回音吗？', 'Do you get an answer when you ask a teacher something?'),
  scale('ignored', '您提的意见没有人理会，是这样吗？', 'Is what you say at school passed over?', { isTurned: true }),
  {
    ...plain,
    code: 'wants',
    kind: 'many',
    text: said('下学期您最想要哪些帮助？', 'What help would you most like next term?'),
    isNeeded: false,
    choices: [
      { code: 'talk', text: said('心理辅导', 'Counselling') },
      { code: 'after', text: said('课后照看', 'Care after school') },
      { code: 'parents', text: said('家长课堂', 'Courses for parents') },
      { code: 'sport', text: said('体育活动', 'Sport') },
    ],
  },
  {
    ...plain,
    code: 'more',
    kind: 'text',
    text: said('还想对县里说什么？', 'Anything else for the county?'),
    isNeeded: false,
  },
];

const minutes = minutesFor(questions);

/** How many are drawn at each school. */
const perSchool = 20;

/** The survey of last term, whose results are told, and one that runs, for which the guardian of the cast was drawn. */
export function makeSurveys(rows: Rows, schools: readonly School[], people: People): void {
  const bySchool = guardiansBySchool(rows);
  const asked = schools.flatMap(({ id }) => {
    const guardians = bySchool.get(id) ?? [];
    return guardians.length > 0 ? [{ org: id, guardians }] : [];
  });
  const rural = new Map(schools.map(({ id, village }) => [id, village]));
  const told = addSurvey(rows, people, {
    title: said('上学期家校沟通问卷', 'Last term, between home and school'),
    ago: 90,
    state: 'told',
  });
  const open = addSurvey(rows, people, {
    title: said('家校沟通问卷', 'Between home and school'),
    ago: 4,
    state: 'open',
  });
  for (const { org, guardians } of asked) {
    const isRural = rural.get(org) ?? true;
    const drawn = guardians.slice(0, perSchool);
    const school = { org, is_rural: isRural, people: guardians.length, drawn: drawn.length };
    addAnswers(rows, told, { ...school, survey: told });
    rows.add('surveys.school', { ...school, survey: open });
    const invited = guardians.includes(people.guardian)
      ? [people.guardian, ...drawn.filter((one) => one !== people.guardian)].slice(0, perSchool)
      : drawn;
    for (const person of invited) rows.add('surveys.invitation', { survey: open, org, person, state: 'asked' });
  }
}

function addSurvey(
  rows: Rows,
  { director, deputy }: People,
  { title, ago, state }: { title: { zh: string; en: string }; ago: number; state: 'open' | 'told' },
): string {
  const id = rows.id(rows.daysAgo(ago + 2));
  rows.add('surveys.survey', {
    id,
    title_zh: title.zh,
    title_en: title.en,
    about_zh: '想知道家访、通知和回音做得怎么样，好安排下学期的工作。结果只按全县、城乡和学校汇总。',
    about_en:
      'To learn how visits, notices and answers go, and to plan the next term. Results are told for the county, town and country, and schools alone.',
    asked: 'guardians',
    // Rows of the world are one text of JSON, in which this is a part.
    questions: questions as unknown as string,
    per_school: perSchool,
    ends: rows.day(14 - ago),
    minutes,
    state,
    version: state === 'open' ? 1 : 3,
    changed_by: director,
    changed_at: rows.daysAgo(ago + 2),
    opened_by: deputy,
    opened_on: rows.day(-ago),
    closed_on: state === 'open' ? null : rows.day(17 - ago),
  });
  return id;
}

/** What came of last term’s survey at a school, whose people answer as people do. */
function addAnswers(
  rows: Rows,
  survey: string,
  school: { survey: string; org: string; is_rural: boolean; people: number; drawn: number },
): void {
  const { random } = rows;
  const answered = Math.min(school.drawn, 11 + Math.floor(random.unit() * 8));
  const isFar = school.is_rural ? 1 : 0;
  const step = (middle: number): number =>
    Math.min(5, Math.max(1, Math.round(middle - isFar * 0.5 + (random.unit() - 0.5) * 3)));
  const sheets = Array.from({ length: answered }, (): Answers => {
    const visited = random.unit() < 0.55 - isFar * 0.2 ? 'yes' : random.unit() < 0.9 ? 'no' : 'unsure';
    const wants = ['talk', 'after', 'parents', 'sport'].filter(() => random.unit() < 0.35);
    return {
      visited,
      ...(visited === 'yes' && { helped: step(4.2) }),
      told: step(4),
      answered: step(3.8),
      ignored: 6 - step(4),
      ...(wants.length > 0 && { wants }),
      ...(random.unit() < 0.05 && { more: '希望有人多和孩子聊聊天。' }),
    };
  });
  const { straightLined, copied } = conspicuous(questions, sheets);
  rows.add('surveys.school', { ...school, straight_lined: straightLined, copied });
  for (const answers of sheets)
    rows.add('surveys.answer', { id: rows.id(), survey, org: school.org, answers: answers as unknown as string });
  for (const one of tally(questions, sheets)) rows.add('surveys.tally', { ...one, survey, org: school.org });
}

/** Who cares for the pupils of each school; whoever does at several, at the first. */
function guardiansBySchool(rows: Rows): Map<string, string[]> {
  const cares = (rows.tables().get('people.guardianship') ?? []) as { org: string; guardian: string; state: string }[];
  const placed = new Map<string, string>();
  for (const { org, guardian, state } of cares)
    if (state === 'active' && !placed.has(guardian)) placed.set(guardian, org);
  return new Map(
    Array.from(
      Map.groupBy(placed, ([, org]) => org),
      ([org, those]) => [org, those.map(([guardian]) => guardian)],
    ),
  );
}
