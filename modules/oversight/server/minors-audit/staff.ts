import { fewest } from '#engines/suppression/suppress.ts';
import type { Cell, SectionMaker, Year } from '#modules/oversight/server/minors-audit/section.ts';
import {
  actsIn,
  approvalsIn,
  holdersIn,
  refusalsIn,
  sweepsIn,
  verificationsIn,
} from '#modules/oversight/server/store/minors-audit-store.ts';
import { verdictOf } from '#modules/oversight/server/verify-chain.ts';
import { clearances, roleName } from '#modules/people/server/public.ts';
import type { Context } from '#platform/context.ts';
import { keptRules } from '#platform/retention/kept.ts';

/** What was done by few may describe few: one look at what is sealed is somebody's. */
const unlessFew = (count: number): Cell => (count > 0 && count < fewest ? null : count);

const nameOf = (ctx: Context, role: string): string => roleName({ ...ctx, language: 'zh' }, role);
const classOf = (role: string): string => (clearances as Readonly<Record<string, string>>)[role] ?? '';
const isFamily = (role: string): boolean => role === 'guardian' || role === 'pupil';

/** The rules by which somebody of a role reads of persons. */
const readingRules = ({ rules }: Year) =>
  rules.filter((rule) => rule.audit === 'read' && rule.class >= 'C2' && !rule.deny);

export const access: SectionMaker = async (ctx, year) => ({
  id: 'access',
  title: '谁能看到未成年人个人信息',
  note: '没有规则允许的一律拒绝。级别：C1 校内，C2 个人，C3 敏感，C4 密封。家庭只看自己的孩子。',
  columns: ['角色', '最高级别', '人数', '可读取个人信息的规则', '其中要再次证明身份'],
  rows: (await holdersIn(ctx, year.today))
    .filter(({ role }) => !isFamily(role))
    .map(({ role, holders }) => {
      const own = readingRules(year).filter((rule) => rule.role === role);
      return [nameOf(ctx, role), classOf(role), holders, own.length, own.filter(({ stepUp }) => stepUp).length];
    }),
});

const answers: Readonly<Record<string, string>> = {
  waiting: '等待核准',
  approved: '核准',
  refused: '没有核准',
  withdrawn: '撤回',
};

export const approvals: SectionMaker = async (ctx, year) => ({
  id: 'approvals',
  title: '敏感权限的审批',
  note: '能看到敏感信息的角色由一人申请、另一人核准，到学年末失效。',
  columns: ['角色', '结果', '次数'],
  rows: (await approvalsIn(ctx, year)).map(({ role, state, count }) => [
    nameOf(ctx, role),
    answers[state] ?? state,
    count,
  ]),
});

export const reads: SectionMaker = async (ctx, year) => {
  const actions = [...new Set(readingRules(year).map(({ action }) => action))];
  const counted = new Map<string, number>();
  for (const act of await actsIn(ctx, year, actions)) {
    const key = `${act.class ?? ''} ${act.role}`;
    counted.set(key, (counted.get(key) ?? 0) + act.count);
  }
  return {
    id: 'reads',
    title: '查看个人信息的记录',
    note: '每次查看都与内容在同一事务中记录；没有记录就没有查看。',
    columns: ['级别', '角色', '次数'],
    rows: [...counted].map(([key, count]) => {
      const [level = '', role = ''] = key.split(' ');
      return [level, nameOf(ctx, role), unlessFew(count)];
    }),
  };
};

const takings: Readonly<Record<string, string>> = {
  'exports.ask': '申请导出文件',
  'exports.make': '做成文件',
  'exports.fetch': '取走文件',
  'county.export': '运行人员导出全县数据',
  'people.download_copy': '家庭下载自己孩子的副本',
};

export const exported: SectionMaker = async (ctx, year) => {
  const acts = await actsIn(ctx, year, Object.keys(takings));
  const sums = Map.groupBy(acts, ({ action }) => action);
  return {
    id: 'exports',
    title: '带出系统的文件',
    note: '超过五十名学生或者含敏感信息的，由第二个人核准；文件有水印和期限。',
    columns: ['行为', '次数'],
    rows: Object.entries(takings).map(([action, name]) => [
      name,
      unlessFew((sums.get(action) ?? []).reduce((sum, { count }) => sum + count, 0)),
    ]),
  };
};

export const factors: SectionMaker = async (ctx, year) => ({
  id: 'factors',
  title: '第二步验证',
  note: '教职工和各部门人员首次登录十四天内必须设置。',
  columns: ['角色', '人数', '已设置'],
  rows: (await holdersIn(ctx, year.today))
    .filter(({ role }) => !isFamily(role))
    .map(({ role, holders, guarded }) => [nameOf(ctx, role), holders, guarded]),
});

export const alerts: SectionMaker = async (ctx, year) => {
  const unusual = await actsIn(ctx, year, ['oversight.unusual_reading']);
  return {
    id: 'alerts',
    title: '异常与拒绝',
    note: '一小时内查看自己班级以外的学生超过常数的，五分钟内告知审计管理员和学校。',
    columns: ['情况', '次数'],
    rows: [
      ['异常查看报警', unusual.reduce((sum, { count }) => sum + count, 0)],
      ['被拒绝的尝试', await refusalsIn(ctx, year)],
    ],
  };
};

export const retention: SectionMaker = async (ctx, year) => {
  const { runs, stopped, gone } = await sweepsIn(ctx, year);
  const rules = keptRules();
  return {
    id: 'retention',
    title: '到期清理',
    note: '被保全的学生的资料不清理。',
    columns: ['', '数量'],
    rows: [
      ['保存期限的规则', rules.length],
      ['其中法律顾问已经确认', rules.filter(({ isConfirmed }) => isConfirmed).length],
      ['本年清理的次数', runs],
      ['其中中途停止', stopped],
      ['清理或清空的记录', unlessFew(gone)],
    ],
  };
};

export const chain: SectionMaker = async (ctx, year) => {
  const { rows, fault, head } = await verdictOf(ctx);
  const { runs, broken } = await verificationsIn(ctx, year);
  return {
    id: 'chain',
    title: '审计记录是否完整',
    note: '用导出的审计链、锚点和公钥，lianyu audit verify 可以离线核对。',
    columns: ['', '结果'],
    rows: [
      ['核对的记录', rows],
      ['结果', fault ? `第 ${fault.seq} 条对不上` : '完整'],
      ['链头', head.hash],
      ['本年夜间核对', runs],
      ['其中对不上', broken],
    ],
  };
};
