import type { PolicyRow } from '#platform/access/policy.ts';

const told = 'what schools and the bureau tell of their work';
const duty = 'law on the protection of minors: duty of the school';
const task = 'county partnership: task of the bureau';
const harm = 'law on the protection of minors art. 11: duty to report';
const second = 'regulation on minors online art. 36: each staff access approved by a responsible person';

type Row = Partial<PolicyRow> & Pick<PolicyRow, 'action' | 'role' | 'relation'>;

const row = (one: Row): PolicyRow => ({ class: 'C1', basis: told, fields: 'all', audit: 'write', ...one });

/** What appears in columns, to whom each is for: the object says whether that is the actor. */
const reading = (action: string, more: Partial<PolicyRow> = {}): PolicyRow =>
  row({ action, role: 'signed_in', relation: 'self:reader', audit: 'none', ...more });

const listing = (action: string): PolicyRow => row({ action, role: 'signed_in', relation: 'county', audit: 'none' });

/** Everybody but pupils: what a child says in public is not asked for. */
const talking = [
  'guardian',
  'homeroom',
  'teacher',
  'counsellor',
  'school_leader',
  'official',
  'department',
  'community_worker',
  'provider_admin',
  'volunteer',
];

const writers = ['homeroom', 'teacher', 'counsellor', 'school_leader', 'official'];

const writing = (action: string, relation: string, more: Partial<PolicyRow> = {}): PolicyRow[] =>
  writers.map((role) => row({ action, role, relation, basis: duty, ...more }));

/** Whoever answers for what a school says, and for what the bureau says. */
const answering = (action: string, more: Partial<PolicyRow> = {}): PolicyRow[] => [
  row({ action, role: 'school_leader', relation: 'org', basis: duty, reach: 'system', ...more }),
  row({ action, role: 'official', relation: 'county', basis: task, reach: 'system', ...more }),
];

const notHisOwn = (action: string, relation: string, deny: string): PolicyRow =>
  row({ action, role: 'signed_in', relation, basis: second, class: 'C0', deny });

/** Who keeps columns, writes, reviews and reads posts, and says something to them (docs/adr/0022). */
export const columnPolicy: readonly PolicyRow[] = [
  row({
    action: 'messages.read_public',
    role: 'anybody',
    relation: 'public',
    class: 'C0',
    audit: 'none',
    reach: 'system',
  }),
  listing('messages.list_columns'),
  ...answering('messages.open_column'),
  ...answering('messages.change_column'),
  reading('messages.follow_column'),
  listing('messages.list_posts'),
  reading('messages.read_post'),
  reading('messages.like_post'),
  ...writing('messages.list_own_posts', 'self', { audit: 'none' }),
  ...writing('messages.write_post', 'self:writer'),
  ...writing('messages.change_post', 'self'),
  ...writing('messages.submit_post', 'self'),
  ...writing('messages.read_writing', 'self', { audit: 'none' }),
  ...answering('messages.read_writing', { audit: 'none' }),
  ...writing('messages.withdraw_post', 'self'),
  ...answering('messages.withdraw_post'),
  ...answering('messages.list_waiting_posts', { audit: 'none' }),
  ...answering('messages.approve_post', { basis: second }),
  ...answering('messages.return_post', { basis: second }),
  notHisOwn('messages.approve_post', 'self:author', 'messages.own_post'),
  notHisOwn('messages.return_post', 'self:author', 'messages.own_post'),
  reading('messages.list_comments'),
  ...talking.map((role) => row({ action: 'messages.write_comment', role, relation: 'self:reader' })),
  ...talking.map((role) => row({ action: 'messages.withdraw_comment', role, relation: 'self' })),
  ...talking.map((role) => row({ action: 'messages.appeal_comment', role, relation: 'self' })),
  reading('messages.report_comment', { audit: 'write' }),
  ...answering('messages.list_held_comments', { class: 'C2', audit: 'read' }),
  row({
    action: 'messages.list_held_comments',
    role: 'safeguard_lead',
    relation: 'org',
    class: 'C2',
    basis: harm,
    audit: 'read',
    reach: 'system',
  }),
  ...answering('messages.decide_comment', { class: 'C2' }),
  row({
    action: 'messages.decide_comment',
    role: 'safeguard_lead',
    relation: 'org:taken_back',
    class: 'C2',
    basis: harm,
    reach: 'system',
  }),
  notHisOwn('messages.decide_comment', 'self:author', 'messages.own_comment'),
  notHisOwn('messages.decide_comment', 'self:reporter', 'messages.own_comment'),
  notHisOwn('messages.decide_comment', 'self:decider', 'messages.own_decision'),
];
