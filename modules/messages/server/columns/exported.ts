import { common, type ExportedTable, exportedTable } from '#platform/export/exported-table.ts';

const { county, id, org, state, made_at, person } = common;

const post = { zh: '文章', en: 'Post' };
const inColumn = { zh: '专栏', en: 'Column' };
const title = { zh: '标题', en: 'Title' };
const document = { zh: '正文（JSON）', en: 'What it says (JSON)' };
const at = { zh: '时间', en: 'When' };
const author = { zh: '作者', en: 'Whoever wrote it' };
const source = { zh: '本人在专栏里的选择和留言', en: 'What he has chosen and said in columns himself' };

/** The columns of the county, what was written in them, and what readers did with it. */
export const exportedColumns: readonly ExportedTable[] = [
  exportedTable<'messages.post_column'>({
    kind: 'columns',
    table: 'messages.post_column',
    title: { zh: '专栏', en: 'Columns' },
    columns: {
      county,
      id,
      org,
      class: { zh: '给哪个班看', en: 'For which class' },
      kind: { zh: '种类', en: 'Kind' },
      name: { zh: '名称', en: 'Name' },
      readers: { zh: '给谁看', en: 'Who reads it' },
      writers: { zh: '谁可以写', en: 'Who writes for it', isList: true },
      is_open: { zh: '是否开放', en: 'Whether it is open' },
      made_by: { zh: '开设人', en: 'Who opened it' },
      made_at,
    },
  }),
  exportedTable<'messages.post'>({
    kind: 'posts',
    table: 'messages.post',
    title: { zh: '专栏文章', en: 'Posts in columns' },
    columns: {
      county,
      id,
      in_column: inColumn,
      org,
      author,
      role: { zh: '写稿时的角色', en: 'The role he wrote it in' },
      acting: { zh: '写稿时的任职', en: 'The grant he wrote it under' },
      state,
      version: { zh: '第几版', en: 'Its version' },
      title,
      document,
      children: { zh: '作者对孩子是否可辨认的说明', en: 'What its author says of children in it' },
      made_at,
      changed_at: { zh: '修改时间', en: 'When it was changed' },
      appears_at: { zh: '计划发布时间', en: 'When it is to appear' },
      published_at: { zh: '发布时间', en: 'When it appeared' },
      reviewed_by: { zh: '审核人', en: 'Who reviewed it' },
      reviewed_at: { zh: '审核时间', en: 'When that was' },
      review_note: { zh: '退回理由', en: 'Why it was sent back' },
      withdrawn_at: { zh: '撤下时间', en: 'When it was withdrawn' },
      withdrawn_by: { zh: '撤下人', en: 'Who withdrew it' },
      withdraw_reason: { zh: '撤下理由', en: 'Why it was withdrawn' },
    },
  }),
  exportedTable<'messages.post_version'>({
    kind: 'post_versions',
    table: 'messages.post_version',
    title: { zh: '文章的旧版本', en: 'Earlier versions of posts' },
    columns: {
      county,
      post,
      version: { zh: '第几版', en: 'Version' },
      org,
      author,
      title,
      document,
      written_at: at,
      published_at: { zh: '发布时间', en: 'When it appeared' },
    },
  }),
  exportedTable<'messages.post_attachment'>({
    kind: 'post_attachments',
    table: 'messages.post_attachment',
    title: { zh: '文章的图片和视频', en: 'Pictures and videos of posts' },
    columns: { county, post, attachment: { zh: '附件', en: 'Attachment' } },
  }),
  exportedTable<'messages.comment'>({
    kind: 'comments',
    // Whoever wrote it may be the one who does the harm: he does not learn that it was found.
    subject: {
      column: 'person',
      unshown: ['due_at', 'steps_told', 'reported_at', 'is_urgent', 'in_stead', 'heeded_by', 'heeded_at', 'done'],
      source,
    },
    table: 'messages.comment',
    title: { zh: '文章的留言', en: 'Comments on posts' },
    columns: {
      county,
      id,
      post,
      org,
      person,
      role: { zh: '留言时的角色', en: 'The role it was written in' },
      words: { zh: '留言', en: 'What it says' },
      state,
      at,
      due_at: { zh: '处理期限', en: 'When it was due' },
      steps_told: { zh: '逾期后告知了几次', en: 'How often others were told that it was overdue' },
      reported_at: { zh: '举报后从何时起等处理', en: 'Since when reports of it wait' },
      is_urgent: { zh: '是否涉及孩子的安全', en: 'Whether it speaks of harm to a child' },
      decided_by: { zh: '首次审核人', en: 'Who decided on it first' },
      decided_at: { zh: '首次审核时间', en: 'When that was' },
      reason: { zh: '没有通过或撤下的理由', en: 'Why it was refused or removed' },
      appeal: { zh: '申诉', en: 'Appeal' },
      appealed_at: { zh: '申诉时间', en: 'When it was appealed about' },
      answered_by: { zh: '申诉处理人', en: 'Who answered the appeal' },
      answered_at: { zh: '申诉处理时间', en: 'When it was answered' },
      answer: { zh: '申诉处理理由', en: 'What was answered' },
      is_upheld: { zh: '是否维持原决定', en: 'Whether the decision was upheld' },
      in_stead: { zh: '是否由教育局代为决定', en: 'Whether the bureau decides in the stead of the school' },
      heeded_by: { zh: '收回后由谁处理', en: 'Who looked after it once it was taken back' },
      heeded_at: { zh: '处理时间', en: 'When that was' },
      done: { zh: '做了什么', en: 'What was done' },
    },
  }),
  exportedTable<'messages.comment_report'>({
    kind: 'comment_reports',
    // What the school decided stands with the comment, which is another's; what a child reported may be of whoever asks for it.
    subject: {
      column: 'reporter',
      saidBy: 'reporter',
      unshown: ['decision', 'decided_by', 'decided_at', 'answer'],
      source,
    },
    table: 'messages.comment_report',
    title: { zh: '对留言的举报', en: 'Reports of comments' },
    columns: {
      county,
      comment: { zh: '留言', en: 'Comment' },
      reporter: { zh: '举报人', en: 'Who reported it' },
      reason: { zh: '举报理由', en: 'Why' },
      may_harm: { zh: '举报人是否说孩子可能有危险', en: 'Whether he said that a child may be in danger' },
      at,
      decision: { zh: '处理结果', en: 'What was decided on it' },
      decided_by: { zh: '处理人', en: 'Who decided on it' },
      decided_at: { zh: '处理时间', en: 'When that was' },
      answer: { zh: '处理理由', en: 'Why it was decided so' },
    },
  }),
  exportedTable<'messages.follower'>({
    kind: 'followers',
    subject: { column: 'person', source },
    table: 'messages.follower',
    title: { zh: '专栏的关注', en: 'Who follows columns' },
    columns: { county, in_column: inColumn, person, since: at },
  }),
  exportedTable<'messages.post_like'>({
    kind: 'post_likes',
    subject: { column: 'person', source },
    table: 'messages.post_like',
    title: { zh: '文章的点赞', en: 'Likes of posts' },
    columns: { county, post, person, at },
  }),
];
