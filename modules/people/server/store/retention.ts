import { sql } from 'kysely';
import type { Said } from '#platform/i18n/dictionary.ts';
import { erased, gone, holdBack, type Kept, keep, namesNobody, stays } from '#platform/retention/kept.ts';

const consent = {
  zh: '同意与共享记录：使用结束后三年，《网络数据安全管理条例》第十二条',
  en: 'Consents and records of sharing: use and three years, Network Data Security Regulation, art. 12',
};
const school = {
  zh: '实现目的所必需的最短时间，《个人信息保护法》第十九条',
  en: 'The shortest time the purpose needs, Personal Information Protection Law, art. 19',
};
/** The register of a school is not a family's to end. */
const roll = {
  zh: '学籍由学校依《义务教育法》和《中小学生学籍管理办法》登记保存，学校不能应请求删除',
  en: 'The register of pupils is kept by the school under the Compulsory Education Law; it cannot be deleted on request',
};
/** What proves who decided what. */
const proof = {
  zh: '证明谁作过什么决定、学校怎样答复：使用结束后三年，《网络数据安全管理条例》第十二条',
  en: 'Proves who decided what, and what was answered: use and three years, Network Data Security Regulation, art. 12',
};
const caring = {
  zh: '谁在照看孩子，是学校保护孩子所必需，《未成年人保护法》第四十三条；关系结束以后删除',
  en: 'Who cares for the child the school must know to protect it, Law on the Protection of Minors, art. 43; it goes once that has ended',
};
const guarding = {
  zh: '谁是监护人，是学校保护孩子所必需，《未成年人保护法》第二十四条、第三十九条',
  en: 'Who the guardians are the school must know to protect the child, Law on the Protection of Minors, art. 24 and 39',
};
const othersCopies = {
  zh: '别人为自己要的副本属于他：查阅、复制是每个人自己的权利，《个人信息保护法》第四十五条；一天后自动删除',
  en: 'What others asked for themselves is theirs: each has his own right to a copy, Personal Information Protection Law, art. 45; it goes after a day',
};
const account = { zh: '账号保护，《网络安全法》第二十一条', en: 'Guarding accounts, Cybersecurity Law, art. 21' };

/** When a pupil was last in a class; null while he is in one. */
const leftSchool = (pupil: string): string =>
  `select case when bool_or(e.ended is null) then null else max(e.ended) end from people.enrolment e
    where e.county = kept.county and e.pupil = ${pupil}`;

/** When somebody was put in. */
const madeAt = (person: string): string =>
  `select p.made_at from people.person p where p.county = kept.county and p.id = ${person}`;

const sinceLeft: Said = { zh: '毕业或离校', en: 'leaving school' };
const sinceEnd: Said = { zh: '这项关系结束，或孩子离校', en: 'its end, or the child’s leaving school' };
const sinceExpiry: Said = { zh: '到期', en: 'when it ran out' };
const ended: Said = { zh: '结束', en: 'its end' };
const sinceAnswer: Said = { zh: '答复或到期', en: 'its answer, or when it ran out' };

