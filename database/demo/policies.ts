import { clausesOf } from '#modules/governance/server/rules/policies/clauses.ts';
import { referencePolicies } from '#modules/governance/server/policies/reference-policies.ts';
import type { Rows } from './rows-of.ts';

/** The bureau, its director and the deputy who is the second person. */
interface Office {
  bureau: string;
  director: string;
  deputy: string;
}

type Relation = 'supersedes' | 'implements';

/** A version of a document of the county, which began so many years before this school year. */
interface Made {
  began: string;
  documentNumber: string;
  text: string;
  note?: string;
  reviewBy?: string;
  links?: readonly (readonly [Relation, string])[];
}

const earlier = `云岭县家校社协同育人实施办法（试行）
第一条　为做好家校社协同育人工作，制定本办法。
第二条　县教育局牵头，每学期召开一次联席会议。
第三条　各学校成立家长委员会，每学期至少开放一次。`;

const present = `云岭县家校社协同育人实施办法
第一章　总则
第一条　为做好家校社协同育人工作，根据《中华人民共和国家庭教育促进法》和教基〔2022〕7号，制定本办法。
第二条　协同育人坚持自愿、便利、不增加家庭和教师负担。
第二章　分工
第三条　县教育局牵头，每学期召开联席会议，会议决定的事项列为任务，每项任务由一个单位承办。
第四条　学校在协同育人中发挥主导作用：
（一）每学期至少组织两次家庭教育指导服务活动；
（二）每学年至少一次家访；
（三）听取家长委员会的意见。
第五条　乡镇、村（社区）为学生活动提供场地。
第三章　附则
第六条　本办法由县教育局解释。`;

const corrected = present.replace(
  '（二）每学年至少一次家访；',
  '（二）班主任每学年对每名学生至少家访一次，村小可以分片进行；',
);

const guards = `云岭县护学岗工作办法
第一条　护学岗由公安、学校安排人员值守，家长志愿参加，不排班、不摊派。
第二条　上下学时段，公安机关在校门口维护交通秩序：
（一）设置斑马线和减速标志；
（二）早晚各值守三十分钟。
第三条　没有人值守的时段，由学校保安和公安补上。`;

const afterSchool = `云岭县课后服务管理办法
第一条　课后服务由学生自愿参加。
第二条　每天至少两小时，结束时间与当地下班时间衔接。
第三条　村小可以与附近学校合并开展。`;

/** National documents as far as they are known, none confirmed, and the county’s own: one superseded, one in its second version, one that rests on what is over, one on nothing. */
export function makePolicies(rows: Rows, office: Office): { ofBasis: (basis: string) => Basis } {
  const made = new Making(rows, office);
  const national = new Map(referencePolicies.map((one) => [one.title, made.reference(one)]));
  const named = (words: string): string => [...national].find(([title]) => title.includes(words))?.[1] ?? '';
  const [last, now] = [rows.schoolYearBegan(1), rows.schoolYearBegan()];
  const [law, plan] = [named('家庭教育促进法'), named('教联体')];
  const trial = made.measure(
    '云岭县家校社协同育人实施办法（试行）',
    ['home_school'],
    [{ began: last, documentNumber: `云教〔${last.slice(0, 4)}〕12号`, text: earlier, links: [['implements', law]] }],
  );
  const links = [
    ['supersedes', trial],
    ['implements', law],
    ['implements', plan],
  ] as const;
  const number = `云教〔${now.slice(0, 4)}〕9号`;
  made.measure(
    '云岭县家校社协同育人实施办法',
    ['home_school'],
    [
      { began: now, documentNumber: number, text: present, links, note: '联席会议第二次全体会议通过' },
      { began: rows.day(-30), documentNumber: number, text: corrected, links, note: '写明村小家访可以分片' },
    ],
  );
  makeAfterSchool(rows, made);
  const guard = makeGuards(rows, made, trial);
  return { ofBasis: (basis) => basisIn(basis, { named, guard }) };
}

/** The county’s own on guards at gates, which rests on what is over. */
const makeGuards = (rows: Rows, made: Making, trial: string): string =>
  made.measure(
    '云岭县护学岗工作办法',
    ['gate_traffic'],
    [
      {
        began: rows.day(-300),
        documentNumber: `云教〔${rows.day(-320).slice(0, 4)}〕3号`,
        text: guards,
        links: [['implements', trial]],
      },
    ],
  );

