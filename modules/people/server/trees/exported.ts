import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, code, name, org, person, began, ended } = common;
const tree = {
  zh: '区划类型',
  en: 'Kind of district',
  codes: {
    school: { zh: '学区', en: 'school district' },
    police: { zh: '警区', en: 'police district' },
    health: { zh: '卫生服务区', en: 'health district' },
    consortium: { zh: '教联体', en: 'consortium' },
    administrative: { zh: '行政区划', en: 'administrative' },
  },
};

/** The trees beside the administrative one, and what sat where when. */
export const exportedTrees: readonly ExportedTable[] = [
  exportedTable<'people.area'>({
    kind: 'areas',
    table: 'people.area',
    title: { zh: '学区、警区、卫生服务区与教联体', en: 'Districts and consortia' },
    columns: { county, id, tree, code, name, began, ended },
  }),
  exportedTable<'people.membership'>({
    kind: 'memberships',
    subject: {
      column: 'person',
      source: {
        zh: '教育局的区划表；依据：义务教育法第十二条，就近入学',
        en: 'The bureau’s table of districts; Compulsory Education Law art. 12, schools nearby',
      },
    },
    table: 'people.membership',
    title: { zh: '区域的成员', en: 'Memberships' },
    columns: {
      county,
      id,
      tree,
      within: { zh: '所在区域', en: 'The area it sits in' },
      within_region: { zh: '曾在的村（社区）或乡镇代码', en: 'Code of the village or town it stood in' },
      area: { zh: '成员：区域', en: 'Member: an area' },
      org,
      region: { zh: '成员：村（社区）或乡镇代码', en: 'Member: code of a village or town' },
      person,
      began,
      ended,
    },
  }),
];
