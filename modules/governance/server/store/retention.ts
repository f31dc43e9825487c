import { erased, gone, keep, namesNobody, stays } from '#platform/retention/kept.ts';

namesNobody(
  'governance.agenda_minutes',
  'governance.duty_matter',
  'governance.duty',
  'governance.duty_partner',
  'governance.duty_step',
);
// Organisations vote; which person pressed the button stands in the record of acts alone.
namesNobody('governance.vote_cast', 'governance.vote_choice');
namesNobody('governance.policy', 'governance.policy_clause', 'governance.policy_link');

const formal = {
  zh: '机关的正式文件，《档案法》第十四条、第十五条',
  en: 'Formal documents of an authority, Archives Law, art. 14 and 15',
};

keep(
  stays(
    'governance.duty_list',
    { zh: '责任清单', en: 'Duty lists' },
    ['id'],
    ['begun_by', 'changed_by', 'decided_by'],
    { basis: formal, why: { zh: '证明哪一天由谁负责什么', en: 'Proves who answered for what on which day' } },
  ),
);

const years = { years: 10 };
const basis = {
  zh: '机关的办理记录，《档案法》第十四条、第十五条',
  en: 'Records of what authorities did, Archives Law, art. 14 and 15',
};

keep(
  erased('governance.matter', { zh: '事项', en: 'Matters' }, 'id', {
    after: years,
    basis,
    persons: ['raised_by'],
    since: { zh: '办结', en: 'it was closed' },
    counted: 'kept.closed_at',
  }),
  gone(
    'governance.matter_step',
    { zh: '事项的办理过程', en: 'What happened to matters' },
    'id',
    ['done_by', 'raised_by'],
    ['governance.matter', 'matter'],
  ),
  erased('governance.task', { zh: '任务', en: 'Tasks' }, 'id', {
    after: years,
    basis,
    persons: ['in_charge', 'set_by', 'handed_in_by'],
    since: { zh: '办完或撤回', en: 'it was done or withdrawn' },
    counted: 'kept.closed_at',
  }),
  gone(
    'governance.task_step',
    { zh: '任务的办理过程', en: 'What happened to tasks' },
    'id',
    ['done_by'],
    ['governance.task', 'task'],
  ),
  gone(
    'governance.task_evidence',
    { zh: '任务的佐证', en: 'What shows tasks done' },
    'id',
    ['added_by'],
    ['governance.task', 'task'],
  ),
  erased('governance.conference', { zh: '联席会议', en: 'Conferences' }, 'id', {
    after: years,
    basis,
    persons: ['convened_by', 'minutes_laid_by', 'minutes_confirmed_by'],
    since: { zh: '会议结束', en: 'it was to end' },
    counted: 'kept.ends_at',
  }),
  gone(
    'governance.conference_seat',
    { zh: '受邀单位的答复', en: 'What those called to conferences answered' },
    ['conference', 'org'],
    ['answered_by'],
    ['governance.conference', 'conference'],
  ),
  gone(
    'governance.conference_presence',
    { zh: '会议签到', en: 'Who was at conferences' },
    'id',
    ['done_by'],
    ['governance.conference', 'conference'],
  ),
  gone(
    'governance.resolution',
    { zh: '会议决议', en: 'Resolutions of conferences' },
    'id',
    ['decided_by'],
    ['governance.conference', 'conference'],
  ),
  gone(
    'governance.vote',
    { zh: '会议表决', en: 'Votes of conferences' },
    'id',
    ['opened_by', 'closed_by'],
    ['governance.agenda_item', 'item'],
  ),
  gone(
    'governance.minutes_change',
    { zh: '会议纪要的改动', en: 'Changes of minutes' },
    'id',
    ['written_by'],
    ['governance.agenda_item', 'item'],
  ),
  erased('governance.agenda_item', { zh: '会议议题', en: 'Items of agendas' }, 'id', {
    after: years,
    basis,
    persons: ['proposed_by'],
    since: { zh: '提出', en: 'it was proposed' },
    counted: 'kept.proposed_at',
  }),
  gone(
    'governance.agenda_material',
    { zh: '会议材料', en: 'Materials of conferences' },
    'id',
    ['added_by'],
    ['governance.agenda_item', 'item'],
  ),
  erased('governance.calendar_key', { zh: '日历的保密地址', en: 'Secret addresses of calendars' }, 'person', {
    after: { years: 3 },
    basis: { zh: '本人的日历', en: 'One’s own calendar' },
    persons: ['person'],
    since: { zh: '生成', en: 'it was made' },
    counted: 'kept.made_at',
  }),
);

const structures = {
  basis: {
    zh: '机关的组织沿革，《档案法》第十四条、第十五条',
    en: 'How an authority was organised, Archives Law, art. 14 and 15',
  },
  why: { zh: '证明哪一天由谁担任什么', en: 'Proves who held what on which day' },
};

keep(
  stays('governance.body', { zh: '教联体的机构', en: 'Bodies of the partnership' }, ['id'], ['changed_by'], structures),
  stays('governance.seat_term', { zh: '机构里的任期', en: 'Terms of seats' }, ['id'], ['person', 'set_by'], structures),
  stays('governance.charter', { zh: '章程', en: 'Charters' }, ['id'], ['put_by'], structures),
);

keep(
  stays(
    'governance.policy_version',
    { zh: '制度的版本', en: 'Versions of policies' },
    ['id'],
    ['begun_by', 'changed_by', 'decided_by'],
    { basis: formal, why: { zh: '证明哪一天有什么规定', en: 'Proves what was laid down on which day' } },
  ),
  stays(
    'governance.policy_finding_left',
    { zh: '看过后保持不变的问题', en: 'Findings left as they are' },
    ['id'],
    ['left_by'],
    { basis: formal, why: { zh: '证明谁看过、为什么不改', en: 'Proves who looked at it and why it stayed' } },
  ),
);
namesNobody('governance.peer_county');

const built = {
  basis: structures.basis,
  why: { zh: '证明哪一天报告了什么、定了什么目标', en: 'Proves what was reported and aimed at on which day' },
};

keep(
  stays(
    'governance.build_report',
    { zh: '建设进度的报告', en: 'Reports of build-out' },
    ['id'],
    ['reported_by'],
    built,
  ),
  stays('governance.build_target', { zh: '建设目标', en: 'Targets of build-out' }, ['id'], ['set_by'], built),
);
