import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addPolicy,
  addReferencePolicies,
  beginPolicyDraft,
  changePolicyDraft,
  discardPolicyDraft,
  type PolicyWish,
  putPolicyInForce,
  readPolicyDraft,
} from '#modules/governance/contract/policy-draft.ts';
import {
  compareVersions,
  listClauses,
  listHanging,
  listPolicies,
  type PolicyInFull,
  readPolicy,
  searchPolicies,
} from '#modules/governance/contract/policy.ts';
import { anOrganisation, aPersonAs, aTown } from '#modules/people/testing.ts';
import { addDays, dayOf } from '#platform/clock.ts';
import { newId } from '#platform/id.ts';
import { type Client, createWorld, type World } from '#testing/world.ts';

let world: World;
let bureau: string;
let official: Client;
let colleague: Client;
let leader: Client;
const grants: Record<string, string> = {};

beforeAll(async () => {
  world = await createWorld();
  await aTown(world);
  bureau = await anOrganisation(world, { kind: 'bureau', name: '县教育局' });
  const school = await anOrganisation(world, { name: '石塘乡中心小学' });
  for (const [who, role, org] of [
    ['official', 'official', bureau],
    ['colleague', 'official', bureau],
    ['leader', 'school_leader', school],
  ] as const)
    grants[who] = (await aPersonAs(world, role, { org })).grant;
});
afterAll(() => world.close());

/** Who has just come into office is nobody’s second person. */
beforeEach(async () => {
  world.clock.pass(86_400_000);
  const as = (who: string): Promise<Client> => world.as(grants[who] ?? '');
  [official, colleague, leader] = [await as('official'), await as('colleague'), await as('leader')];
});

const today = (): string => dayOf(world.clock.now);

let made = 0;
/** What a measure of the county says; each has a title of its own. */
const wish = (more: Partial<PolicyWish> = {}): PolicyWish => {
  made += 1;
  return {
    documentNumber: null,
    title: `协同育人办法之${made}`,
    titleEn: '',
    issuer: bureau,
    issuerName: null,
    level: 'county',
    kind: 'measure',
    isPublic: true,
    matters: [],
    source: '',
    isConfirmed: false,
    note: '',
    issuedOn: '2026-01-10',
    began: '2026-02-01',
    expires: null,
    reviewBy: null,
    text: '第一条　为了孩子。\n第二条　学校应当：\n（一）告知家长；\n（二）听取意见。',
    links: [],
    ...more,
  };
};

const draftOf = (more: Partial<PolicyWish> = {}): Promise<PolicyInFull> =>
  official.call(addPolicy, { body: wish(more) });

const seenOf = async (id: string): Promise<number> =>
  (await official.call(readPolicyDraft, { params: { id } })).draft.version;

const putInForce = async (id: string, by = colleague): Promise<PolicyInFull> =>
  by.call(putPolicyInForce, { params: { id }, body: { seen: await seenOf(id) } });

const inForce = async (more: Partial<PolicyWish> = {}): Promise<PolicyInFull> => putInForce((await draftOf(more)).id);

/** Says anew what the draft of a document says. */
const changed = async (id: string, more: Partial<PolicyWish>): Promise<PolicyInFull> => {
  const { draft } = await official.call(readPolicyDraft, { params: { id } });
  const { id: _, isAbolition: __, version: seen, ...said } = draft;
  return official.call(changePolicyDraft, { params: { id }, body: { ...said, ...more, seen } });
};

const nextVersion = async (id: string, began: string, isAbolition = false): Promise<PolicyInFull> =>
  official.call(beginPolicyDraft, { params: { id }, body: { began, isAbolition } });

const link = (relation: PolicyWish['links'][number]['relation'], to: string, toAnchor: string | null = null) => ({
  relation,
  fromAnchor: null,
  to,
  toAnchor,
});

const refusedWith = (code: string, field?: string) =>
  expect.objectContaining({ code, ...(field && { data: expect.objectContaining({ field }) }) });

const read = (id: string, by = leader): Promise<PolicyInFull> => by.call(readPolicy, { params: { id } });

