import * as contract from '#modules/intake/contract/run.ts';
import { workbookBytes } from '#platform/tabular/write-workbook.ts';
import { type ForeignRoster, foreignFiles, zipOf } from '#testing/foreign-roster.ts';
import type { Client, World } from '#testing/world.ts';

/** A table as somebody fills it: its header, then its rows. */
export type Filled = readonly (readonly (string | number)[])[];

/** A workbook of tables by the name of their sheets. */
export const workbookOf = (tables: Readonly<Record<string, Filled>>): Uint8Array =>
  workbookBytes(
    Object.entries(tables).map(([name, [header = [], ...rows]]) => ({
      name,
      columns: header.map((cell) => ({ header: String(cell) })),
      rows,
    })),
  );

/** A small county as its bureau would write it down: one school, one class, two pupils, who helps, what is needed. */
export const smallCounty = {
  乡镇与村: [
    ['区划代码', '名称', '城乡分类', '经度', '纬度', '人口'],
    ['990101202', '白沙乡', '乡中心区', '104.61', '30.52', '12000'],
    ['990101202201', '上湾村', '村庄', '104.62', '30.53', '900'],
  ],
  学校: [
    ['学校标识码', '学校名称', '学段', '所在村（社区）代码'],
    ['2199000901', '白沙乡中心小学', '小学', '990101202201'],
    ['2199000902', '上湾小学', '小学', '990101202201'],
  ],
  班级: [
    ['学校标识码', '学段', '年级', '班号'],
    ['2199000901', '小学', '四年级', '1班'],
  ],
  学生: [
    ['学籍号', '姓名', '性别', '出生日期', '学校标识码', '学段', '年级', '班号', '是否留守'],
    ['L990101201605060001', '林小雨', '女', '2016-05-06', '2199000901', '小学', '四年级', '1', '是'],
    ['L990101201607080002', '欧阳明', '男', '2016/7/8', '2199000901', '小学', '4', '1', '否'],
  ],
  监护人: [
    ['学籍号', '姓名', '关系', '手机号', '是否主要照料人'],
    ['L990101201605060001', '王桂兰', '奶奶', '10000000001', '是'],
    ['L990101201607080002', '王桂兰', '奶奶', '10000000001', '是'],
  ],
  教师: [
    ['教职工编号', '姓名', '性别', '手机号', '学校标识码', '职务', '学段', '年级', '班号'],
    ['T0001', '何立新', '男', '10000000002', '2199000901', '班主任', '小学', '四年级', '1'],
    ['T0002', '周敏', '女', '10000000003', '2199000901', '校长', '', '', ''],
  ],
  教师任职: [
    ['教职工编号', '学校标识码', '职务', '学段', '年级', '班号', '开始日期', '从这一天起不再有效'],
    ['T0001', '2199000902', '教师', '', '', '', '2026-09-01', '2027-07-15'],
  ],
  转学与离校: [
    ['学籍号', '原学校标识码', '原因', '转入学校标识码', '日期'],
    ['L990101201607080002', '2199000901', '转学', '2199000902', '2026-11-20'],
  ],
  学区警区卫生服务区与教联体: [
    ['区域编号', '区划类型', '名称', '开始日期'],
    ['XQ01', '学区', '城东学区', '2024-09-01'],
    ['XQ02', '学区', '城西学区', '2024-09-01'],
  ],
  学区等的成员: [
    ['区划类型', '所属区域编号', '成员类型', '成员编号', '开始日期', '从这一天起不再有效'],
    ['学区', 'XQ01', '学校', '2199000901', '2024-09-01', '2025-09-01'],
    ['学区', 'XQ02', '学校', '2199000901', '2025-09-01', ''],
    ['学区', 'XQ01', '村（社区）或乡镇', '990101202201', '2024-09-01', ''],
    ['学区', 'XQ02', '学生', 'L990101201605060001', '2025-09-01', ''],
  ],
  资源单位: [
    ['单位编号', '单位名称', '单位类别', '所在村（社区）代码', '准入有效期至', '联系人', '联系人手机号'],
    ['P0001', '县图书馆', '场馆', '990101202201', '2027-06-30', '张明', '10000000004'],
  ],
  志愿者: [
    ['志愿者编号', '姓名', '手机号', '所在村（社区）代码', '准入有效期至'],
    ['V0001', '陈静', '10000000005', '990101202201', '2027-06-30'],
  ],
  资源: [
    ['资源编号', '提供者编号', '类别', '资源名称', '方式', '每周时间', '每周名额', '状态'],
    ['R0001', 'V0001', '心理健康：个体辅导', '晚间心理陪伴', '当面或远程', '周二、周四 19:00-19:45', '3', '已发布'],
    ['R0002', 'P0001', '美术', '周末画室', '当面', '周六上午9点到11点', '10', '草稿'],
  ],
  需求: [
    ['需求编号', '对象', '学校标识码', '学籍号', '提出人编号', '类别', '紧急程度', '方式', '开始日期', '结束日期'],
    [
      'N0001',
      '学生',
      '2199000901',
      'L990101201605060001',
      'T0001',
      'mental.2',
      '较急',
      '当面或远程',
      '2026-12-01',
      '2099-01-20',
    ],
    ['N0002', '学校', '2199000901', '', 'T0002', '美术', '一般', '当面', '2026-12-01', '2099-01-20'],
  ],
} satisfies Record<string, Filled>;

