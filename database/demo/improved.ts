import { type CauseSaid, Cause, type ToldFigure } from '#modules/evaluation/contract/finding.ts';
import type { KeptCause } from '#modules/evaluation/server/findings/kept.ts';
import { Figures } from '#modules/evaluation/server/findings/figure-of.ts';
import { measureAgain } from '#modules/evaluation/server/findings/measure-again.ts';
import { changeFindingRow, insertFinding, insertRound } from '#modules/evaluation/server/store/finding-store.ts';
import { periodById } from '#modules/evaluation/server/store/period-store.ts';
import { addDays } from '#platform/clock.ts';
import type { Context } from '#platform/context.ts';
import { addWorkingDays } from '#platform/working-days.ts';
import type { Rows } from './rows-of.ts';

/** A finding of a frozen month, with the task that was set for it. */
interface Improved {
  title: string;
  body: string;
  indicator: string;
  causes: Partial<Record<Cause, Omit<CauseSaid, 'cause'>>>;
  aim: number;
  task: {
    title: string;
    body: string;
    owner: string;
    /** Set so many days ago; of one that is done left out. */
    ago?: number;
    workingDays: number;
    minutes: number;
    /** Done on the last day before this month, and set twenty days before that. */
    isDone?: true;
  };
}

/** The first is of the month before the last whole one and its task is done, the second of the last whole month and in hand. */
const improved: readonly [Improved, Improved] = [
  {
    title: '上架的资源几乎没有人用',
    body: '目录里有六百多项资源，一个月里没有一项有过双方确认的服务。',
    indicator: 'resources_in_use',
    causes: {
      availability: { rating: 'none', words: '资源不少，县城和乡镇都有。', unknown: '', rests: [] },
      acceptability: {
        rating: 'part',
        words: '有的学校说放学后的时间不合。',
        unknown: '家长怎么看',
        rests: [],
      },
      contact: {
        rating: 'main',
        words: '多数学校不知道目录里有什么，没有约过。',
        unknown: '',
        rests: ['categories_reached'],
      },
    },
    aim: 0.1,
    task: {
      title: '给每所学校寄一份资源目录',
      body: '按学校分好类，写明怎样预约，办完后报每所学校收到的日期。',
      owner: '县妇联',
      workingDays: 15,
      minutes: 300,
      isDone: true,
    },
  },
  {
    title: '受理的需求，办成的不到目标',
    body: '受理以后没有办成的需求里，多数一直等不到人。',
    indicator: 'needs_met',
    causes: {
      availability: {
        rating: 'main',
        words: '乡镇没有专职心理老师，县城的老师每周排满。',
        unknown: '',
        rests: ['categories_reached'],
      },
      accessibility: {
        rating: 'part',
        words: '到最远的乡镇单程两个小时。',
        unknown: '远程的有没有条件用',
        rests: ['rural_service'],
      },
      quality: { rating: 'unknown', words: '', unknown: '没有问过孩子和家长有没有帮上', rests: [] },
    },
    aim: 0.85,
    task: {
      title: '心理老师每月到乡镇一次',
      body: '每个乡镇每月来一天，提前两周告诉学校。',
      owner: '卫健局',
      ago: 6,
      workingDays: 20,
      minutes: 600,
    },
  },
];

/** The first day of the month of a day. */
const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;

