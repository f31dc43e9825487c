import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, began, ended } = common;
const body = { zh: '机构', en: 'Body' };
const untold = { untold: 'what an official did in his office' };

/** What the partnership is built of, as the county has put it in. */
export const exportedStructures: readonly ExportedTable[] = [
  exportedTable<'governance.body'>({
    kind: 'bodies',
    table: 'governance.body',
    title: { zh: '教联体的机构', en: 'Bodies of the partnership' },
    subject: untold,
    columns: {
      county,
      id,
      kind: {
        zh: '类别',
        en: 'Kind',
        codes: {
          leading_group: { zh: '领导小组', en: 'leading group' },
          office: { zh: '领导小组办公室', en: 'office of the leading group' },
          consortium: { zh: '教联体', en: 'consortium' },
          centre: { zh: '县家庭教育指导中心', en: 'county guidance centre' },
          station: { zh: '乡镇指导站', en: 'town guidance station' },
          point: { zh: '村（社区）指导点', en: 'village guidance point' },
          studio: { zh: '学校工作室', en: 'school studio' },
        },
      },
      name: common.name,
      within: { zh: '上级机构', en: 'The body it belongs to' },
      region: { zh: '所在区划代码', en: 'Code of the region it works in' },
      org: { zh: '承办单位；工作室为学校', en: 'Who runs it; of a studio its school' },
      area: { zh: '对应的教联体区域', en: 'Its area in the tree of consortia' },
      founded: { zh: '成立日期', en: 'First day' },
      ended,
      changed_by: { zh: '最后修改人', en: 'Who changed it last' },
      changed_at: { zh: '最后修改时间', en: 'When it was changed last' },
      version: { zh: '修改次数', en: 'How often it was changed' },
    },
  }),
  exportedTable<'governance.seat_term'>({
    kind: 'seat_terms',
    table: 'governance.seat_term',
    title: { zh: '机构里的任期', en: 'Terms of seats' },
    subject: { untold: 'seats that are held in office' },
    columns: {
      county,
      id,
      body,
      seat: {
        zh: '席位',
        en: 'Seat',
        codes: {
          chair: { zh: '牵头单位', en: 'leading organisation' },
          head: { zh: '组长、主任、站长或负责人', en: 'head' },
          deputy: { zh: '副职', en: 'deputy' },
          member: { zh: '成员', en: 'member' },
        },
      },
      person: common.person,
      org: { zh: '单位', en: 'Organisation' },
      office: { zh: '职务', en: 'Office' },
      began,
      ended,
      set_by: { zh: '登记人', en: 'Who entered it' },
      set_at: { zh: '登记时间', en: 'When it was entered' },
    },
  }),
  exportedTable<'governance.charter'>({
    kind: 'charters',
    table: 'governance.charter',
    title: { zh: '章程', en: 'Charters' },
    subject: untold,
    columns: {
      county,
      id,
      body,
      number: { zh: '第几版', en: 'Which version' },
      began,
      text: { zh: '正文', en: 'Text' },
      put_by: { zh: '登记人', en: 'Who put it in force' },
      put_at: { zh: '登记时间', en: 'When' },
    },
  }),
];