test('what is pasted is read as clauses, put in force by a colleague, and then everybody’s to read', async () => {
  const draft = await draftOf();
  expect(draft).toMatchObject({ state: 'draft', hasDraft: true, version: { number: null, clauses: 4 } });
  await expect(read(draft.id)).rejects.toMatchObject({ status: 404, code: 'access.not_found' });
  await expect(putInForce(draft.id, official)).rejects.toMatchObject({ status: 403, code: 'governance.own_policy' });
  const policy = await putInForce(draft.id);
  expect(policy).toMatchObject({ state: 'in_force', since: '2026-02-01', until: null, version: { number: 1 } });
  expect(await read(policy.id)).toMatchObject({ title: policy.title, issuer: { name: '县教育局' }, hasDraft: false });
  const { items } = await leader.call(listClauses, {
    params: { id: policy.id },
    query: { version: policy.version.id },
  });
  expect(items.map(({ anchor }) => anchor)).toEqual(['article-1', 'article-2', 'article-2-1', 'article-2-2']);
});

test('what is not public the bureau alone finds, lists and reads', async () => {
  const { id, title } = await inForce({ isPublic: false, text: '第一条　内部使用的暗号蒲公英。' });
  await expect(read(id)).rejects.toMatchObject({ status: 404 });
  await read(id, official);
  const listed = async (by: Client) =>
    (await by.call(listPolicies, { query: { size: 200 } })).items.some((one) => one.title === title);
  expect([await listed(leader), await listed(official)]).toEqual([false, true]);
  const found = async (by: Client) => (await by.call(searchPolicies, { query: { words: '蒲公英' } })).total;
  expect([await found(leader), await found(official)]).toEqual([0, 1]);
});

test('keeping the registry is the bureau’s alone', async () => {
  await expect(leader.call(addPolicy, { body: wish() })).rejects.toMatchObject({ status: 404 });
  const { id } = await inForce();
  await expect(leader.call(beginPolicyDraft, { params: { id }, body: { began: today() } })).rejects.toMatchObject({
    status: 404,
  });
});

test('what is in force stays as it is: the next version begins later, and says clause by clause what it says otherwise', async () => {
  const { id, version } = await inForce();
  await nextVersion(id, '2026-02-01');
  await expect(nextVersion(id, '2026-03-01')).rejects.toEqual(refusedWith('governance.policy_draft_exists'));
  await changed(id, { text: '第一条　为了每一个孩子。\n第二条　学校应当：\n（一）告知家长；\n第三条　听取意见。' });
  await expect(putInForce(id)).rejects.toEqual(refusedWith('governance.begins_before_latest', 'began'));
  await changed(id, { began: '2026-03-01' });
  const next = await putInForce(id);
  expect(next).toMatchObject({ version: { number: 2, began: '2026-03-01' }, since: '2026-02-01' });
  const query = { since: version.id, version: next.version.id };
  const { items } = await leader.call(compareVersions, { params: { id }, query });
  expect(items.map(({ what, anchor }) => [what, anchor])).toEqual([
    ['changed', 'article-1'],
    ['added', 'article-3'],
    ['removed', 'article-2-2'],
  ]);
  const before = await leader.call(readPolicy, { params: { id }, query: { version: version.id } });
  expect(before.version).toMatchObject({ number: 1, clauses: 4 });
  await expect(official.call(changePolicyDraft, { params: { id }, body: { ...wish(), seen: 0 } })).rejects.toEqual(
    refusedWith('governance.no_policy_draft'),
  );
});

test('what two change at once is refused to the second, and nothing of either is lost', async () => {
  const { id } = await draftOf();
  const said = { ...wish(), seen: 0 };
  await colleague.call(changePolicyDraft, { params: { id }, body: { ...said, note: '同事写的' } });
  await expect(official.call(changePolicyDraft, { params: { id }, body: said })).rejects.toEqual(
    refusedWith('governance.policy_changed'),
  );
  expect(await official.call(readPolicyDraft, { params: { id } })).toMatchObject({
    draft: { note: '同事写的', version: 1, text: said.text },
    isOwn: false,
  });
});

test('what is superseded ends the day before the other takes effect, and says what stands in its place', async () => {
  const old = await inForce();
  const later = addDays(today(), 10);
  const draft = await draftOf({ began: later, links: [link('supersedes', old.id)] });
  expect(await read(old.id)).toMatchObject({ until: null, ties: [] });
  await putInForce(draft.id);
  expect(await read(old.id)).toMatchObject({ state: 'in_force', until: addDays(later, -1) });
  const { items } = await leader.call(listPolicies, { query: { day: later, state: 'superseded', size: 200 } });
  expect(items).toContainEqual(expect.objectContaining({ id: old.id, since: later, state: 'superseded' }));
  world.clock.pass(10 * 86_400_000);
  const told = await (await world.as(grants['leader'] ?? '')).call(readPolicy, { params: { id: old.id } });
  expect(told).toMatchObject({
    state: 'superseded',
    ties: [{ way: 'in', relation: 'supersedes', policy: { id: draft.id } }],
  });
});

