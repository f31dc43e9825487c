import { heldIn } from '#platform/access/policy.ts';
import type { Language, Said } from '#platform/i18n/dictionary.ts';

/** By what right the policy's rows open something, for those who read them: a duty, a statute, what is one's own. */
const bases: Readonly<Record<string, Said>> = {
  'he gives hours of his own post by his own will': {
    zh: '共享自己岗位的课时，由本人自愿决定',
    en: 'He gives hours of his own post by his own will',
  },
  'whoever takes part says so himself': {
    zh: '参加不参加，由本人自己说',
    en: 'Whoever takes part says so himself',
  },
  'whoever was drawn answers, or does not': {
    zh: '被抽到的人自己决定填不填',
    en: 'Whoever was drawn answers, or does not',
  },
  'nobody accepts his own work': {
    zh: '自己办的不由自己审核通过',
    en: 'Nobody accepts his own work',
  },
  'what is sent to families takes another person': {
    zh: '发给家庭的要由另一人审核',
    en: 'What is sent to families takes another person',
  },
  'one’s own session': { zh: '自己的登录', en: 'One’s own session' },
  'which counties are served': { zh: '公开：服务哪些县', en: 'Public: which counties are served' },
  'signing in': { zh: '登录所必需', en: 'Needed for signing in' },
  'one’s own browser, with what others left there': { zh: '自己的浏览器', en: 'One’s own browser' },
  'one’s own sign-ins': { zh: '自己的登录记录', en: 'One’s own sign-ins' },
  'demonstration county: invented people': { zh: '演示县，人物均为虚构', en: 'Demonstration county: invented people' },
  'a secret address of one’s own': { zh: '自己保管的保密地址', en: 'A secret address of one’s own' },
  'one-time link': { zh: '一次性链接', en: 'One-time link' },
  'county partnership: task of the bureau': {
    zh: '教育局在教联体中的职责',
    en: 'The bureau’s task in the partnership',
  },
  'county partnership: work of several organisations': {
    zh: '几个单位在教联体中协同工作',
    en: 'Work of several organisations in the partnership',
  },
  'county partnership: task of the departments': {
    zh: '成员单位在教联体中的职责',
    en: 'The departments’ task in the partnership',
  },
  'county partnership: the bureau keeps the rosters of its schools': {
    zh: '教育局管理本县学校名册的职责',
    en: 'The bureau’s task to keep the rosters of its schools',
  },
  'law on the protection of minors: duty of the school': {
    zh: '《未成年人保护法》规定的学校职责',
    en: 'The school’s duty under the Law on the Protection of Minors',
  },
  'law on the protection of minors art. 30: schools help children in need of somebody to talk to': {
    zh: '《未成年人保护法》第三十条：学校对学生开展心理辅导',
    en: 'Law on the Protection of Minors, art. 30: schools help children in need of somebody to talk to',
  },
  'what is in force is everybody’s to know': {
    zh: '现行的规定，人人可查',
    en: 'What is in force is everybody’s to know',
  },
  'who answers for what is everybody’s to know': {
    zh: '谁负责什么，人人可查',
    en: 'Who answers for what is everybody’s to know',
  },
  'the county hears schools and families': {
    zh: '县里听取学校和家庭的意见',
    en: 'The county hears schools and families',
  },
  'what binds departments takes a second person': {
    zh: '约束各部门的事要由第二个人确认',
    en: 'What binds departments takes a second person',
  },
  'what is measured, and how, is everybody’s to know': {
    zh: '衡量什么、怎样衡量，人人可查',
    en: 'What is measured, and how, is everybody’s to know',
  },
  'what is frozen takes another person': {
    zh: '定稿要由另一个人审定',
    en: 'What is frozen takes another person',
  },
  'one’s own account': { zh: '自己的账号', en: 'One’s own account' },
  'one’s own sessions': { zh: '自己的登录', en: 'One’s own sessions' },
  'public geography': { zh: '公开的行政区划', en: 'Public geography' },
  'public directory': { zh: '公开的目录', en: 'Public directory' },
  'public calendar': { zh: '公开的校历', en: 'Public calendar' },
  guardianship: { zh: '监护人', en: 'Guardianship' },
  'the pupil himself': { zh: '学生本人', en: 'The pupil himself or herself' },
  '个人信息保护法 art. 14': { zh: '《个人信息保护法》第十四条', en: 'Personal Information Protection Law, art. 14' },
  '个人信息保护法 art. 17: what data is used for is told': {
    zh: '《个人信息保护法》第十七条：告知用途',
    en: 'Personal Information Protection Law, art. 17: what data is used for is told',
  },
  '个人信息保护法 art. 31': { zh: '《个人信息保护法》第三十一条', en: 'Personal Information Protection Law, art. 31' },
  '个人信息保护法 art. 44: to know who processes it': {
    zh: '《个人信息保护法》第四十四条：知情权',
    en: 'Personal Information Protection Law, art. 44: to know who processes it',
  },
  '个人信息保护法 art. 45': { zh: '《个人信息保护法》第四十五条', en: 'Personal Information Protection Law, art. 45' },
  '个人信息保护法 art. 50: requests are answered': {
    zh: '《个人信息保护法》第五十条：答复请求',
    en: 'Personal Information Protection Law, art. 50: requests are answered',
  },
  '未成年人保护法 art. 63: who opens what a minor wrote, and when': {
    zh: '《未成年人保护法》第六十三条：谁、什么时候可以打开未成年人的消息',
    en: 'Law on the Protection of Minors, art. 63: who opens what a minor wrote, and when',
  },
  '未成年人保护法 art. 4: what is best for the child': {
    zh: '《未成年人保护法》第四条：最有利于未成年人',
    en: 'Law on the Protection of Minors, art. 4: what is best for the child',
  },
  '未成年人保护法 art. 11: a child in danger': {
    zh: '《未成年人保护法》第十一条：孩子可能有危险',
    en: 'Law on the Protection of Minors, art. 11: a child in danger',
  },
  '未成年人保护法 art. 43': { zh: '《未成年人保护法》第四十三条', en: 'Law on the Protection of Minors, art. 43' },
  '未成年人保护法 art. 62': { zh: '《未成年人保护法》第六十二条', en: 'Law on the Protection of Minors, art. 62' },
  '未成年人保护法 art. 108; 反家庭暴力法 art. 32': {
    zh: '《未成年人保护法》第一百零八条、《反家庭暴力法》第三十二条',
    en: 'Law on the Protection of Minors, art. 108; Anti-Domestic Violence Law, art. 32',
  },
  '未成年人网络保护条例 art. 37': {
    zh: '《未成年人网络保护条例》第三十七条：每年审计并报告',
    en: 'Regulation on minors online, art. 37: audited and reported every year',
  },
  '未成年人网络保护条例 art. 38: records of harm are kept': {
    zh: '《未成年人网络保护条例》第三十八条：侵害的记录要保全',
    en: 'Regulation on Minors Online, art. 38: records of harm are kept',
  },
  'regulation on minors online arts. 26 and 29: what harms minors is stopped': {
    zh: '《未成年人网络保护条例》第二十六、二十九条：制止危害未成年人的信息',
    en: 'Regulation on Minors Online, arts. 26 and 29: what harms minors is stopped',
  },
  'law on the protection of minors art. 11: duty to report': {
    zh: '《未成年人保护法》第十一条：报告义务',
    en: 'Law on the Protection of Minors, art. 11: duty to report',
  },
  'regulation on minors online art. 36: each staff access approved by a responsible person': {
    zh: '《未成年人网络保护条例》第三十六条：访问须经负责人批准',
    en: 'Regulation on Minors Online, art. 36: each staff access approved by a responsible person',
  },
  'regulation on minors online art. 36: access is approved and looked at by a responsible person': {
    zh: '《未成年人网络保护条例》第三十六条：访问须经批准并复核',
    en: 'Regulation on Minors Online, art. 36: access is approved and looked at by a responsible person',
  },
  'regulation on minors online art. 36: access by least right': {
    zh: '《未成年人网络保护条例》第三十六条：最小授权',
    en: 'Regulation on Minors Online, art. 36: access by least right',
  },
  'law on compulsory education art. 7: the county’s bureau sees to the schools’ running': {
    zh: '《义务教育法》第七条：县级教育部门的职责',
    en: 'Compulsory Education Law, art. 7: the county’s bureau sees to the schools’ running',
  },
  'law on compulsory education art. 11 and 14: the school keeps who goes to it': {
    zh: '《义务教育法》第十一条、第十四条：学校管理学籍',
    en: 'Compulsory Education Law, art. 11 and 14: the school keeps who goes to it',
  },
  'code of the school': { zh: '学校给的认领码', en: 'A code the school gave' },
  'one’s own claim': { zh: '自己的认领', en: 'One’s own claim' },
  'nobody confirms himself': { zh: '不能核对自己', en: 'Nobody confirms himself' },
  'nobody reviews himself': { zh: '不能复核自己', en: 'Nobody reviews himself' },
  'one asks, another ends it': { zh: '一人提出，另一人办理', en: 'One asks, another ends it' },
  'two sides are two people': { zh: '双方须是两个人', en: 'Two sides are two people' },
  'what schools and the bureau tell of their work': {
    zh: '学校和教育局公开自己的工作',
    en: 'What schools and the bureau tell of their work',
  },
  'one’s own messages': { zh: '自己的消息', en: 'One’s own messages' },
  'GB/T 22239: administrators apart': {
    zh: 'GB/T 22239：管理员分权',
    en: 'GB/T 22239: administrators apart',
  },
  'labour law: hours of work': { zh: '《劳动法》：工作时间', en: 'Labour law: hours of work' },
  'one’s own resource': { zh: '自己的资源', en: 'One’s own resource' },
  'community duty': { zh: '社区工作职责', en: 'Duty of the community' },
  'service both sides accepted': { zh: '双方都接受的服务', en: 'A service both sides accepted' },
};

