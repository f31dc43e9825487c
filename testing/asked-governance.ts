import { aMeasure } from '#modules/governance/testing.ts';
import { taskOfConsortia } from '#testing/asked-consortia.ts';
import { newId } from '#platform/id.ts';

const onTask = (act: string, body: object) => ({
  [`POST /api/tasks/:id/${act}`]: { object: 'task', body: { ...body, seen: 0 } },
});

const plan = {
  title: '第五次联席会议',
  place: '县教育局三楼会议室',
  startsAt: '2026-12-01T09:00:00+08:00',
  endsAt: '2026-12-01T11:30:00+08:00',
  quorum: 'half',
  voting: 'none',
  members: [newId()],
};

/** What is asked of one conference, or of one item of an agenda. */
const askedOfConferences = {
  'GET /api/conferences/:id': { object: 'conference' },
  'PUT /api/conferences/:id': { object: 'conference', body: { ...plan, seen: 1 } },
  'POST /api/conferences/:id/convocation': { object: 'conference', body: { seen: 1 } },
  'POST /api/conferences/:id/calling-off': { object: 'conference', body: { seen: 1, reason: '与防汛会议冲突。' } },
  'POST /api/conferences/:id/opening': { object: 'conference', body: { seen: 1 } },
  'POST /api/conferences/:id/end': { object: 'conference', body: { seen: 1 } },
  'POST /api/conferences/:id/answer': { object: 'conference', body: { answer: 'comes', whoComes: '陈科长' } },
  'GET /api/conferences/:id/invitation.ics': { object: 'conference' },
  'GET /api/conferences/:id/attendance-code': { object: 'conference' },
  'POST /api/conferences/:id/attendance': { object: 'conference', body: { code: 'A'.repeat(22) } },
  'POST /api/conferences/:id/leaving': { object: 'conference', body: {} },
  'POST /api/conferences/:id/attendance-by-hand': {
    object: 'conference',
    body: { org: newId(), isPresent: true, reason: '手机没电，本人在场。' },
  },
  'POST /api/conferences/:id/minutes-laying': { object: 'conference', body: { seen: 1 } },
  'POST /api/conferences/:id/minutes-confirmation': { object: 'conference', body: { seen: 1 } },
  'GET /api/conferences/:id/minutes/file': { object: 'conference' },
  'GET /api/conferences/:id/resolutions': { object: 'conference' },
  'POST /api/agenda-items/:id/resolutions': { object: 'agenda_item', body: { text: '会议同意放学时段限行。' } },
  'POST /api/agenda-items/:id/votes': {
    object: 'agenda_item',
    body: { question: '是否同意放学时段限行？', isSecret: false },
  },
  'GET /api/conferences/:id/votes': { object: 'conference' },
  'POST /api/votes/:id/closing': { object: 'vote', body: {} },
  'POST /api/votes/:id/ballots': { object: 'vote', body: { choice: 'yes', code: 'a'.repeat(32) } },
  'GET /api/agenda-items/:id/minutes': { object: 'agenda_item' },
  'POST /api/agenda-items/:id/minutes': { object: 'agenda_item', body: { id: newId(), change: 'AAA=' } },
  'PUT /api/conferences/:id/agenda': { object: 'conference', body: { seen: 1, items: [newId()] } },
  'POST /api/agenda-items/:id/taking-on': {
    object: 'agenda_item',
    body: { seen: 0, conference: newId(), minutes: 10 },
  },
  'POST /api/agenda-items/:id/postponement': { object: 'agenda_item', body: { seen: 0, reason: '材料还不齐。' } },
  'POST /api/agenda-items/:id/withdrawal': { object: 'agenda_item', body: { seen: 0 } },
  'POST /api/agenda-items/:id/materials': { object: 'agenda_item', body: { title: '方案', body: '限行方案' } },
};

/** What is asked of one duty list, one matter or one task. */
export const askedOfGovernance = {
  'GET /api/duty-lists/:id/matters': { object: 'duty_draft' },
  'GET /api/duty-lists/:id/changes': { object: 'duty_draft', query: 'since' },
  'PUT /api/duty-draft/duties/:id': {
    object: 'duty',
    body: { places: ['990101'], lead: newId(), basis: '依据', limitDays: 3, seen: 2 },
  },
  'DELETE /api/duty-draft/duties/:id': { object: 'duty', body: { seen: 2 } },
  'GET /api/policies/:id': { object: 'policy' },
  'GET /api/policies/:id/clauses': { object: 'policy' },
  'GET /api/policies/:id/changes': { object: 'policy' },
  'GET /api/policies/:id/hanging': { object: 'policy' },
  'GET /api/policies/:id/draft': { object: 'policy' },
  'POST /api/policies/:id/draft': { object: 'policy', body: { began: '2027-01-01' } },
  'PUT /api/policies/:id/draft': { object: 'policy', body: { ...aMeasure, seen: 0 } },
  'DELETE /api/policies/:id/draft': { object: 'policy', body: { seen: 0 } },
  'POST /api/policies/:id/in-force': { object: 'policy', body: { seen: 0 } },
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
  ...askedOfConferences,
  'GET /api/tasks/:id': { object: 'task' },
  ...onTask('charge', {}),
  ...onTask('progress', { progress: 50, said: '已经联系施工队。' }),
  ...onTask('evidence', { files: [{ file: newId(), shows: '画好的斑马线' }] }),
  ...onTask('evidence-removal', { evidence: newId() }),
  ...onTask('handing-in', { said: '已经画好。' }),
  'POST /api/tasks/:id/acceptance': { object: 'asked_task', body: { said: '已经看过。', seen: 0 } },
  ...onTask('return', { reason: '还缺一块标志牌。' }),
  ...onTask('suspension', { reason: '下雨不能施工。' }),
  ...onTask('resumption', { reason: '天晴了，继续。' }),
  ...onTask('reopening', { reason: '斑马线磨掉了。', workingDays: 5 }),
  ...onTask('withdrawal', { reason: '学校要搬迁。' }),
  'GET /api/bodies/:id': { object: 'body' },
  'GET /api/bodies/:id/charters': { object: 'body' },
  'PUT /api/bodies/:id': { object: 'body', body: { seen: 1, name: '领导小组', founded: '2024-10-01' } },
  'POST /api/bodies/:id/ending': { object: 'body', body: { seen: 1, on: '2026-12-31' } },
  'POST /api/bodies/:id/terms': {
    object: 'body',
    body: { seen: 1, seat: 'member', office: '乡镇分管教育的副乡长', began: '2026-01-01' },
  },
  'POST /api/bodies/:id/charters': {
    object: 'body',
    body: { seen: 1, began: '2026-12-01', text: '领导小组每学期至少开两次会。' },
  },
  'POST /api/terms/:id/ending': { object: 'term', body: { seen: 1, on: '2026-12-31' } },
  'POST /api/matters/:id/reopening': {
    object: 'closed_matter',
    body: { seen: 2, limitDays: 5, reason: '斑马线没有画。' },
  },
};

/** Whose task each of these is, in all of the county. */
export const taskOfGovernance = {
  duty_draft: 'official',
  duty: 'official',
  matter: 'official',
  closed_matter: 'official',
  task: 'official',
  asked_task: 'official',
  conference: 'official',
  agenda_item: 'official',
  vote: 'official',
  body: 'official',
  term: 'official',
  policy: 'official',
  ...taskOfConsortia,
};