/** Of the child and of who cares for him. A row that others stand on waits for them. */
const family: readonly Kept[] = [
  erased('people.claim', { zh: '监护申请', en: 'Claims' }, 'id', {
    persons: ['pupil', 'claimant', 'issued_by', 'decided_by'],
    basis: school,
    after: { years: 1 },
    since: sinceAnswer,
    counted: 'coalesce(kept.decided_at, kept.expires_at)',
  }),
  erased('people.contact', { zh: '社区联系人', en: 'Contacts' }, 'id', {
    persons: ['pupil', 'worker'],
    onRequest: { of: 'pupil', goes: sql`kept.ended is not null`, stays: caring },
    basis: school,
    after: { years: 1 },
    since: sinceEnd,
    counted: `coalesce(kept.ended, (${leftSchool('kept.pupil')}))`,
  }),
  erased('people.guardianship', { zh: '监护关系', en: 'Guardianships' }, 'id', {
    persons: ['pupil', 'guardian'],
    onRequest: { of: 'pupil', stays: guarding },
    basis: school,
    after: { years: 1 },
    since: sinceEnd,
    // One that a court limits stays as long as the order.
    counted: `case when not exists (select from people.court_order o where o.county = kept.county
        and o.pupil = kept.pupil and o.guardian = kept.guardian)
      then coalesce(kept.ended, (${leftSchool('kept.pupil')})) end`,
  }),
  erased('people.family_request', { zh: '家庭的请求', en: 'What families asked' }, 'id', {
    persons: ['pupil', 'asked_by', 'answered_by'],
    basis: consent,
    onRequest: { of: 'pupil', stays: proof },
    after: { years: 3 },
    since: { zh: '答复', en: 'the answer' },
    counted: 'kept.answered_at',
  }),
  erased('people.data_copy', { zh: '家庭要的信息副本', en: 'Copies of data made for families' }, 'id', {
    onRequest: { of: 'pupil', by: 'asked_by', goes: sql`true`, stays: othersCopies },
    persons: ['pupil', 'asked_by'],
    basis: consent,
    after: { days: 0 },
    since: sinceExpiry,
    counted: 'kept.expires_at',
  }),
  erased('people.court_order', { zh: '法院裁定', en: 'Court orders' }, 'id', {
    persons: ['pupil', 'guardian', 'entered_by', 'lifted_by'],
    basis: school,
    after: { years: 3 },
    since: { zh: '离校；但不早于孩子满十八岁', en: 'leaving school; not before the child is eighteen' },
    // With the three years that follow: eighteen.
    counted: `select greatest(gone.left_on, p.born + interval '15 years') from people.person p,
      (${leftSchool('kept.pupil')}) gone (left_on)
      where p.county = kept.county and p.id = kept.pupil and gone.left_on is not null`,
  }),
  gone(
    'people.erased_row',
    { zh: '等待删除的记录', en: 'Rows that wait to go' },
    'id',
    [],
    ['people.erasure', 'erasure'],
  ),
  erased('people.erasure', { zh: '应家庭请求的删除', en: 'Erasures families asked for' }, 'id', {
    persons: ['pupil', 'asked_by'],
    basis: consent,
    after: { years: 3 },
    since: { zh: '完成或撤回', en: 'its end' },
    counted: `case when kept.state in ('done', 'taken_back') then coalesce(kept.erased_at, kept.hidden_at, kept.granted_at) end`,
  }),
  erased('people.asking', { zh: '转入申请', en: 'Askings for pupils' }, 'id', {
    persons: ['pupil', 'asked_by', 'answered_by'],
    basis: school,
    onRequest: { of: 'pupil', stays: roll },
    after: { years: 1 },
    since: sinceAnswer,
    counted: 'kept.answered_at',
  }),
  erased('people.legal_hold', { zh: '保全', en: 'Legal holds' }, 'id', {
    persons: ['pupil', 'laid_by', 'end_asked_by', 'ended_by'],
    basis: school,
    after: { years: 3 },
    since: ended,
    counted: 'coalesce(kept.ended_at, kept.until)',
  }),
  erased('people.consent', { zh: '同意记录', en: 'Consents' }, 'id', {
    persons: ['pupil', 'decided_by'],
    onRequest: { of: 'pupil', stays: proof },
    basis: consent,
    after: { years: 3 },
    since: sinceLeft,
    counted: leftSchool('kept.pupil'),
  }),
  {
    table: 'people.pupil',
    title: { zh: '学籍号、留守、寄宿', en: 'Student number, left behind, boarding' },
    onRequest: { of: 'person', stays: roll },
    key: ['person'],
    persons: ['person'],
    basis: school,
    isConfirmed: false,
    fate: {
      ends: 'empty',
      after: { years: 1 },
      since: sinceLeft,
      counted: sql.raw(leftSchool('kept.person')),
      emptied: { student_no: sql`null`, left_behind: sql`false`, boarding: sql`false` },
    },
  },
  gone(
    'people.leaving',
    { zh: '转学与离校', en: 'Transfers and leavings' },
    'id',
    ['pupil', 'asked_by', 'answered_by'],
    ['people.pupil', 'pupil'],
    { of: 'pupil', stays: roll },
  ),
  gone('people.enrolment', { zh: '在读记录', en: 'Enrolments' }, 'id', ['pupil'], ['people.pupil', 'pupil'], {
    of: 'pupil',
    stays: roll,
  }),
  erased('people.pupil', { zh: '学生', en: 'Pupils' }, 'person', {
    onRequest: { of: 'person', stays: roll },
    persons: ['person'],
    basis: consent,
    after: { years: 3 },
    since: sinceLeft,
    counted: `coalesce((${leftSchool('kept.person')}), case when not exists (select from people.enrolment e
      where e.county = kept.county and e.pupil = kept.person) then (${madeAt('kept.person')}) end)`,
  }),
];

/** Ways in that somebody began. */
const begun = [
  ['people.ticket', { zh: '没有走完的登录', en: 'Ways in not gone to the end' }, 'token_hash'],
  ['people.issuer_way', { zh: '没有走完的别处登录', en: 'Ways in by other sites not gone to the end' }, 'state_hash'],
  ['people.sign_in_code', { zh: '短信验证码', en: 'Codes by message' }, 'id'],
] as const;

