import { grantOf } from './notices.ts';
import type { Rows } from './rows-of.ts';
import type { ClassOfWorld, School } from './schools.ts';

const allStaff = ['homeroom', 'teacher', 'counsellor', 'school_leader', 'official'];

/** The columns of the county, and of the school and the class of the cast. */
const opened = {
  news: { kind: 'school_news', name: '学校动态', readers: 'public' },
  family: { kind: 'family', name: '家庭教育', readers: 'public' },
  resources: { kind: 'resources', name: '社会资源', readers: 'county' },
  activities: { kind: 'activities', name: '活动展示', readers: 'county' },
  teachers: { kind: 'own', name: '教师园地', readers: 'school' },
  class: { kind: 'own', name: '我们班的一天', readers: 'class' },
} as const;

type Opened = keyof typeof opened;

interface Told {
  to: Opened;
  by: 'homeroom' | 'leader';
  title: string;
  said: readonly Said[];
  daysAgo: number;
  /** Where it has not appeared, or does not stand there any more. */
  state?: 'review' | 'draft' | 'withdrawn';
  note?: string;
}

/** A paragraph, a heading, or a list. */
type Said = string | { heading: string } | { list: readonly string[] };

/** What was written these weeks, the oldest first. */
const told: readonly Told[] = [
  {
    to: 'resources',
    by: 'leader',
    title: '县气象站对学生开放',
    said: ['每周五下午可以带班参观，不收费，每次不超过50人。', '要去的班级，请提前一周在“资源”里预约，车由学校安排。'],
    daysAgo: 24,
  },
  {
    to: 'family',
    by: 'leader',
    title: '孩子不想说话的时候',
    said: [
      '孩子放学回家不说话，常常不是生气，是累了，或者不知道从哪里说起。',
      { heading: '可以这样做' },
      { list: ['先一起吃点东西，不急着问。', '问一件小事，比如今天和谁一起走的。', '听的时候不打断，不马上讲道理。'] },
      '过了几天还是不说，可以找班主任，也可以约县里的心理老师。',
    ],
    daysAgo: 15,
  },
  {
    to: 'news',
    by: 'homeroom',
    title: '操场边的银杏黄了',
    said: ['周三早上，四年级在操场边捡银杏叶，做成了书签。', '书签放在阅览室门口，想要的同学可以拿一枚。'],
    daysAgo: 8,
  },
  {
    to: 'teachers',
    by: 'homeroom',
    title: '听课时间改到周四',
    said: ['下午第二节，在四年级教室。'],
    daysAgo: 6,
    state: 'withdrawn',
    note: '时间又有变动，定了再说',
  },
  {
    to: 'class',
    by: 'homeroom',
    title: '我们种的白菜',
    said: ['这周收了第一畦白菜，一共十一棵。', '周五午饭加了白菜汤，家里也可以问问孩子是怎么种的。'],
    daysAgo: 4,
  },
  {
    to: 'activities',
    by: 'homeroom',
    title: '皮影戏走进村小',
    said: ['县文化馆的师傅周二来学校，演了两出短戏，又教大家做影人。', '下个月还会再来一次。'],
    daysAgo: 2,
  },
  {
    to: 'news',
    by: 'homeroom',
    title: '图书角添了新书',
    said: ['县图书馆借给我们六十本书，放在二楼图书角，每人一次可以借一本。'],
    daysAgo: 0.4,
    state: 'review',
  },
  {
    to: 'family',
    by: 'homeroom',
    title: '冬天早上怎么起床',
    said: ['早睡半小时，比早上多叫三遍管用。'],
    daysAgo: 1,
    state: 'draft',
    note: '请再写两条家里做得到的办法',
  },
];

/** Who keeps and writes columns, and who reads them. */
interface Cast {
  official: string;
  school: School;
  group: ClassOfWorld;
  /** She follows a column, and has said something that was let through. */
  guardian: string;
}

