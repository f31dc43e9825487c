import { sql } from 'kysely';
import { erased, gone, keep, stays } from '#platform/retention/kept.ts';

const basis = {
  zh: '学校和教育局公开自己工作的记录',
  en: 'The record of what schools and the bureau tell of their work',
};

keep(
  stays('messages.post_column', { zh: '专栏', en: 'Columns' }, ['id'], ['made_by'], {
    basis,
    why: {
      zh: '文章都在专栏里；只记有哪位老师或工作人员开设',
      en: 'Posts stand in it, and of persons it names the member of staff alone who opened it',
    },
  }),
  erased('messages.post', { zh: '专栏文章', en: 'Posts in columns' }, 'id', {
    persons: ['author', 'reviewed_by', 'withdrawn_by'],
    basis,
    after: { years: 3 },
    since: { zh: '最后修改时', en: 'when it was last changed' },
    counted: 'greatest(kept.changed_at, kept.published_at)',
  }),
  gone(
    'messages.post_version',
    { zh: '文章的旧版本', en: 'Earlier versions of posts' },
    ['post', 'version'],
    ['author'],
    ['messages.post', 'post'],
  ),
  gone(
    'messages.post_attachment',
    { zh: '文章的图片和视频', en: 'Pictures and videos of posts' },
    ['post', 'attachment'],
    [],
    ['messages.post', 'post'],
  ),
  gone(
    'messages.post_terms',
    { zh: '文章的检索词', en: 'What posts are found by' },
    ['post'],
    [],
    ['messages.post', 'post'],
  ),
  gone(
    'messages.comment',
    { zh: '留言', en: 'Comments' },
    'id',
    ['person', 'decided_by', 'answered_by', 'heeded_by'],
    ['messages.post', 'post'],
    {
      of: 'person',
      stays: {
        zh: '留言是大人自己写的，由他自己撤下；孩子不写留言',
        en: 'Comments are grown-ups’ own words, theirs to take down; children write none',
      },
    },
  ),
  gone(
    'messages.comment_report',
    { zh: '对留言的举报', en: 'Reports of comments' },
    ['comment', 'reporter'],
    ['reporter', 'decided_by'],
    ['messages.comment', 'comment'],
    {
      of: 'reporter',
      stays: {
        zh: '举报说明一条留言为什么再审一次，随留言保留',
        en: 'A report says why a comment was decided on again, and stays as long as the comment',
      },
    },
  ),
  gone('messages.post_like', { zh: '点赞', en: 'Likes' }, ['post', 'person'], ['person'], ['messages.post', 'post'], {
    of: 'person',
    goes: sql`true`,
  }),
  erased('messages.follower', { zh: '专栏的关注', en: 'Who follows columns' }, ['in_column', 'person'], {
    persons: ['person'],
    onRequest: { of: 'person', goes: sql`true` },
    basis: { zh: '读者自己选择', en: 'What readers have chosen themselves' },
    after: { years: 3 },
    since: { zh: '关注时', en: 'when it was chosen' },
    counted: 'kept.since',
  }),
);
