import { common, type ExportedTable, exportedTable, type Which } from '#platform/export/exported-table.ts';

const { county, id, org, pupil, state } = common;

const talked = {
  zh: '监护人和老师谈孩子的话，保存半年',
  en: 'What guardians and teachers say to each other about the child, kept for half a year',
};

const ofPupilTalks: Which = { column: 'side', says: ['pupil', 'adult'] };

/** By a column that names a message, whether that was written in a talk with a pupil. */
export const inPupilTalk = (column: string): Which => ({
  column,
  of: { table: 'messages.message', key: 'id', where: ofPupilTalks },
});

/** Conversations, their messages, and what was decided on those. */
export const exportedTalks: readonly ExportedTable[] = [
  exportedTable<'messages.conversation'>({
    kind: 'conversations',
    subject: { column: 'child', source: talked },
    table: 'messages.conversation',
    title: { zh: '家校对话', en: 'Conversations' },
    columns: {
      county,
      id,
      org,
      kind: {
        zh: '种类',
        en: 'Sort',
        codes: {
          talk: { zh: '两个人谈一个孩子', en: 'two about one child' },
          class: { zh: '班级的家长群', en: 'the group of a class' },
          project: { zh: '项目的工作群', en: 'a group for a project' },
          case: { zh: '协同事项的工作群', en: 'a group for a case of common work' },
          pupil: { zh: '学生和两位大人的对话', en: 'a pupil’s talk with two adults' },
        },
      },
      class: { zh: '哪个班的群', en: 'Of which class it is the group' },
      title: { zh: '工作群的名称', en: 'What a group of staff is called' },
      opened_by: { zh: '谁开的群', en: 'Who opened the group' },
      kept_by: { zh: '谁管理工作群', en: 'Who keeps a group of staff' },
      kept_since: { zh: '从何时起管理', en: 'Since when' },
      without_homeroom: { zh: '学生不要班主任参加', en: 'Whether the pupil wants it without his homeroom teacher' },
      closed_at: { zh: '关闭时间', en: 'When it was closed' },
      staff_only_until: { zh: '只由老师发消息，到何时', en: 'Until when staff alone write' },
      child: { zh: '关于哪个孩子', en: 'About which child' },
      guardian: { zh: '监护人', en: 'Guardian' },
      teacher: { zh: '教师', en: 'Teacher' },
      notice: { zh: '回复的通知', en: 'The notice it answers' },
      opened_at: { zh: '开始时间', en: 'When it was opened' },
      last_seq: { zh: '最新一条的编号', en: 'Number of the newest message' },
      last_at: { zh: '最后一条消息的时间', en: 'When the last message was written' },
    },
  }),
  exportedTable<'messages.reading'>({
    kind: 'talk_readings',
    subject: { column: 'person', saidBy: 'person', source: talked },
    table: 'messages.reading',
    title: { zh: '对话读到哪里', en: 'How far conversations were read' },
    columns: {
      county,
      conversation: { zh: '对话', en: 'Conversation' },
      person: { zh: '读的人', en: 'Whoever read it' },
      up_to: { zh: '读到第几条', en: 'The number of the newest message that was read' },
      read_at: { zh: '最近一次读的时间', en: 'When he last read there' },
    },
  }),
  exportedTable<'messages.member'>({
    kind: 'group_members',
    table: 'messages.member',
    title: { zh: '工作群里有谁', en: 'Who is in groups of staff' },
    columns: {
      county,
      conversation: { zh: '群', en: 'Group' },
      person: { zh: '成员', en: 'Member' },
      role: { zh: '以什么角色', en: 'In which role' },
      org,
      invited_by: { zh: '谁邀请的', en: 'Who invited him' },
      since: { zh: '从何时起', en: 'Since when' },
      left_at: { zh: '离开时间', en: 'When he left' },
    },
  }),
  exportedTable<'messages.pair'>({
    kind: 'pupil_talk_adults',
    // A guardian may be whom it is about; the pupil reads in his talk who is in it.
    subject: { untold: 'who talks with a pupil is told to him alone, where he talks' },
    table: 'messages.pair',
    title: { zh: '和学生对话的两位大人', en: 'The two adults in talks with pupils' },
    columns: {
      county,
      id,
      conversation: { zh: '对话', en: 'Talk' },
      pupil,
      school_adult: { zh: '学校的大人', en: 'The adult of the school' },
      school_role: { zh: '学校的大人以什么角色', en: 'In which role' },
      school: { zh: '学校', en: 'School' },
      school_checked_on: { zh: '学校的大人：查询准入的日期', en: 'When it was looked up that he may work with minors' },
      school_left_at: { zh: '学校的大人：离开时间', en: 'When he left' },
      other_adult: { zh: '另一个单位的大人', en: 'The adult of another organisation' },
      other_role: { zh: '另一个单位的大人以什么角色', en: 'In which role' },
      other_org: { zh: '另一个单位', en: 'The other organisation' },
      other_checked_on: {
        zh: '另一个单位的大人：查询准入的日期',
        en: 'When it was looked up that he may work with minors',
      },
      other_left_at: { zh: '另一个单位的大人：离开时间', en: 'When he left' },
      put_by: { zh: '由谁请来', en: 'Who put them there' },
      since: { zh: '从何时起', en: 'Since when' },
      until: { zh: '何时换成别人', en: 'When others took their place' },
    },
  }),
  exportedTable<'messages.alias'>({
    kind: 'group_names',
    subject: { column: 'person', source: talked },
    table: 'messages.alias',
    title: { zh: '家长在群里的称呼', en: 'What guardians are called in groups' },
    columns: {
      county,
      conversation: { zh: '群', en: 'Group' },
      person: { zh: '家长', en: 'Guardian' },
      number: { zh: '编号', en: 'Number' },
      child: { zh: '自己选的：是哪个孩子的家长', en: 'As whose guardian he lets himself be known' },
    },
  }),
  exportedTable<'messages.message'>({
    kind: 'talk_messages',
    // When a message was delivered before its time would tell its writer that it was read as one of harm. What a pupil wrote no guardian reads.
    subject: { column: 'writer', saidBy: 'writer', unshown: ['seq', 'delivered_at'], source: talked },
    table: 'messages.message',
    withheld: {
      column: 'side',
      values: ['pupil', 'adult'],
      why: 'nobody opens what is written in a talk with a pupil (未成年人保护法 art. 63)',
    },
    title: { zh: '对话里的消息', en: 'Messages of conversations' },
    columns: {
      county,
      id,
      conversation: { zh: '对话', en: 'Conversation' },
      writer: { zh: '写的人', en: 'Whoever wrote it' },
      side: {
        zh: '哪一方',
        en: 'Of which side',
        codes: {
          guardian: { zh: '监护人', en: 'guardian' },
          teacher: { zh: '工作人员', en: 'staff' },
          pupil: { zh: '学生', en: 'pupil' },
          adult: { zh: '和学生对话的大人', en: 'adult in a pupil’s talk' },
        },
      },
      body: { zh: '内容', en: 'What it says' },
      state,
      written_at: { zh: '写下时间', en: 'When it was written' },
      due_at: { zh: '最早送达时间', en: 'When it was to be delivered at the earliest' },
      seq: { zh: '编号', en: 'Number' },
      pair: { zh: '当时在场的两位大人', en: 'The two adults it was delivered to' },
      delivered_at: { zh: '送达时间', en: 'When it was delivered' },
      edited_at: { zh: '修改时间', en: 'When it was changed' },
      withdrawn_at: { zh: '撤回时间', en: 'When it was withdrawn' },
    },
  }),
  exportedTable<'messages.message_attachment'>({
    kind: 'message_attachments',
    table: 'messages.message_attachment',
    title: { zh: '消息的图片和录音', en: 'What comes with messages' },
    columns: {
      county,
      message: { zh: '消息', en: 'Message' },
      at: { zh: '次序', en: 'Its place' },
      attachment: { zh: '附件', en: 'Attachment' },
    },
  }),
  exportedTable<'messages.moderation_item'>({
    kind: 'moderation_items',
    table: 'messages.moderation_item',
    blanked: {
      columns: ['report_reason', 'hits', 'said_before'],
      where: [inPupilTalk('message')],
      why: 'the reason of a report, where words were found, and what was changed, tell what was said in a talk with a pupil',
    },
    title: { zh: '消息的处理记录', en: 'Decisions on messages' },
    columns: {
      county,
      id,
      org,
      message: { zh: '消息', en: 'Message' },
      child: { zh: '关于哪个孩子', en: 'About which child' },
      writer: { zh: '写的人', en: 'Whoever wrote it' },
      cause: {
        zh: '原因',
        en: 'Cause',
        codes: {
          words: { zh: '用词', en: 'its words' },
          report: { zh: '举报', en: 'a report' },
          harm: { zh: '涉及孩子安全', en: 'harm to a child' },
          pupil_report: { zh: '学生对话里的举报', en: 'a report out of a pupil’s talk' },
        },
      },
      hits: { zh: '命中的位置（JSON）', en: 'What was found where (JSON)' },
      said_before: {
        zh: '改前的话和命中的位置（JSON）',
        en: 'What it said before it was changed, and what was found there (JSON)',
      },
      list_version: { zh: '词表版本', en: 'Version of the list' },
      reporter: { zh: '举报人', en: 'Whoever reported it' },
      report_reason: { zh: '举报理由', en: 'Why it was reported' },
      state,
      opened_at: { zh: '开始时间', en: 'When it was opened' },
      due_at: { zh: '处理期限', en: 'When it was due' },
      steps_told: { zh: '逾期后告知了几次', en: 'How often others were told that it was overdue' },
      decided_by: { zh: '处理人', en: 'Who decided on it' },
      decided_at: { zh: '处理时间', en: 'When that was decided' },
      reason: { zh: '处理理由', en: 'Why it was decided so' },
      appeal: { zh: '申诉', en: 'Appeal' },
      appealed_at: { zh: '申诉时间', en: 'When it was appealed about' },
      answered_by: { zh: '申诉处理人', en: 'Who answered the appeal' },
      answered_at: { zh: '申诉处理时间', en: 'When it was answered' },
      answer: { zh: '申诉处理理由', en: 'What was answered' },
    },
  }),
];
