import { erased, gone, keep } from '#platform/retention/kept.ts';

const relayed = {
  zh: '家校之间、单位之间转达的话，保存半年',
  en: 'What the platform relays between family and school, and between organisations: half a year',
};

const ofBoth = {
  zh: '对话是家长和老师双方的话，记着怎样照顾孩子；半年后自行删除',
  en: 'A conversation is what both sides said of how the child is cared for; it goes by itself after half a year',
};

const answered = {
  zh: '学校告知家庭并得到答复的记录，随通知保存',
  en: 'The school’s record that it told the family and was answered; it goes with the notice',
};

keep(
  erased('messages.notice', { zh: '通知', en: 'Notices' }, 'id', {
    persons: ['sender', 'on_behalf', 'decided_by'],
    basis: {
      zh: '学校联系家庭的记录，保存至下一学年结束',
      en: 'The school’s record of what it told families, for that school year and the next',
    },
    after: { years: 2 },
    since: { zh: '写成时', en: 'when it was written' },
    counted: 'kept.made_at',
  }),
  gone(
    'messages.receipt',
    { zh: '通知的回执', en: 'Receipts of notices' },
    ['notice', 'person', 'about'],
    ['person', 'about', 'entered_by'],
    ['messages.notice', 'notice'],
    { of: 'about', stays: answered },
  ),
  gone(
    'messages.paper_answer',
    { zh: '登记的纸质回执', en: 'Answers entered from paper' },
    'id',
    ['person', 'about', 'entered_by'],
    ['messages.notice', 'notice'],
    { of: 'about', stays: answered },
  ),
  gone(
    'messages.notice_attachment',
    { zh: '通知的附件', en: 'What comes with notices' },
    ['notice', 'at'],
    [],
    ['messages.notice', 'notice'],
  ),
  erased('messages.printout', { zh: '通知的打印件', en: 'Notices on paper' }, 'id', {
    persons: ['about', 'asked_by'],
    basis: {
      zh: '为索取的人生成，只留一天',
      en: 'Made for whoever asked for it: a day',
    },
    after: { days: 0 },
    since: { zh: '到期', en: 'when it ran out' },
    counted: 'kept.expires_at',
  }),
  erased('messages.attachment', { zh: '附件', en: 'Attachments' }, 'id', {
    persons: ['uploader'],
    basis: {
      zh: '随它所附的记录；没有附上的，一天',
      en: 'With what it is attached to; what is attached to nothing, a day',
    },
    after: { days: 1 },
    since: { zh: '上传时', en: 'when it was sent' },
    counted: 'kept.made_at',
  }),
  erased('messages.conversation', { zh: '对话和群', en: 'Conversations and groups' }, 'id', {
    persons: ['child', 'guardian', 'teacher', 'opened_by', 'kept_by'],
    basis: relayed,
    onRequest: { of: 'child', stays: ofBoth },
    after: { days: 180 },
    since: { zh: '最后一条消息时', en: 'when the last message was written' },
    counted: 'kept.last_at',
  }),
  erased('messages.message', { zh: '对话里的消息', en: 'Messages of conversations' }, 'id', {
    persons: ['writer'],
    basis: relayed,
    onRequest: { of: 'writer', stays: ofBoth },
    after: { days: 180 },
    since: { zh: '写下时', en: 'when it was written' },
    counted: 'kept.written_at',
  }),
  gone(
    'messages.reading',
    { zh: '对话读到哪里', en: 'How far conversations were read' },
    ['conversation', 'person'],
    ['person'],
    ['messages.conversation', 'conversation'],
    { of: 'person', stays: ofBoth },
  ),
  gone(
    'messages.message_attachment',
    { zh: '消息的图片和录音', en: 'What comes with messages' },
    ['message', 'at'],
    [],
    ['messages.message', 'message'],
  ),
  gone(
    'messages.alias',
    { zh: '家长在群里的称呼', en: 'What guardians are called in groups' },
    ['conversation', 'person'],
    ['person', 'child'],
    ['messages.conversation', 'conversation'],
    { of: 'person', stays: ofBoth },
  ),
  gone(
    'messages.pair',
    { zh: '和学生对话的两位大人', en: 'The two adults in talks with pupils' },
    'id',
    ['pupil', 'school_adult', 'other_adult', 'put_by'],
    ['messages.conversation', 'conversation'],
    { of: 'pupil', stays: ofBoth },
  ),
  gone(
    'messages.member',
    { zh: '工作群里有谁', en: 'Who is in groups of staff' },
    ['conversation', 'person'],
    ['person', 'invited_by'],
    ['messages.conversation', 'conversation'],
  ),
  gone(
    'messages.moderation_item',
    { zh: '消息的处理记录', en: 'Decisions on messages' },
    'id',
    ['child', 'writer', 'reporter', 'decided_by', 'answered_by'],
    ['messages.message', 'message'],
  ),
);