/** Of who works here, and how he comes in. */
const staff: readonly Kept[] = [
  ...begun.map(([table, title, key]) =>
    erased(table, title, key, {
      persons: table === 'people.sign_in_code' ? [] : ['person'],
      basis: account,
      after: { days: 0 },
      since: sinceExpiry,
      counted: 'kept.expires_at',
    }),
  ),
  erased('people.invitation', { zh: '邀请', en: 'Invitations' }, 'person', {
    persons: ['person'],
    basis: account,
    after: { days: 180 },
    since: sinceExpiry,
    counted: 'kept.expires_at',
  }),
  gone('people.factor', { zh: '第二重验证', en: 'Second factors' }, 'id', ['person'], ['people.person', 'person']),
  gone('people.recovery_code', { zh: '恢复码', en: 'Recovery codes' }, 'hash', ['person'], ['people.person', 'person']),
  gone(
    'people.identity',
    { zh: '别处的账号', en: 'Accounts elsewhere' },
    'id',
    ['person'],
    ['people.account', 'account'],
  ),
  erased('people.grant_request', { zh: '角色的申请', en: 'Roles asked for' }, 'id', {
    persons: ['person', 'asked_by', 'decided_by'],
    basis: account,
    after: { years: 3 },
    since: sinceAnswer,
    counted: 'coalesce(kept.decided_at, kept.expires_at)',
  }),
  erased('people.role_grant', { zh: '角色', en: 'Roles' }, 'id', {
    persons: ['person'],
    basis: account,
    after: { years: 3 },
    since: {
      zh: '角色结束；学生离校；不再是任何孩子的监护人',
      en: 'its end; a pupil’s leaving; being nobody’s guardian any more',
    },
    counted: `case when kept.ended is not null then kept.ended
      when kept.role = 'pupil' then (${leftSchool('kept.person')})
      when kept.role = 'guardian' and not exists (select from people.guardianship g
        where g.county = kept.county and g.guardian = kept.person) then (${madeAt('kept.person')}) end`,
  }),
  erased('people.account', { zh: '账号', en: 'Accounts' }, 'id', {
    persons: ['person'],
    basis: account,
    after: { years: 1 },
    since: { zh: '账号结束；或没有任何角色', en: 'its end, or its beginning where no role is left' },
    counted: `coalesce(kept.ended_at, case when not exists (select from people.role_grant g
      where g.county = kept.county and g.person = kept.person) then kept.made_at end)`,
  }),
  erased('people.promotion', { zh: '班级升级', en: 'Promotions of classes' }, 'id', {
    persons: ['done_by', 'undone_by'],
    basis: account,
    after: { years: 3 },
    since: { zh: '办理', en: 'the promotion' },
    counted: 'kept.done_at',
  }),
  erased('people.glass', { zh: '紧急查看', en: 'Emergency looks' }, 'id', {
    persons: ['pupil', 'person', 'reviewed_by', 'deferred_by'],
    basis: account,
    after: { years: 3 },
    since: { zh: '查看', en: 'the look' },
    counted: 'kept.opened_at',
  }),
  erased('people.membership', { zh: '所属', en: 'Memberships' }, 'id', {
    persons: ['person'],
    onRequest: { of: 'person', stays: roll },
    basis: school,
    after: { years: 3 },
    since: ended,
    // Those of schools and places are history, and nobody's.
    counted: 'case when kept.person is not null then kept.ended end',
  }),
  stays('people.own_purpose_text', { zh: '同意文本', en: 'Texts of consent' }, ['purpose', 'version'], ['added_by'], {
    basis: consent,
    why: { zh: '证明家庭同意的是什么', en: 'Proves what families agreed to' },
  }),
  gone(
    'people.outside_id',
    { zh: '其他系统里的编号', en: 'Ids in other systems' },
    'sourced_id',
    ['id'],
    ['people.person', 'id'],
  ),
];

// A pupil’s role is counted from his leaving school, which goes with him: it comes first.
keep(...staff, ...family, {
  table: 'people.person',
  title: { zh: '人员', en: 'Persons' },
  onRequest: { of: 'id', stays: roll },
  key: ['id'],
  persons: ['id'],
  basis: school,
  isConfirmed: false,
  fate: {
    ends: 'erase',
    after: { years: 3 },
    since: { zh: '登记；并且没有任何记录再提到他', en: 'being put in, once nothing names him any more' },
    counted: sql`kept.made_at`,
    unnamed: true,
  },
});
holdBack(
  (county, day) => sql<{ person: string }>`select distinct pupil as person from people.legal_hold
    where county = ${county} and ended_at is null and until > ${day}::date`,
);
namesNobody('people.area', 'people.class', 'people.organisation', 'people.school_year', 'people.schooling');