/** The same tables with one changed. */
export const changed = (name: keyof typeof smallCounty, change: (rows: string[][]) => string[][]) => ({
  ...smallCounty,
  [name]: change(smallCounty[name].map((row) => [...row])),
});

/** Brings a file in as far as it can be looked at. */
export async function lookAt(
  world: World,
  official: Client,
  file: Uint8Array,
  fileName = '名册.xlsx',
): Promise<contract.ImportRun> {
  const { id } = await official.call(contract.startImport, { body: { fileName } });
  await official.raw({
    method: 'PUT',
    url: `/api/imports/${id}/file`,
    body: Buffer.from(file),
    headers: { 'content-type': 'application/octet-stream' },
  });
  await world.settled();
  return official.call(contract.readImport, { params: { id } });
}

/** Brings a file in and has it kept. */
export async function bringIn(
  world: World,
  official: Client,
  file: Uint8Array,
  consent: { missing?: 'keep' | 'end'; accept?: boolean } = {},
): Promise<contract.ImportRun> {
  const { id } = await lookAt(world, official, file);
  await official.call(contract.applyImport, { params: { id }, body: consent });
  await world.settled();
  return official.call(contract.readImport, { params: { id } });
}

/** What a run says of each kind, shortly: added, changed, unchanged, ended, refused. */
export const summary = ({ kinds }: contract.ImportRun): Record<string, string> =>
  Object.fromEntries(
    kinds.map(({ kind, added, changed: differ, unchanged, ended, refused }) => [
      kind,
      [added, differ, unchanged, ended, refused].join(' '),
    ]),
  );

/** Has rows of another system looked at, and gives how many would be added, changed and ended, which are refused, and how to keep them. */
export async function lookAtRoster(world: World, client: Client, roster: ForeignRoster, mode: string) {
  const moment = '2026-11-01T00:00:00.000Z';
  const rows = Object.entries(roster).map(([name, told]) => [
    name,
    told.map((row) => (mode === 'bulk' ? row : { status: 'active', dateLastModified: moment, ...row })),
  ]);
  const files = zipOf(foreignFiles(Object.fromEntries(rows) as ForeignRoster, { all: mode }));
  const { id, kinds } = await lookAt(world, client, files, 'riverside.zip');
  const params = { id };
  const keep = async () => {
    await client.call(contract.applyImport, { params, body: { accept: true } });
    await world.settled();
    return (await client.call(contract.readImport, { params })).state;
  };
  const refused = async () => {
    const { items } = await client.call(contract.listRows, { params, query: { verdict: 'refused' } });
    return items.map(({ sheet, line, faults }) => [sheet, line, faults[0]?.column, faults[0]?.text]);
  };
  const sum = (of: 'added' | 'changed' | 'ended') => kinds.reduce((count, one) => count + one[of], 0);
  return { would: [sum('added'), sum('changed'), sum('ended')], refused, keep };
}
