-- What children's data is used for: what a family is asked to consent to, and what is done on a statute and told. The same for
-- every county; see ADR 0014.
create table people.purpose (
  code text primary key,
  place smallint not null,
  basis text not null check (basis in ('consent', 'statute')),
  -- Of a statute: law and article.
  article_zh text,
  article_en text,
  class text not null check (class in ('C1', 'C2', 'C3')),
  -- Sensitive: asked by itself, never together with another (个人信息保护法 art. 29).
  separate boolean not null default false,
  -- Nothing a family can do without and still be a pupil's.
  core boolean not null default false,
  title_zh text not null,
  title_en text not null,
  check ((basis = 'statute') = (article_zh is not null and article_en is not null)),
  check (basis = 'consent' or not separate)
);

-- The texts that come with Lianyu. A text is never edited: a changed one is a new version.
create table people.purpose_text (
  purpose text not null references people.purpose (code),
  version integer not null check (version >= 1),
  text_zh text not null,
  text_en text not null,
  -- SHA-256 over both languages.
  hash text not null,
  -- Allows more than the version before: who agreed to that one has not agreed to this.
  wider boolean not null,
  valid_from timestamptz not null,
  primary key (purpose, version)
);

-- The texts of one county, which count there instead from when they were added.
create table people.own_purpose_text (
  county text not null,
  purpose text not null,
  version integer not null check (version >= 2),
  text_zh text not null,
  text_en text not null,
  hash text not null,
  wider boolean not null,
  valid_from timestamptz not null,
  added_by uuid not null,
  primary key (county, purpose, version),
  foreign key (county, added_by) references people.person (county, id)
);
alter table people.own_purpose_text enable row level security;
alter table people.own_purpose_text force row level security;
create policy county on people.own_purpose_text using (county = nullif(current_setting('app.county', true), ''));

insert into people.purpose (code, place, basis, article_zh, article_en, class, separate, core, title_zh, title_en) values
  ('service.mental', 10, 'consent', null, null, 'C3', true, false, '心理健康服务', 'Mental health service'),
  ('service.general', 20, 'consent', null, null, 'C2', false, false, '教育与成长服务', 'Educational service'),
  ('school.roster', 30, 'statute', '《个人信息保护法》第十三条第一款第三项', 'Personal Information Protection Law, art. 13(1)(3)',
    'C2', false, true, '学籍与班级', 'School roll and classes'),
  ('partnership.gap', 40, 'statute', '《个人信息保护法》第十三条第一款第三项', 'Personal Information Protection Law, art. 13(1)(3)',
    'C1', false, true, '全县缺口统计', 'Figures of the county'),
  ('protection.report', 50, 'statute', '《未成年人保护法》第十一条', 'Law on the Protection of Minors, art. 11',
    'C3', false, true, '发现伤害时报告', 'Reporting harm to a child');

insert into people.purpose_text (purpose, version, text_zh, text_en, hash, wider, valid_from)
select purpose, 1, zh, en, encode(sha256(convert_to(zh || en, 'UTF8')), 'hex'), true, '2026-01-01 00:00:00+08' from (values
  ('service.mental',
    '县里会为孩子找一位经过审核的心理辅导志愿者或机构。对方只知道孩子的名（不含姓）、年级和学校，见面时有学校老师在场或在线。不同意没有任何影响，以后随时可以改。',
    'The county looks for a vetted counselling volunteer or organisation for your child. They learn only the given name, grade and school, and meet with a teacher present or online. Refusing has no consequences, and you can change it at any time.'),
  ('service.general',
    '县里会为孩子找一位经过审核的志愿者或机构提供所需的服务。对方只知道孩子的名（不含姓）、年级和学校。不同意没有任何影响，以后随时可以改。',
    'The county looks for a vetted volunteer or organisation for what your child needs. They learn only the given name, grade and school. Refusing has no consequences, and you can change it at any time.'),
  ('school.roster',
    '学校为孩子上学登记姓名、出生日期、学籍号、班级和监护人的联系方式。这是学校的法定职责，不需要同意；您可以查看、复制，写错了可以要求更正。',
    'The school keeps the name, birthday, student number, class and guardians’ telephone of a pupil so that he can go to school. That is its statutory duty and is not asked; you can see it, have a copy, and have mistakes corrected.'),
  ('partnership.gap',
    '县里统计各乡镇、各学校缺什么、够不够得着。只看数字，少于十个孩子的数字不显示，不看是哪个孩子。',
    'The county counts what towns and schools lack and can reach. It sees figures alone, none of fewer than ten children, and not which child.'),
  ('protection.report',
    '发现孩子受到或可能受到伤害时，学校和老师必须立即报告公安机关，不需要同意。',
    'Who finds that a child is harmed, or may be, must report it to the police at once; nobody is asked for consent.')
) as shipped (purpose, zh, en);
