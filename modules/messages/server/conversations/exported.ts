import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, state } = common;

const talked = {
  zh: '监护人和老师谈孩子的话，保存半年',
  en: 'What guardians and teachers say to each other about the child, kept for half a year',
};

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
        },
      },
      class: { zh: '哪个班的群', en: 'Of which class it is the group' },
      opened_by: { zh: '谁开的群', en: 'Who opened the group' },
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
    subject: { column: 'person', source: talked },
    table: 'messages.reading',
    title: { zh: '对话读到哪里', en: 'How far conversations were read' },
    columns: {
      county,
      conversation: { zh: '对话', en: 'Conversation' },
      person: { zh: '读的人', en: 'Whoever read it' },
      up_to: { zh: '读到第几条', en: 'The number of the newest message that was read' },
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
    // When a message was delivered before its time would tell its writer that it was read as one of harm.
    subject: { column: 'writer', unshown: ['seq', 'delivered_at'], source: talked },
    table: 'messages.message',
    title: { zh: '对话里的消息', en: 'Messages of conversations' },
    columns: {
      county,
      id,
      conversation: { zh: '对话', en: 'Conversation' },
      writer: { zh: '写的人', en: 'Whoever wrote it' },
      side: {
        zh: '哪一方',
        en: 'Of which side',
        codes: { guardian: { zh: '监护人', en: 'guardian' }, teacher: { zh: '教师', en: 'teacher' } },
      },
      body: { zh: '内容', en: 'What it says' },
      state,
      written_at: { zh: '写下时间', en: 'When it was written' },
      due_at: { zh: '最早送达时间', en: 'When it was to be delivered at the earliest' },
      seq: { zh: '编号', en: 'Number' },
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
        },
      },
      hits: { zh: '命中的位置（JSON）', en: 'What was found where (JSON)' },
      list_version: { zh: '词表版本', en: 'Version of the list' },
      reporter: { zh: '举报人', en: 'Whoever reported it' },
      report_reason: { zh: '举报理由', en: 'Why it was reported' },
      state,
      opened_at: { zh: '开始时间', en: 'When it was opened' },
      due_at: { zh: '处理期限', en: 'When it was due' },
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
