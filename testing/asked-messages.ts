import { anAttachment, aNotice, aPrintout, aSlip, saying } from '#modules/messages/testing.ts';
import { aRobot } from '#modules/notify/testing.ts';
import { aPersonAs, aGuardianOf } from '#modules/people/testing.ts';
import { anOpening, aPupilTalk } from '#testing/pupil-talk.ts';
import type { World } from '#testing/world.ts';

/** What is asked about notices, columns and conversations. */
export const askedOfMessages = {
  'PUT /api/attachments/:id/bytes': {
    object: 'own_upload',
    body: Buffer.from('a'),
    headers: { 'content-type': 'application/octet-stream' },
  },
  'POST /api/attachments/:id/finish': { object: 'own_upload' },
  'DELETE /api/attachments/:id': { object: 'own_upload' },
  'GET /api/attachments/:id/file': { object: 'got_attachment' },
  'POST /api/notices/:id/approval': { object: 'notice', body: { reason: '已电话核实' } },
  'POST /api/notices/:id/refusal': { object: 'notice', body: { reason: '时间还没定' } },
  'DELETE /api/notices/:id': { object: 'own_notice' },
  'POST /api/notices/:id/recall': { object: 'own_notice', body: { reason: '时间写错了' } },
  'GET /api/notices/:id/open': { object: 'own_notice' },
  'POST /api/notices/:id/reminder': { object: 'own_notice' },
  'GET /api/notices/:id': { object: 'got_notice' },
  'POST /api/notices/:id/receipt': {
    object: 'got_notice',
    body: { about: '01890a5d-ac96-774b-bcce-b302099a8057', answer: null, textHash: '01'.repeat(32) },
  },
  'POST /api/robots/:id/trial': { object: 'robot' },
  'DELETE /api/robots/:id': { object: 'robot' },
  'POST /api/notices/:id/receipt/printout': {
    object: 'got_notice',
    body: { about: '01890a5d-ac96-774b-bcce-b302099a8057' },
  },
  'POST /api/notices/:id/printouts': { object: 'own_notice', body: { sort: 'signatures', class: null } },
  'GET /api/printouts/:id/file': { object: 'printout' },
  'PUT /api/columns/:id': { object: 'column', body: { name: '教师园地', writers: ['teacher'], isOpen: true } },
  'PUT /api/columns/:id/following': { object: 'read_column', body: { follows: true } },
  'GET /api/posts/:id': { object: 'read_post' },
  'PUT /api/posts/:id/like': { object: 'read_post', body: { likes: true } },
  'GET /api/posts/:id/comments': { object: 'read_post' },
  'POST /api/posts/:id/comments': { object: 'read_post', body: { words: '真好看' } },
  'PUT /api/posts/:id': {
    object: 'own_post',
    body: { title: '银杏黄了', document: saying('周三早上。'), children: 'none', seen: 1 },
  },
  'POST /api/posts/:id/submission': { object: 'own_post', body: { appearsAt: null } },
  'GET /api/posts/:id/writing': { object: 'review_post' },
  'GET /api/posts/:id/version': { object: 'review_post' },
  'POST /api/posts/:id/approval': { object: 'review_post', body: { seen: 1 } },
  'POST /api/posts/:id/return': { object: 'review_post', body: { reason: '请写上时间' } },
  'POST /api/posts/:id/withdrawal': { object: 'review_post', body: { reason: '日期写错了' } },
  'POST /api/comments/:id/decision': { object: 'comment', body: { decision: 'show' } },
  'POST /api/comments/:id/heeding': { object: 'taken_comment', body: { done: '已见孩子' } },
  'POST /api/comments/:id/appeal': { object: 'own_comment', body: { words: '我没有说别人' } },
  'POST /api/comments/:id/report': { object: 'shown_comment', body: { reason: '这是别人家的事' } },
  'DELETE /api/comments/:id': { object: 'own_comment' },
  'GET /api/pupils/:id/talk-partners': { object: 'pupil' },
  'GET /api/conversations/:id': { object: 'talk' },
  'GET /api/conversations/:id/messages': { object: 'talk' },
  'POST /api/conversations/:id/messages': { object: 'talk', body: { body: '明天请假半天' } },
  'POST /api/conversations/:id/reading': { object: 'talk', body: { upTo: '01890a5d-ac96-774b-bcce-b302099a8057' } },
  'PUT /api/conversations/:id/rules': { object: 'class_group', body: { isClosed: false, staffOnlyUntil: null } },
  'PUT /api/conversations/:id/name': { object: 'class_group', body: { child: null } },
  'GET /api/conversations/:id/members': { object: 'class_group' },
  'GET /api/conversations/:id/colleagues': { object: 'work_group', query: 'org' },
  'POST /api/conversations/:id/members': {
    object: 'work_group',
    body: {
      person: '01890a5d-ac96-774b-bcce-b302099a8057',
      org: '01890a5d-ac96-774b-bcce-b302099a8057',
      role: 'teacher',
    },
  },
  'POST /api/conversations/:id/leaving': {
    object: 'work_group',
    body: { person: '01890a5d-ac96-774b-bcce-b302099a8057' },
  },
  'PUT /api/work-groups/:id/closing': { object: 'work_group', body: { isClosed: false } },
  'GET /api/work-groups/:id/keepers': { object: 'work_group' },
  'PUT /api/work-groups/:id/keeper': {
    object: 'work_group',
    body: { person: '01890a5d-ac96-774b-bcce-b302099a8057' },
  },
  'POST /api/work-groups/:id/taking': { object: 'work_group' },
  'GET /api/pupil-talks/:id/adults': { object: 'pupil_talk' },
  'PUT /api/pupil-talks/:id/adults': {
    object: 'pupil_talk',
    body: {
      ofSchool: { person: '01890a5d-ac96-774b-bcce-b302099a8057', role: 'counsellor', checkedOn: '2026-09-01' },
      ofOther: {
        person: '01890a5d-ac96-774b-bcce-b302099a8057',
        org: '01890a5d-ac96-774b-bcce-b302099a8057',
        role: 'counsellor',
        checkedOn: '2026-09-01',
      },
    },
  },
  'POST /api/openings/:id/decision': { object: 'opening', body: { verdict: 'objected', reason: '没有危险' } },
  'GET /api/openings/:id/messages': { object: 'opening' },
  'GET /api/openings/:id/file': { object: 'opening', query: 'attachment' },
  'GET /api/openings/:id/paper': { object: 'opening' },
  'PUT /api/messages/:id': { object: 'own_message', body: { body: '明天请假一天' } },
  'DELETE /api/messages/:id': { object: 'own_message' },
  'POST /api/messages/:id/report': { object: 'got_message', body: { reason: '说话伤人' } },
  'POST /api/messages/:id/appeal': { object: 'own_message', body: { words: '我没有骂人' } },
  'POST /api/moderation/:id/decision': { object: 'held_item', body: { decision: 'release', reason: '没有问题' } },
  'POST /api/attachments/:id/appeal': { object: 'own_upload', body: { words: '这不是那张图片' } },
  'POST /api/listed-pictures/:id/end': { object: 'listed_picture', body: { reason: '不再需要' } },
  'POST /api/refused-pictures/:id/decision': {
    object: 'refused_picture',
    body: { decision: 'uphold', reason: '是同一张' },
  },
  'POST /api/listed-words/:id/end': { object: 'listed_word', body: { reason: '不再需要' } },
  'POST /api/concerns/:id/heeding': { object: 'concern', body: { done: '已和家长谈过' } },
};