/** The tasks of the findings: the first was done on the last day of the month before this one. */
export function makeImproved(rows: Rows, { bureau, director }: { bureau: string; director: string }): void {
  const organisations = (rows.tables().get('people.organisation') ?? []) as { id: string; name: string }[];
  const lastDay = addDays(monthOf(rows.today), -1);
  const doneAgo = Math.round((Date.parse(rows.today) - Date.parse(lastDay)) / 86_400_000);
  for (const { task } of improved) {
    const { title, body, owner, workingDays, minutes, isDone = false, ago = doneAgo + 20 } = task;
    const [at, began] = [rows.daysAgo(ago), rows.day(-ago)];
    const id = rows.id(at);
    const org = organisations.find(({ name }) => name === owner)?.id;
    if (!org) throw new Error(`there is no ${owner}`);
    const due_on = addWorkingDays(began, workingDays);
    const asked = { org, co_orgs: [], asking_org: bureau, set_by: director, set_at: at, matter: null };
    const when = { began, working_days: workingDays, due_on, minutes, suspended_on: null };
    const state = isDone ? 'done' : 'open';
    const how = { state, progress: isDone ? 100 : 20, closed_at: isDone ? rows.daysAgo(doneAgo) : null, version: 1 };
    rows.add('governance.task', { id, title, body, ...asked, ...when, ...how });
    const step = (days: number, what: string, said: string | null, progress: number): void => {
      const moment = rows.daysAgo(days);
      const by = { org: bureau, done_by: director, due_on };
      rows.add('governance.task_step', { id: rows.id(moment), task: id, what, at: moment, said, progress, ...by });
    };
    step(ago, 'set', null, 0);
    if (isDone) step(doneAgo, 'accepted', '三十六所学校都收到了，签收单已交。', 100);
  }
}

/** Puts the findings in, each with its figure as it was frozen, and measures again what is to be. */
export async function findImproved(
  ctx: Context,
  rows: Rows,
  { director, months }: { director: string; months: readonly [former: string, last: string, now: string] },
): Promise<void> {
  const tasks = (rows.tables().get('governance.task') ?? []) as {
    id: string;
    title: string;
    set_at: string;
    org: string;
  }[];
  for (const [nth, one] of improved.entries()) {
    const task = tasks.find(({ title }) => title === one.task.title);
    const period = await periodById(ctx, months[nth] ?? '');
    if (!task || !period) throw new Error('an improvement has its task and its month');
    const figures = await Figures.of(ctx, period, 1);
    const figure = figures.at(one.indicator, { place: 'county', school: null });
    if (!figure) throw new Error('a frozen month has the figure of an improvement');
    await insertOne(ctx, rows, { one, task, figure, director, causes: causesOf(one, figures) });
  }
  await measureAgain(ctx, months[2]);
}

const causesOf = ({ causes }: Improved, figures: Figures): KeptCause[] =>
  Cause.options.map((cause) => {
    const { rating, words, unknown, rests } = causes[cause] ?? { rating: 'unknown', words: '', unknown: '', rests: [] };
    const told = rests.flatMap((code) => {
      const figure = figures.at(code, { place: 'county', school: null });
      return figure ? [{ code, place: 'county', figure }] : [];
    });
    return { cause, rating, words, unknown, rests: told };
  });

interface One {
  one: Improved;
  task: { id: string; set_at: string; org: string };
  figure: ToldFigure;
  causes: KeptCause[];
  director: string;
}

async function insertOne(ctx: Context, rows: Rows, { one, task, figure, causes, director }: One): Promise<void> {
  const { county } = ctx.actor;
  const at = new Date(task.set_at);
  const [id, round] = [rows.id(task.set_at), rows.id(task.set_at)];
  const { title, body, indicator, aim } = one;
  const by = { made_by: director, made_at: at, changed_by: director, changed_at: at };
  const of = { indicator, place: 'county', school: null, figure, source: 'figure', report: null, readers: [task.org] };
  const kept = { let_be_at: null, let_be_by: null, let_be_why: null, version: 3 };
  await insertFinding(ctx, { county, id, title, body, ...of, ...by, ...kept });
  await changeFindingRow(ctx, id, { causes: JSON.stringify(causes) });
  const set = { set_by: director, set_at: at };
  const again_from = monthOf(addDays(monthOf(task.set_at.slice(0, 10)), 35));
  await insertRound(ctx, {
    county,
    id: round,
    finding: id,
    number: 1,
    task: task.id,
    aim,
    again_from,
    before: figure,
    after: null,
    ...set,
  });
}