/** What the county, and the school of the cast, tell in columns, and what readers said to it: one comment waits for a decision. */
export function makeColumns(rows: Rows, cast: Cast): void {
  const columns = new Map(Object.keys(opened).map((name) => [name, openColumn(rows, name as Opened, cast)]));
  const posts = new Map(told.map((post) => [post.title, addPost(rows, cast, columns.get(post.to) ?? '', post)]));
  rows.add('messages.follower', {
    in_column: columns.get('news') ?? '',
    person: cast.guardian,
    since: rows.daysAgo(20),
  });
  const say = (title: string, person: string, words: string, daysAgo: number, decided: boolean): void =>
    rows.add('messages.comment', {
      id: rows.id(rows.daysAgo(daysAgo)),
      post: posts.get(title) ?? '',
      org: cast.school.id,
      person,
      role: 'guardian',
      words,
      state: decided ? 'shown' : 'held',
      at: rows.daysAgo(daysAgo),
      ...(decided && { decided_by: cast.school.leader, decided_at: rows.daysAgo(daysAgo - 0.5) }),
    });
  say('操场边的银杏黄了', cast.guardian, '孩子把书签带回家了，夹在语文书里。', 7, true);
  say('皮影戏走进村小', cast.group.pupils[0]?.guardian ?? cast.guardian, '下次能不能让家长也来看？', 1, false);
  for (const { guardian } of cast.group.pupils.slice(0, 6))
    rows.add('messages.post_like', { post: posts.get('我们种的白菜') ?? '', person: guardian, at: rows.daysAgo(3) });
}

function openColumn(rows: Rows, name: Opened, { official, school, group }: Cast): string {
  const [made_at, column] = [rows.daysAgo(60), opened[name]];
  const id = rows.id(made_at);
  const isSchools = column.readers === 'school' || column.readers === 'class';
  rows.add('messages.post_column', {
    id,
    ...column,
    org: isSchools ? school.id : null,
    class: column.readers === 'class' ? group.id : null,
    writers: allStaff,
    is_open: true,
    made_by: isSchools ? school.leader : official,
    made_at,
  });
  return id;
}

function addPost(rows: Rows, cast: Cast, in_column: string, { by, title, said, daysAgo, state, note }: Told): string {
  const [written, appeared] = [rows.daysAgo(daysAgo + 1), rows.daysAgo(daysAgo)];
  const id = rows.id(written);
  const [author, role, reviewed_by] =
    by === 'homeroom'
      ? [cast.group.homeroom, 'homeroom', cast.school.leader]
      : [cast.school.leader, 'school_leader', cast.official];
  const isShown = state === undefined || state === 'withdrawn';
  rows.add('messages.post', {
    id,
    in_column,
    org: cast.school.id,
    author,
    role,
    acting: grantOf(rows, author, role),
    state: state ?? 'published',
    version: 1,
    title,
    document: { type: 'doc', content: said.map(blockOf) },
    children: 'none',
    made_at: written,
    changed_at: written,
    ...(isShown && { reviewed_by, reviewed_at: appeared, published_at: appeared }),
    ...(state === 'draft' && { review_note: note ?? null }),
    ...(state === 'withdrawn' && {
      withdrawn_at: rows.daysAgo(daysAgo - 1),
      withdrawn_by: author,
      withdraw_reason: note ?? null,
    }),
  });
  return id;
}

const lineOf = (text: string) => [{ type: 'text', text, marks: [] }];
const paragraphOf = (text: string) => ({ type: 'paragraph', content: lineOf(text) });

function blockOf(said: Said): object {
  if (typeof said === 'string') return paragraphOf(said);
  if ('heading' in said) return { type: 'heading', attrs: { level: 2 }, content: lineOf(said.heading) };
  return { type: 'bulletList', content: said.list.map((one) => ({ type: 'listItem', content: [paragraphOf(one)] })) };
}
