import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id } = common;
const untold = { untold: 'what an official did in his office' };
const element = { zh: '要素代码', en: 'Code of the element' };

/** What the county has put in of how far the partnership is built. */
export const exportedBuildOut: readonly ExportedTable[] = [
  exportedTable<'governance.build_report'>({
    kind: 'build_reports',
    table: 'governance.build_report',
    title: { zh: '建设进度的报告', en: 'Reports of build-out' },
    subject: untold,
    columns: {
      county,
      id,
      element,
      place: { zh: '县或乡镇代码', en: 'Code of a county or town' },
      org: { zh: '学校', en: 'School' },
      state: {
        zh: '有没有',
        en: 'Whether it is there',
        codes: {
          has: { zh: '有', en: 'there' },
          none: { zh: '没有', en: 'not there' },
          withdrawn: { zh: '收回这一天的报告', en: 'what was said of this day is taken back' },
        },
      },
      since: { zh: '从哪一天起', en: 'Since which day' },
      note: { zh: '佐证', en: 'Evidence' },
      reported_by: { zh: '登记人', en: 'Who reported it' },
      reported_at: { zh: '登记时间', en: 'When it was reported' },
    },
  }),
  exportedTable<'governance.peer_county'>({
    kind: 'peer_counties',
    table: 'governance.peer_county',
    title: { zh: '同省的其他县', en: 'Other counties of the province' },
    columns: { county, code: { zh: '县代码', en: 'Code of the county' }, name: common.name },
  }),
  exportedTable<'governance.build_target'>({
    kind: 'build_targets',
    table: 'governance.build_target',
    title: { zh: '建设目标', en: 'Targets of build-out' },
    subject: untold,
    columns: {
      county,
      id,
      element,
      scope: {
        zh: '范围',
        en: 'Over what',
        codes: {
          county: { zh: '本县', en: 'this county' },
          prefecture: { zh: '全市', en: 'the prefecture' },
          province: { zh: '全省', en: 'the province' },
        },
      },
      share: { zh: '目标（%）', en: 'Share, in per cent' },
      by_day: { zh: '到哪一天', en: 'By which day' },
      source: { zh: '出处', en: 'Source' },
      set_by: { zh: '设定人', en: 'Who set it' },
      set_at: { zh: '设定时间', en: 'When it was set' },
      withdrawn_at: { zh: '放弃时间', en: 'When it was given up' },
    },
  }),
];
