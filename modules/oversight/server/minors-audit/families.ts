import { fewest, suppress } from '#engines/suppression/suppress.ts';
import type { Cell, SectionMaker } from '#modules/oversight/server/minors-audit/section.ts';
import {
  decisionsOf,
  erasuresIn,
  glassIn,
  type Happened,
  pupilsIn,
  requestsOf,
} from '#modules/oversight/server/store/minors-audit-store.ts';
import { purposesOf } from '#modules/people/server/public.ts';
import { dayOf } from '#platform/clock.ts';
import { describedTables } from '#platform/export/exported-table.ts';
import { type Kept, keptRules } from '#platform/retention/kept.ts';

/**
 * A number of children by tens, rounded down: kinds lie within one another (whoever has a guardian is a pupil), and the
 * difference of two exact numbers would describe the few who are in one of them alone.
 */
const byTens = (children: number): Cell => (children > 0 && children < fewest ? null : children - (children % fewest));

const periodOf = (rule: Kept | undefined): string => {
  if (!rule) return '';
  const { fate } = rule;
  if (fate.ends === 'stay') return fate.why.zh;
  if (fate.ends === 'with') return '随它所属的记录';
  const length = 'years' in fate.after ? `${fate.after.years} 年` : `${fate.after.days} 天`;
  return `${fate.since.zh}后 ${length}${rule.isConfirmed ? '' : '（待法律顾问确认）'}`;
};

/** What is kept of minors, of how many, by what right and how long: what the county's tables say of themselves. */
export const kinds: SectionMaker = async (ctx) => {
  const rows: Cell[][] = [];
  for (const { table, title, subject } of describedTables.values()) {
    if (!subject || !('column' in subject)) continue;
    const rule = keptRules().findLast((one) => one.table === table);
    rows.push([title.zh, byTens(await pupilsIn(ctx, table, subject.column)), subject.source.zh, periodOf(rule)]);
  }
  return {
    id: 'kinds',
    title: '处理哪些未成年人个人信息',
    note: '人数按十向下取整，少于十人不写。',
    columns: ['种类', '学生人数', '来源与依据', '保存期限'],
    rows,
  };
};

export const purposes: SectionMaker = async (ctx) => ({
  id: 'purposes',
  title: '处理目的与依据',
  note: '每个目的的文本都有版本；家庭的每个决定都记下所看文本的版本和 SHA-256。',
  columns: ['目的', '依据', '版本', '从何时起', '文本的 SHA-256'],
  rows: [...(await purposesOf(ctx)).values()].map(({ title, basis, current }) => [
    title.zh,
    basis === 'consent' ? '单独同意' : (current.article_zh ?? ''),
    current.version,
    dayOf(current.valid_from),
    current.hash,
  ]),
});

export const texts: SectionMaker = async (ctx) => ({
  id: 'texts',
  title: '各目的的文本',
  note: '现在有效的版本。',
  columns: ['目的', '给家庭看的文本'],
  rows: [...(await purposesOf(ctx)).values()].map(({ title, current }) => [title.zh, current.text_zh]),
});

/** Groups by kind, with a total each, kept back so that nobody learns of fewer than ten children by subtraction. */
function told(
  happened: readonly Happened[],
  kindNames: (kind: string) => string,
  partNames: (part: string) => string,
): Cell[][] {
  const groups = [...Map.groupBy(happened, ({ kind }) => kind)].map(([kind, some]) => ({
    kind,
    parts: some.map(({ part, whom }) => ({ key: part, whom })),
  }));
  const { groups: all } = suppress(groups);
  return all.flatMap((group, at) => {
    const name = kindNames(groups[at]?.kind ?? '');
    return [[name, '合计', group.told], ...[...group.parts].map(([part, count]) => [name, partNames(part), count])];
  });
}

const decisions: Readonly<Record<string, string>> = { given: '同意', refused: '不同意', withdrawn: '撤回' };

export const consents: SectionMaker = async (ctx, year) => {
  const known = await purposesOf(ctx);
  const nameOf = (kind: string): string => {
    const [code = '', decision = ''] = kind.split(' ');
    return `${known.get(code)?.title.zh ?? code}：${decisions[decision] ?? decision}`;
  };
  return {
    id: 'consents',
    title: '同意与撤回',
    note: '按月；没有的月份不列。',
    columns: ['目的与决定', '月份', '次数'],
    // A purpose has its own total: another's small numbers hide nothing of it.
    rows: [...Map.groupBy(await decisionsOf(ctx, year), ({ kind }) => kind.split(' ')[0]).values()].flatMap((some) =>
      told(some, nameOf, (month) => `${Number(month)} 月`),
    ),
  };
};

const requestKinds: Readonly<Record<string, string>> = { correction: '更正', deletion: '删除' };
const clocks: Readonly<Record<string, string>> = {
  met: '按期答复',
  missed: '逾期答复',
  open: '等待答复，未到期',
  overdue: '没有答复，已经到期',
  withdrawn: '家庭撤回',
};

export const requests: SectionMaker = async (ctx, year) => ({
  id: 'requests',
  title: '家庭的请求与期限',
  note: '期限十五个工作日。查阅和复制由家庭在手机上自己完成，不需要请求。',
  columns: ['请求', '结果', '次数'],
  rows: told(
    await requestsOf(ctx, year, year.today),
    (kind) => requestKinds[kind] ?? kind,
    (part) => clocks[part] ?? part,
  ),
});

const ends: Readonly<Record<string, string>> = {
  done: '已经删除，有凭证',
  nothing: '没有可以删除的内容，有凭证',
  taken_back: '家庭撤回',
  working: '正在处理',
};

export const erasures: SectionMaker = async (ctx, year) => ({
  id: 'erasures',
  title: '同意删除之后',
  note: '同意后马上隐藏，七天内可以撤回，十五天内删除。人数按十向下取整，与请求的次数相减得不出个别孩子。',
  columns: ['进展', '学生人数'],
  rows: (await erasuresIn(ctx, year)).map(({ part, whom }) => [ends[part] ?? part, byTens(new Set(whom).size)]),
});

const verdicts: Readonly<Record<string, string>> = {
  justified: '复核：应当打开',
  unjustified: '复核：不该打开',
  waiting: '还没有复核',
};

export const glass: SectionMaker = async (ctx, year) => ({
  id: 'glass',
  title: '紧急查看',
  note: '一次打开一名学生一小时，马上告知，三天内由别人复核，之后家庭可以看到。',
  columns: ['', '复核', '次数'],
  rows: told(
    await glassIn(ctx, year),
    () => '紧急查看',
    (part) => verdicts[part] ?? part,
  ),
});
