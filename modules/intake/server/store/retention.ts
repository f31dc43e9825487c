import { sql } from 'kysely';
import { erased, keep, namesNobody } from '#platform/retention/kept.ts';

const basis = {
  zh: '对外提供与导入的记录至少三年，《网络数据安全管理条例》第十二条；文件内容用完即删',
  en: 'Records of sharing at least three years, Network Data Security Regulation, art. 12; what was in the files goes at once',
};
const ended = { zh: '导入结束', en: 'the end of the import' };

keep(
  {
    table: 'intake.planned_row',
    title: { zh: '导入文件里的各行', en: 'Rows of imported files' },
    key: ['run', 'position'],
    persons: [],
    basis,
    isConfirmed: false,
    fate: {
      ends: 'empty',
      after: { days: 0 },
      since: ended,
      counted: sql`(select r.ended_at from intake.import_run r where r.county = kept.county and r.id = kept.run)`,
      emptied: { content: sql`null` },
    },
  },
  {
    table: 'intake.import_run',
    title: { zh: '导入的文件', en: 'Imported files' },
    key: ['id'],
    persons: ['made_by'],
    basis,
    isConfirmed: false,
    fate: {
      ends: 'empty',
      after: { days: 0 },
      since: ended,
      counted: sql`kept.ended_at`,
      emptied: { file: sql`null` },
    },
  },
  erased('intake.import_run', { zh: '导入的记录', en: 'Imports' }, 'id', {
    persons: ['made_by'],
    basis,
    after: { years: 3 },
    since: { zh: '开始导入', en: 'its beginning' },
    counted: 'kept.made_at',
  }),
);

namesNobody('intake.change_limit');