/** The county’s own on care after school, which rests on nothing and should have been looked at again. */
function makeAfterSchool(rows: Rows, made: Making): void {
  made.measure(
    '云岭县课后服务管理办法',
    ['after_school'],
    [
      {
        began: rows.day(-380),
        documentNumber: `云教〔${rows.day(-390).slice(0, 4)}〕21号`,
        text: afterSchool,
        reviewBy: rows.day(-15),
      },
    ],
  );
}

/** The document a duty rests on, and the clause. */
export interface Basis {
  basis_policy: string | null;
  basis_anchor: string | null;
}

/** The document the words of a basis name first; of the traffic at gates the county’s own, with the clause. */
function basisIn(basis: string, { named, guard }: { named: (words: string) => string; guard: string }): Basis {
  if (basis.includes('第八十八条')) return { basis_policy: guard, basis_anchor: 'article-2' };
  const known = ['未成年人保护法', '家庭教育促进法', '教联体'].find((words) => basis.includes(words));
  return { basis_policy: known === undefined ? null : named(known), basis_anchor: null };
}

class Making {
  readonly #rows: Rows;
  readonly #office: Office;

  constructor(rows: Rows, office: Office) {
    this.#rows = rows;
    this.#office = office;
  }

  reference({
    title,
    titleEn,
    documentNumber,
    issuerName,
    kind,
    issuedOn,
    began,
    source,
    text,
  }: (typeof referencePolicies)[number]): string {
    const policy = this.#policy();
    const is = { title, title_en: titleEn, document_number: documentNumber, issuer: null, issuer_name: issuerName };
    const by = { level: 'national', kind, matters: [], source, is_confirmed: false };
    this.#version(policy, 1, { ...is, ...by, issued_on: issuedOn, began, note: '', review_by: null }, text);
    return policy;
  }

  measure(title: string, matters: string[], versions: readonly Made[]): string {
    const policy = this.#policy();
    for (const [at, { began, documentNumber, text, note = '', reviewBy = null, links = [] }] of versions.entries()) {
      const is = {
        title,
        title_en: '',
        document_number: documentNumber,
        issuer: this.#office.bureau,
        issuer_name: null,
      };
      const by = { level: 'county', kind: 'measure', matters, source: '县教育局', is_confirmed: true };
      const version = this.#version(
        policy,
        at + 1,
        { ...is, ...by, issued_on: began, began, note, review_by: reviewBy },
        text,
      );
      for (const [position, [relation, to_policy]] of links.entries())
        this.#rows.add('governance.policy_link', {
          version,
          position,
          relation,
          from_anchor: null,
          to_policy,
          to_anchor: null,
        });
    }
    return policy;
  }

  #policy(): string {
    const made_at = this.#rows.daysAgo(395);
    const id = this.#rows.id(made_at);
    this.#rows.add('governance.policy', { id, made_at });
    return id;
  }

  #version(policy: string, number: number, said: Said, text: string): string {
    const { director, deputy } = this.#office;
    const id = this.#rows.id();
    // Entered long ago, or a week before it took effect.
    const entered = (later: number): string => this.#rows.daysAgo(number === 1 ? 390 - later : 38 - later);
    this.#rows.add('governance.policy_version', {
      ...said,
      id,
      policy,
      number,
      is_abolition: false,
      is_public: true,
      expires: null,
      begun_by: director,
      begun_at: entered(0),
      changed_by: director,
      changed_at: entered(1),
      version: 1,
      decided_by: deputy,
      decided_at: entered(2),
      search: [said.title, said.title_en, said.document_number ?? ''].join(' '),
    });
    for (const [position, clause] of clausesOf(text).entries())
      this.#rows.add('governance.policy_clause', {
        ...clause,
        version: id,
        position,
        search: `${clause.label} ${clause.body}`,
      });
    return id;
  }
}

/** What a version says, as it is kept. */
interface Said {
  title: string;
  title_en: string;
  document_number: string | null;
  issuer: string | null;
  issuer_name: string | null;
  level: string;
  kind: string;
  matters: string[];
  source: string;
  is_confirmed: boolean;
  issued_on: string | null;
  began: string;
  note: string;
  review_by: string | null;
}
