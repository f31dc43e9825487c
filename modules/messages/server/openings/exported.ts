import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, pupil } = common;

/** That a minor's messages were opened, by whom and on what ground; what for stays in, and what was opened never goes out. */
export const exportedOpenings: readonly ExportedTable[] = [
  exportedTable<'messages.opening'>({
    kind: 'openings',
    // The pupil reads it in his talk as it is time; a guardian may be whom it is about.
    subject: { untold: 'the pupil reads in his talk who has opened it; a guardian may be whom it is about' },
    table: 'messages.opening',
    title: { zh: '依法打开学生消息的记录', en: 'Lawful openings of pupils’ messages' },
    columns: {
      county,
      id,
      ground: {
        zh: '依据',
        en: 'Ground',
        codes: {
          emergency: { zh: '紧急情况，保护本人安全', en: 'emergency: the child’s own safety' },
          demand: { zh: '国家安全或刑事侦查机关的书面要求', en: 'written demand of an authority' },
        },
      },
      pupil,
      org,
      opened_by: { zh: '谁打开', en: 'Who opened it' },
      acting: { zh: '打开时的任职', en: 'The grant he opened it under' },
      begun_at: { zh: '开始时间', en: 'When it was begun' },
      from_at: { zh: '范围：从何时起', en: 'Scope: from' },
      to_at: { zh: '范围：到何时止', en: 'Scope: until' },
      judged_by: {
        zh: '由谁复核',
        en: 'Who is its second person',
        codes: { leads: { zh: '本校另一位专员', en: 'another lead' }, bureau: { zh: '教育局', en: 'the bureau' } },
      },
      tell_on: { zh: '哪天告诉学生', en: 'When the pupil hears of it' },
    },
    keptIn: {
      reason: 'may say what a child wrote',
      authority: 'an investigation is nobody’s to hear of from an export',
      authority_name: 'the same',
      document: 'the same',
      document_on: 'the same',
      officers: 'the same',
    },
  }),
  exportedTable<'messages.opening_step'>({
    kind: 'opening_steps',
    table: 'messages.opening_step',
    title: { zh: '打开学生消息之后', en: 'What became of openings' },
    columns: {
      county,
      opening: { zh: '哪一次打开', en: 'Opening' },
      kind: {
        zh: '什么',
        en: 'What',
        codes: {
          decided: { zh: '第二个人作了决定', en: 'a second person decided' },
          told: { zh: '告诉了学生', en: 'the pupil was told' },
          late: { zh: '逾期，告诉了教育局', en: 'nobody looked in time; the bureau was told' },
        },
      },
      at: { zh: '时间', en: 'When' },
      decision: {
        zh: '决定',
        en: 'Decision',
        codes: { confirmed: { zh: '确认', en: 'confirmed' }, objected: { zh: '反对', en: 'objected' } },
      },
      decided_by: { zh: '谁决定', en: 'Who decided' },
    },
    keptIn: { reason: 'may say what a child wrote' },
  }),
];
