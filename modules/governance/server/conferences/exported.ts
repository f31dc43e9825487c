import { common, type ExportedTable, exportedTable, type Which } from '#platform/export/exported-table.ts';

const { county, id, org } = common;
const version = { zh: '办理次数', en: 'How often it was acted on' };
const readers = { zh: '除教育局外谁能看', en: 'Who reads it beside the bureau', isList: true as const };
const untold = { untold: 'what departments do in their office' };
const confidential = 'confidential items are read by the bureau and whom they name alone';

/** What hangs on a confidential item. */
const ofConfidential: Which = {
  column: 'item',
  of: { table: 'governance.agenda_item', key: 'id', where: { column: 'is_confidential', says: ['true'] } },
};

/** What the county has put in of its conferences; of what is confidential that it was there, and whose it was. */
export const exportedConferences: readonly ExportedTable[] = [
  exportedTable<'governance.conference'>({
    kind: 'conferences',
    table: 'governance.conference',
    title: { zh: '联席会议', en: 'Joint conferences' },
    subject: untold,
    columns: {
      county,
      id,
      title: { zh: '名称', en: 'Title' },
      place: { zh: '地点', en: 'Place' },
      starts_at: { zh: '开始时间', en: 'When it starts' },
      ends_at: { zh: '结束时间', en: 'When it ends' },
      convened_by: { zh: '召集人', en: 'Who convened it' },
      convened_at: { zh: '何时开始筹备', en: 'When that began' },
      state: {
        zh: '状态',
        en: 'State',
        codes: {
          preparing: { zh: '筹备中', en: 'being prepared' },
          convoked: { zh: '已召集', en: 'convoked' },
          in_session: { zh: '开会中', en: 'in session' },
          ended: { zh: '已结束', en: 'over' },
          confirmed: { zh: '纪要已确认', en: 'minutes confirmed' },
          cancelled: { zh: '已取消', en: 'called off' },
        },
      },
      quorum: {
        zh: '法定到会',
        en: 'Quorum',
        codes: {
          none: { zh: '无', en: 'none' },
          half: { zh: '过半', en: 'more than half' },
          two_thirds: { zh: '三分之二', en: 'two thirds' },
        },
      },
      voting: {
        zh: '表决规则',
        en: 'Rule of voting',
        codes: {
          none: { zh: '不表决', en: 'none' },
          majority: { zh: '到会过半', en: 'more than half of those there' },
          two_thirds: { zh: '到会三分之二', en: 'two thirds of those there' },
        },
      },
      sequence: { zh: '通知过几次', en: 'How often calendars were told' },
      called_off_why: { zh: '取消的理由', en: 'Why it was called off' },
      orgs: { zh: '受邀单位', en: 'Who is called', isList: true },
      minutes_laid_by: { zh: '纪要提交人', en: 'Who laid the minutes' },
      minutes_confirmed_by: { zh: '纪要确认人', en: 'Who confirmed them' },
      minutes_confirmed_at: { zh: '纪要确认时间', en: 'When they were confirmed' },
      minutes_hash: { zh: '纪要的散列值（SHA-256）', en: 'Hash of what they say (SHA-256)' },
      version,
    },
    keptIn: { code_key: 'a key, sealed' },
  }),
  exportedTable<'governance.conference_seat'>({
    kind: 'conference_seats',
    table: 'governance.conference_seat',
    title: { zh: '联席会议的受邀单位', en: 'Who is called to conferences' },
    subject: untold,
    columns: {
      county,
      conference: { zh: '会议', en: 'Conference' },
      org,
      is_observer: { zh: '是否列席', en: 'Whether it only listens' },
      answer: {
        zh: '答复',
        en: 'Answer',
        codes: { comes: { zh: '参加', en: 'comes' }, does_not: { zh: '不参加', en: 'does not' } },
      },
      who_comes: { zh: '谁来', en: 'Who comes' },
      answered_by: { zh: '答复人', en: 'Who answered' },
      answered_at: { zh: '答复时间', en: 'When it answered' },
      orgs: { zh: '一同受邀的单位', en: 'Who else is called', isList: true },
      is_present: { zh: '是否到会', en: 'Whether it was there' },
    },
  }),
  exportedTable<'governance.conference_presence'>({
    kind: 'conference_presences',
    table: 'governance.conference_presence',
    title: { zh: '联席会议的签到', en: 'Who came to conferences and left' },
    subject: untold,
    columns: {
      county,
      id,
      conference: { zh: '会议', en: 'Conference' },
      org,
      what: {
        zh: '到会或离会',
        en: 'What happened',
        codes: { came: { zh: '到会', en: 'came' }, left: { zh: '离会', en: 'left' } },
      },
      at: { zh: '时间', en: 'When' },
      how: {
        zh: '怎样记下的',
        en: 'How that is known',
        codes: { code: { zh: '扫码', en: 'by the code of the room' }, clerk: { zh: '会务登记', en: 'by the clerk' } },
      },
      reason: { zh: '会务登记的理由', en: 'Why the clerk says so' },
      done_by: { zh: '谁记的', en: 'Who did it' },
      orgs: { zh: '一同受邀的单位', en: 'Who else is called', isList: true },
    },
  }),
  exportedTable<'governance.agenda_minutes'>({
    kind: 'agenda_minutes',
    table: 'governance.agenda_minutes',
    title: { zh: '议题的纪要', en: 'Minutes of items' },
    blanked: { columns: ['text'], where: [ofConfidential], why: confidential },
    columns: {
      county,
      item: { zh: '议题', en: 'Item' },
      text: { zh: '确认后的文字', en: 'What they say, once confirmed' },
      readers,
    },
    keptIn: {
      merged: 'how it was written; what was confirmed stands in text',
      seq: 'the same',
      merged_seq: 'the same',
    },
  }),
  exportedTable<'governance.agenda_item'>({
    kind: 'agenda_items',
    table: 'governance.agenda_item',
    title: { zh: '会议议题', en: 'Items of agendas' },
    subject: untold,
    blanked: {
      columns: ['title', 'body', 'asks', 'matter', 'amount_fen', 'resource', 'reason'],
      where: [{ column: 'is_confidential', says: ['true'] }],
      why: confidential,
    },
    columns: {
      county,
      id,
      conference: { zh: '会议', en: 'Conference' },
      title: { zh: '标题', en: 'Title' },
      body: { zh: '内容', en: 'Text' },
      asks: { zh: '请会议决定什么', en: 'What is to be decided' },
      kind: {
        zh: '类别',
        en: 'Kind',
        codes: {
          matter: { zh: '事项', en: 'a matter' },
          task_report: { zh: '任务汇报', en: 'a report on tasks' },
          fund: { zh: '专项经费', en: 'a special fund' },
          resource: { zh: '资源', en: 'a resource' },
          other: { zh: '其他', en: 'something else' },
        },
      },
      matter: { zh: '所指的事项', en: 'The matter it is about' },
      amount_fen: { zh: '金额（分）', en: 'Amount in fen' },
      resource: { zh: '哪项资源', en: 'Which resource' },
      org: { zh: '提出单位', en: 'Who proposed it' },
      proposed_by: { zh: '提出人', en: 'Which person' },
      proposed_at: { zh: '提出时间', en: 'When it was proposed' },
      state: {
        zh: '状态',
        en: 'State',
        codes: {
          proposed: { zh: '已提出', en: 'proposed' },
          on_agenda: { zh: '已列入议程', en: 'on the agenda' },
          put_off: { zh: '推到下次', en: 'put off' },
          withdrawn: { zh: '撤回', en: 'withdrawn' },
        },
      },
      reason: { zh: '推后的理由', en: 'Why it was put off' },
      position: { zh: '顺序', en: 'Order' },
      minutes: { zh: '预计几分钟', en: 'Minutes planned' },
      is_confidential: { zh: '是否保密', en: 'Whether it is confidential' },
      named: { zh: '保密议题谁能看', en: 'Whom a confidential item names', isList: true },
      readers,
      version,
    },
  }),
  exportedTable<'governance.agenda_material'>({
    kind: 'agenda_materials',
    table: 'governance.agenda_material',
    title: { zh: '会议材料', en: 'Materials of conferences' },
    subject: untold,
    blanked: {
      columns: ['title', 'body', 'address'],
      where: [ofConfidential],
      why: confidential,
    },
    columns: {
      county,
      id,
      item: { zh: '议题', en: 'Item' },
      title: { zh: '标题', en: 'Title' },
      body: { zh: '内容', en: 'Text' },
      address: { zh: '网址', en: 'Address' },
      org: { zh: '哪个单位交的', en: 'Which organisation laid it there' },
      added_by: { zh: '提交人', en: 'Who added it' },
      added_at: { zh: '提交时间', en: 'When it was added' },
      readers,
    },
  }),
];