/** How somebody stands to what a rule opens to him. */
const relations: Readonly<Record<string, Said>> = {
  public: { zh: '任何人', en: 'Anybody' },
  self: { zh: '与自己有关', en: 'Concerns oneself' },
  county: { zh: '全县', en: 'The county' },
  org: { zh: '本单位', en: 'One’s own organisation' },
  consortium: { zh: '本校所在的教联体', en: 'The consortium of one’s own school' },
  bureau: { zh: '在教育局任职', en: 'Holding office at the bureau' },
  class: { zh: '自己的班', en: 'One’s own class' },
  provider: { zh: '本提供者', en: 'One’s own provider' },
  child: { zh: '自己的孩子或本人', en: 'One’s own child, or oneself' },
  settled_child: { zh: '自己的孩子（过了观察期）', en: 'One’s own child, past probation' },
  restrained_child: { zh: '被法院限制接触的孩子', en: 'A child a court keeps one from' },
  looked_after: { zh: '在社区照看的孩子', en: 'A child one looks after in the community' },
  glass: { zh: '紧急查看', en: 'An emergency look' },
  system: { zh: '系统自动', en: 'By the system itself' },
  operator: { zh: '服务器运行者', en: 'Whoever runs the server' },
};

/** A basis in the reader's words; one that has none is told as it stands, and fails a test. */
export const basisIn = (language: Language, basis: string): string => bases[basis]?.[language] ?? basis;

/** The same of a relation. */
export const relationIn = (language: Language, relation: string): string =>
  relations[heldIn(relation)]?.[language] ?? relation;

/** Whether a rule can be told in both languages. */
export const hasWords = (rule: { basis: string; relation: string }): boolean =>
  rule.basis in bases && heldIn(rule.relation) in relations;