test('no document is superseded by one that takes effect before it, or before it has taken effect at all', async () => {
  const later = await inForce({ began: '2026-05-01' });
  const early = await draftOf({ began: '2026-05-01', links: [link('supersedes', later.id)] });
  await expect(putInForce(early.id)).rejects.toEqual(refusedWith('governance.supersedes_later', 'links'));
  const draft = await draftOf();
  const other = await draftOf({ began: '2026-06-01', links: [link('supersedes', draft.id)] });
  await expect(putInForce(other.id)).rejects.toEqual(refusedWith('governance.supersedes_later', 'links'));
});

test.each(['supersedes', 'implements'] as const)(
  'documents cannot go round in a circle by what %s what',
  async (relation) => {
    const first = await inForce();
    const second = await inForce({ began: '2026-03-01', links: [link(relation, first.id)] });
    const third = await inForce({ began: '2026-04-01', links: [link(relation, second.id)] });
    await nextVersion(first.id, '2026-05-01');
    const refused = changed(first.id, { links: [link(relation, third.id)] });
    await expect(refused).rejects.toMatchObject({
      status: 409,
      code: 'governance.circular_links',
      data: {
        field: 'links',
        titles: [third, second, first].map(({ title }) => `《${title}》`).join(' → '),
      },
    });
    await expect(changed(first.id, { links: [link('cites', first.id)] })).rejects.toEqual(
      refusedWith('governance.circular_links', 'links'),
    );
    await changed(first.id, { links: [link('cites', third.id)] });
  },
);

test('of two who close a circle at once one is refused', async () => {
  const [one, other] = [await draftOf(), await draftOf()];
  const closing = (from: PolicyInFull, to: PolicyInFull, by: Client) =>
    by.call(changePolicyDraft, {
      params: { id: from.id },
      body: { ...wish(), links: [link('implements', to.id)], seen: 0 },
    });
  const ends = await Promise.allSettled([closing(one, other, official), closing(other, one, colleague)]);
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(ends.find((end) => end.status === 'rejected')?.reason).toEqual(refusedWith('governance.circular_links'));
});

test('a number names one document of its issuer and year, in whatever brackets it is typed', async () => {
  await inForce({ documentNumber: '云教〔2026〕7号' });
  await expect(draftOf({ documentNumber: '云教[2026]7号' })).rejects.toEqual(
    refusedWith('governance.number_taken', 'documentNumber'),
  );
  await draftOf({ documentNumber: '云教〔2025〕7号' });
  await draftOf({ documentNumber: '云教〔2026〕7号', issuer: null, issuerName: '邻县教育局' });
  const first = await draftOf({ documentNumber: '第3号' });
  await draftOf({ documentNumber: '第3号', issuedOn: '2025-06-01' });
  await expect(draftOf({ documentNumber: '第3号' })).rejects.toEqual(refusedWith('governance.number_taken'));
  await changed(first.id, { documentNumber: '第3号', note: '自己的文号' });
});

test.each([
  ['governance.issuer_needed', 'issuer', { issuer: null }],
  ['governance.issuer_needed', 'issuer', { issuerName: '县教育局' }],
  ['governance.no_such_issuer', 'issuer', { issuer: newId() }],
  ['governance.expires_first', 'expires', { expires: '2026-01-31' }],
  ['governance.no_such_matter', 'matters', { matters: ['no_such'] }],
  ['governance.no_such_policy', 'links', { links: [link('cites', newId())] }],
  ['governance.too_many_clauses', 'text', { text: '条\n'.repeat(2_001) }],
])('refused with %s at %s', async (code, field, more) => {
  await expect(draftOf(more)).rejects.toEqual(refusedWith(code, field));
});

test('clauses that are pointed at, and those that point, are there', async () => {
  const { id } = await inForce();
  await draftOf({ links: [{ ...link('amends', id, 'article-2-1'), fromAnchor: 'article-1' }] });
  await expect(draftOf({ links: [link('amends', id, 'article-9')] })).rejects.toEqual(
    refusedWith('governance.no_such_clause', 'links'),
  );
  await expect(draftOf({ links: [{ ...link('amends', id), fromAnchor: 'article-9' }] })).rejects.toEqual(
    refusedWith('governance.no_such_clause', 'links'),
  );
});