/** A notice somebody of the school wants to send, one he has sent, and one that somebody got; and the pupil's own talk. */
export async function someNotices(world: World, { org = '', pupil = '' }: Record<string, string>) {
  const sender = await aPersonAs(world, 'school_leader', { org });
  const guardian = await aGuardianOf(world, pupil, org, '林秀莲');
  const got_notice = await aNotice(world, { sender, org, to: [{ person: guardian.person, about: pupil }] });
  const opened = { org, pupil, by: await aPersonAs(world, 'safeguard_lead', { org }) };
  return {
    opening: await anOpening(world, { ...opened, ground: 'emergency' }),
    demand: await anOpening(world, { ...opened, ground: 'demand' }),
    pupil_talk: (await aPupilTalk(world, { org, pupil })).pupil_talk,
    notice: await aNotice(world, { sender, org, state: 'waiting' }),
    robot: await aRobot(world, org),
    own_notice: await aNotice(world, { sender, org }),
    got_notice,
    own_upload: await anAttachment(world, { by: sender.person }),
    got_attachment: await anAttachment(world, { by: sender.person, notice: got_notice }),
    slip: await aSlip(world, { notice: got_notice, person: guardian.person, about: pupil }),
    printout: await aPrintout(world, { by: sender, notice: got_notice }),
  };
}
