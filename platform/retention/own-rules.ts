import { erased, gone, keep, namesNobody, stays } from '#platform/retention/kept.ts';

const security = {
  zh: '网络安全与账号保护，《网络安全法》第二十一条（网络日志不少于六个月）',
  en: 'Security: Cybersecurity Law, art. 21 (network logs at least six months)',
};
const service = { zh: '提供服务所必需', en: 'Needed to give the service' };
const law = {
  zh: '审计记录至少三年；不可更改，因此也不删除',
  en: 'Audit records, at least three years; nobody can change them, nor erase them',
};

const forever = { basis: security, why: law };
const made = { zh: '产生时', en: 'when it was made' };

keep(
  // A phone may send what it kept offline for a season: its keys are known that long.
  erased('platform.idempotency', { zh: '请求的防重复编号', en: 'Keys of requests' }, ['holder', 'key'], {
    persons: ['holder'],
    basis: service,
    after: { days: 90 },
    since: made,
    counted: 'kept.at',
  }),
  // What an address or a login failed at is of no use a day later.
  erased('platform.throttle', { zh: '失败次数', en: 'Counted tries' }, ['key'], {
    persons: [],
    basis: security,
    after: { days: 1 },
    since: made,
    counted: 'kept.since',
  }),
  // Who was signed in where can be looked up for half a year; a browser is known again as long.
  erased('platform.session', { zh: '登录会话', en: 'Sessions' }, ['id'], {
    persons: ['person'],
    basis: security,
    after: { days: 180 },
    since: { zh: '会话结束', en: 'when it ended' },
    counted: 'coalesce(kept.ended_at, kept.expires_at)',
  }),
  // What became of a message, without whom to and what, is of use while somebody may ask where it stayed.
  erased('platform.sms', { zh: '短信的发送结果', en: 'What became of messages' }, ['id'], {
    persons: [],
    basis: service,
    after: { days: 30 },
    since: made,
    counted: 'kept.made_at',
  }),
  erased('platform.kept_file', { zh: '做好待取的文件', en: 'Files made to be fetched' }, ['id'], {
    persons: ['owner'],
    basis: service,
    after: { days: 0 },
    since: { zh: '到期', en: 'when it ran out' },
    counted: 'kept.expires_at',
  }),
  // What something is attached to holds it by its key; what nobody attached within a day goes.
  erased('platform.file', { zh: '附带的文件', en: 'Files that were attached' }, ['id'], {
    persons: [],
    basis: service,
    after: { days: 1 },
    since: made,
    counted: 'kept.made_at',
  }),
  gone(
    'platform.file_part',
    { zh: '附带文件的内容', en: 'What they hold' },
    ['file', 'at'],
    [],
    ['platform.file', 'file'],
  ),
  erased('platform.sweep_run', { zh: '清理的记录', en: 'Sweeps' }, ['id'], {
    persons: ['stopped_by'],
    basis: security,
    after: { years: 3 },
    since: made,
    counted: 'kept.began_at',
  }),
  {
    ...stays(
      'platform.audit',
      { zh: '审计记录', en: 'Audit records' },
      ['id'],
      ['person', 'object', 'on_behalf'],
      forever,
    ),
    onRequest: { of: 'object', stays: law },
  },
  {
    ...stays(
      'platform.audit_subject',
      { zh: '谁看过谁', en: 'Who looked at whom' },
      ['subject', 'audit'],
      ['subject'],
      forever,
    ),
    onRequest: { of: 'subject', stays: law },
  },
  stays(
    'platform.sealed_key',
    { zh: '密封记录的钥匙', en: 'Keys of sealed records' },
    ['id'],
    ['shredded_by'],
    forever,
  ),
  stays('platform.event', { zh: '事件（只有编号）', en: 'Events, of ids alone' }, ['id'], [], forever),
);
namesNobody('platform.audit_link', 'platform.cursor', 'platform.set_aside');