test('a document ends by a version that says so, in two persons’ hands, and its text stays to be read', async () => {
  const { id, version } = await inForce({ text: '第一条　已经废止的向日葵计划。' });
  await nextVersion(id, '2026-06-01', true);
  await changed(id, { note: '联席会议决定停止', text: '这里不会有正文' });
  await expect(putInForce(id, official)).rejects.toMatchObject({ code: 'governance.own_policy' });
  expect(await putInForce(id)).toMatchObject({ state: 'abolished', since: '2026-06-01', version: { clauses: 0 } });
  const { items } = await leader.call(searchPolicies, { query: { words: '向日葵' } });
  expect(items).toMatchObject([{ policy: { id, state: 'abolished' }, anchor: 'article-1' }]);
  const query = { version: version.id };
  expect((await leader.call(listClauses, { params: { id }, query })).total).toBe(1);
});

test('a draft is given up with its document, unless that is in force or something points at it', async () => {
  const { id } = await draftOf();
  const pointing = await draftOf({ links: [link('cites', id)] });
  await expect(official.call(discardPolicyDraft, { params: { id }, body: { seen: 0 } })).rejects.toEqual(
    refusedWith('governance.policy_leaned_on'),
  );
  for (const one of [pointing.id, id])
    await official.call(discardPolicyDraft, { params: { id: one }, body: { seen: 0 } });
  await expect(read(id, official)).rejects.toMatchObject({ status: 404 });
  const policy = await inForce();
  await nextVersion(policy.id, '2026-07-01');
  await official.call(discardPolicyDraft, { params: { id: policy.id }, body: { seen: 0 } });
  expect(await read(policy.id)).toMatchObject({ state: 'in_force', hasDraft: false });
});

test('national documents are entered as drafts, each once, and none of them as confirmed', async () => {
  const { added } = await official.call(addReferencePolicies, { body: {} });
  expect(added).toBeGreaterThan(3);
  expect(await official.call(addReferencePolicies, { body: {} })).toEqual({ added: 0 });
  const { items } = await official.call(listPolicies, { query: { level: 'national', state: 'draft', size: 200 } });
  const found = items.filter(({ title }) => title.includes('“教联体”工作方案'));
  expect(found).toMatchObject([{ issuer: { id: null, name: '教育部等十七部门' }, isConfirmed: false }]);
});

test('search finds clauses by the words in them, marked, the best first, and titles before clauses', async () => {
  const one = await inForce({ text: '第一条　护学岗由警校家共同值守。\n第二条　护学岗的护学岗轮值。' });
  const other = await inForce({ title: '护学岗管理办法', text: '第一条　其他。', level: 'prefecture' });
  const found = async (query: object = {}) =>
    (await leader.call(searchPolicies, { query: { words: '护学岗', ...query } })).items;
  const items = await found();
  expect(items.map(({ policy, anchor }) => [policy.id, anchor])).toEqual([
    [other.id, null],
    [one.id, 'article-2'],
    [one.id, 'article-1'],
  ]);
  expect(items[2]?.excerpt).toEqual([
    { text: '护学岗', isFound: true },
    { text: '由警校家共同值守。', isFound: false },
  ]);
  expect((await found({ level: 'prefecture' })).map(({ policy }) => policy.id)).toEqual([other.id]);
  expect(await found({ state: 'abolished' })).toEqual([]);
  expect(await found({ page: 2, size: 2 })).toHaveLength(1);
  expect(await found({ words: '，' })).toEqual([]);
});

test('a document tells what it rests on, what that rests on, and what hangs on its clauses', async () => {
  const law = await inForce({ level: 'national', issuer: null, issuerName: '全国人大常委会' });
  const measure = await inForce({ links: [link('implements', law.id, 'article-2-1')] });
  const plan = await inForce({ kind: 'plan', links: [link('implements', measure.id)] });
  expect((await read(plan.id)).ties).toMatchObject([
    { way: 'out', depth: 1, policy: { id: measure.id }, toAnchor: null },
    { way: 'out', depth: 2, policy: { id: law.id }, toAnchor: 'article-2-1' },
  ]);
  expect((await read(law.id)).ties.map(({ way, depth, policy }) => [way, depth, policy.id])).toEqual([
    ['in', 1, measure.id],
    ['in', 2, plan.id],
  ]);
  const { items } = await leader.call(listHanging, { params: { id: law.id } });
  expect(items).toMatchObject([
    { anchor: 'article-2-1', relation: 'implements', policy: { id: measure.id }, duty: null },
  ]);
});
