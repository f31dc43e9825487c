import { exportedTalks, inPupilTalk } from '#modules/messages/server/conversations/exported.ts';
import { exportedLists } from '#modules/messages/server/moderation/exported.ts';
import { exportedOpenings } from '#modules/messages/server/openings/exported.ts';
import { exportedPictures } from '#modules/messages/server/pictures/exported.ts';
import { exportedColumns } from '#modules/messages/server/columns/exported.ts';
import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, state, made_at, person } = common;

const told = {
  zh: '学校或教育局发给家庭的通知，依学校保护学生的职责',
  en: 'What the school or the bureau told the family, in its duty to protect pupils',
};

const answers = {
  confirmed: { zh: '已确认', en: 'confirmed' },
  signed: { zh: '已签名', en: 'signed' },
  declined: { zh: '不同意', en: 'declined' },
};

/** The notices of the county, and what people said to them. */
export const exportedMessages: readonly ExportedTable[] = [
  exportedTable<'messages.notice'>({
    kind: 'notices',
    table: 'messages.notice',
    title: { zh: '通知', en: 'Notices' },
    columns: {
      county,
      id,
      org,
      sender: { zh: '发送人', en: 'Whoever sent it' },
      role: { zh: '发送时的角色', en: 'The role he sent it in' },
      acting: { zh: '发送时的任职', en: 'The grant he sent it under' },
      on_behalf: { zh: '代谁发送', en: 'For whom he sent it' },
      title: { zh: '标题', en: 'Title' },
      body: { zh: '正文', en: 'Body' },
      text_hash: { zh: '内容的 SHA-256', en: 'SHA-256 of what it says' },
      level: {
        zh: '要求',
        en: 'What it asks',
        codes: {
          read: { zh: '阅读', en: 'to be read' },
          confirm: { zh: '确认', en: 'to be confirmed' },
          sign: { zh: '签名', en: 'to be signed' },
        },
      },
      urgent_reason: { zh: '紧急的理由', en: 'Why it is urgent' },
      audience: { zh: '发送范围（JSON）', en: 'Its audience (JSON)' },
      state,
      made_at,
      leaves_at: { zh: '计划发送时间', en: 'When it was to leave' },
      sent_at: { zh: '发完时间', en: 'When it had left' },
      persons: { zh: '收到的人数', en: 'How many got it' },
      orgs: { zh: '涉及的组织数', en: 'At how many organisations' },
      decided_by: { zh: '核准人', en: 'Who decided on it' },
      decided_at: { zh: '核准时间', en: 'When that was decided' },
      decided_reason: { zh: '核准或不核准的理由', en: 'Why it was decided so' },
      expires_at: { zh: '核准期限', en: 'Until when it could be approved' },
      recalled_at: { zh: '撤回时间', en: 'When it was recalled' },
      recall_reason: { zh: '撤回理由', en: 'Why it was recalled' },
      corrects: { zh: '更正的通知', en: 'The notice it takes the place of' },
      reminded_on: { zh: '最近提醒日期', en: 'The last day of a reminder' },
    },
  }),
  exportedTable<'messages.receipt'>({
    kind: 'receipts',
    subject: { column: 'about', source: told },
    table: 'messages.receipt',
    title: { zh: '通知的回执', en: 'Receipts of notices' },
    columns: {
      county,
      notice: { zh: '通知', en: 'Notice' },
      person,
      about: { zh: '为哪个孩子收到；没有孩子时为本人', en: 'For which child; himself where there is none' },
      sender: { zh: '发送人', en: 'Whoever sent it' },
      reached_at: { zh: '收到时间', en: 'When it came' },
      read_at: { zh: '阅读时间', en: 'When it was read' },
      answer: {
        zh: '回复',
        en: 'Answer',
        codes: answers,
      },
      answered_at: { zh: '回复时间', en: 'When it was answered' },
      text_hash: { zh: '签名内容的 SHA-256', en: 'SHA-256 of what was signed' },
      signed_as: { zh: '签名', en: 'Signed as' },
      slip: { zh: '纸质回执的编号', en: 'The code of his slip' },
      slip_until: { zh: '编号的期限', en: 'Until when that is taken' },
      dated: { zh: '纸上的日期', en: 'The day on the paper' },
      entered_by: { zh: '登记人', en: 'Whoever entered it' },
    },
  }),
  exportedTable<'messages.paper_answer'>({
    kind: 'paper_answers',
    subject: { column: 'about', source: told },
    table: 'messages.paper_answer',
    title: { zh: '登记的纸质回执', en: 'Answers entered from paper' },
    columns: {
      county,
      id,
      notice: { zh: '通知', en: 'Notice' },
      person,
      about: { zh: '为哪个孩子', en: 'For which child' },
      answer: { zh: '回复；空为撤销登记', en: 'Answer; empty where it was taken back', codes: answers },
      signed_as: { zh: '签名', en: 'Signed as' },
      dated: { zh: '纸上的日期', en: 'The day on the paper' },
      entered_by: { zh: '登记人', en: 'Whoever entered it' },
      entered_at: { zh: '登记时间', en: 'When it was entered' },
    },
  }),
  exportedTable<'messages.notice_attachment'>({
    kind: 'notice_attachments',
    table: 'messages.notice_attachment',
    title: { zh: '通知的附件', en: 'What comes with notices' },
    columns: {
      county,
      notice: { zh: '通知', en: 'Notice' },
      at: { zh: '次序', en: 'Its place' },
      attachment: { zh: '附件', en: 'Attachment' },
      alt: { zh: '图片说明', en: 'What a picture shows' },
    },
  }),
  exportedTable<'messages.attachment'>({
    kind: 'attachments',
    table: 'messages.attachment',
    title: { zh: '附件', en: 'Attachments' },
    columns: {
      county,
      id,
      uploader: { zh: '上传人', en: 'Whoever sent it' },
      sort: {
        zh: '种类',
        en: 'Sort',
        codes: {
          picture: { zh: '图片', en: 'picture' },
          voice: { zh: '录音', en: 'recording' },
          video: { zh: '视频', en: 'video' },
          document: { zh: '文件', en: 'paper' },
        },
      },
      name: { zh: '文件名', en: 'Name' },
      size: { zh: '字节数', en: 'Bytes' },
      made_at,
      type: { zh: '媒体类型', en: 'Media type' },
      sha256: { zh: '内容的 SHA-256', en: 'SHA-256 of what it holds' },
      hash: { zh: '图片的 64 位差异哈希', en: 'Difference hash of 64 bits of a picture' },
      width: { zh: '宽（像素）', en: 'Width in pixels' },
      height: { zh: '高（像素）', en: 'Height in pixels' },
      seconds: { zh: '时长（秒）', en: 'Length in seconds' },
    },
    blanked: {
      columns: ['name'],
      where: [
        { column: 'uploader', of: { table: 'people.pupil', key: 'person' } },
        {
          column: 'id',
          of: { table: 'messages.message_attachment', key: 'attachment', where: inPupilTalk('message') },
        },
      ],
      why: 'what a pupil called a file, and an adult one that he sent him, is of their talk',
    },
    keptIn: { file: 'where its bytes lie: they go out as a file under its id', thumb: 'made of the picture' },
  }),
  ...exportedColumns,
  ...exportedTalks,
  ...exportedOpenings,
  ...exportedLists,
  ...exportedPictures,
];
