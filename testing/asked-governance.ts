import { newId } from '#platform/id.ts';

const onTask = (act: string, body: object) => ({
  [`POST /api/tasks/:id/${act}`]: { object: 'task', body: { ...body, seen: 0 } },
});

/** What is asked of one duty list, one matter or one task. */
export const askedOfGovernance = {
  'GET /api/duty-lists/:id/matters': { object: 'duty_draft' },
  'GET /api/duty-lists/:id/changes': { object: 'duty_draft', query: 'since' },
  'PUT /api/duty-draft/duties/:id': {
    object: 'duty',
    body: { places: ['990101'], lead: newId(), basis: '依据', limitDays: 3, seen: 2 },
  },
  'DELETE /api/duty-draft/duties/:id': { object: 'duty', body: { seen: 2 } },
  'GET /api/matters/:id': { object: 'matter' },
  'POST /api/matters/:id/taking': { object: 'matter', body: { seen: 0 } },
  'POST /api/matters/:id/hand-over': {
    object: 'matter',
    body: { seen: 0, to: null, reason: '这不归我们管。' },
  },
  'POST /api/matters/:id/assignment': {
    object: 'matter',
    body: { seen: 0, to: newId(), limitDays: 5, reason: '按三定方案归你们。' },
  },
  'POST /api/matters/:id/closing': { object: 'matter', body: { seen: 0, how: 'done', answer: '斑马线已经画好。' } },
  'POST /api/departments/:id/closing': { object: 'department', body: {} },
  'GET /api/tasks/:id': { object: 'task' },
  ...onTask('charge', {}),
  ...onTask('progress', { progress: 50, said: '已经联系施工队。' }),
  ...onTask('handing-in', { said: '已经画好。' }),
  ...onTask('acceptance', { said: '已经看过。' }),
  ...onTask('return', { reason: '还缺一块标志牌。' }),
  ...onTask('suspension', { reason: '下雨不能施工。' }),
  ...onTask('resumption', { reason: '天晴了，继续。' }),
  ...onTask('reopening', { reason: '斑马线磨掉了。', workingDays: 5 }),
  ...onTask('withdrawal', { reason: '学校要搬迁。' }),
  'POST /api/matters/:id/reopening': {
    object: 'closed_matter',
    body: { seen: 2, limitDays: 5, reason: '斑马线没有画。' },
  },
};
