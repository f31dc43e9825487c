import fc from 'fast-check';
import type { LightMyRequestResponse } from 'fastify';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import { aProgrammeWish, aResearchDay } from '#modules/consortia/testing.ts';
import { listen } from '#modules/notify/contract.ts';
import { saying } from '#modules/messages/testing.ts';
import { evening } from '#modules/resources/testing.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { Bytes } from '#platform/http/file-reply.ts';
import { arbitraryOf, type JsonSchema } from '#testing/arbitrary-of.ts';
import { addressOf, asked } from '#testing/asked.ts';

type Ids = Readonly<Record<string, string>>;

/** What is asked of an endpoint to learn who may: so that only who asks, and of what, can refuse it. */
export interface Question {
  /** The line it has in the matrix. */
  title: string;
  endpoint: Endpoint;
  /** The kind of object it names, where it names one. */
  object?: string;
  request: (ids: Ids) => { method: string; url: string; body?: unknown; headers?: Record<string, string> };
}

interface Said {
  object?: string;
  body?: (ids: Ids) => object;
  query?: (ids: Ids) => Record<string, string>;
}

/** Bodies and queries that name an object, or that no schema tells the whole of; by endpoint, and what it is asked for. */
const said: Readonly<Record<string, Said>> = {
  'POST /api/needs': { object: 'pupil', body: ({ pupil }) => ({ ...wish, scope: 'pupil', pupil }) },
  'POST /api/needs for a class': { object: 'class', body: (ids) => ({ ...wish, scope: 'class', class: ids['class'] }) },
  'GET /api/consents/stops': {
    object: 'pupil',
    query: ({ pupil = '' }) => ({ pupil, purpose: 'service.mental' }),
  },
  'POST /api/needs for a community': { body: () => ({ ...wish, scope: 'community' }) },
  'POST /api/consents': {
    object: 'pupil',
    body: ({ pupil }) => ({ pupil, purpose: 'service.mental', decision: 'refused' }),
  },
  'POST /api/invitations': { object: 'pupil', body: ({ pupil }) => ({ people: [pupil] }) },
  'POST /api/invitations to a guardian': { object: 'guardian', body: ({ guardian }) => ({ people: [guardian] }) },
  'POST /api/invitations to a school leader': { object: 'leader', body: ({ leader }) => ({ people: [leader] }) },
  'POST /api/collections': {
    object: 'collection',
    body: ({ evaluation_period }) => ({ form: 'home_visits', seen: 1, period: evaluation_period, ends: '2026-12-24' }),
  },
  'PUT /api/session/role': { object: 'grant', body: ({ grant }) => ({ grant }) },
  'POST /api/demo/session': { object: 'grant', body: ({ grant }) => ({ grant }) },
  'POST /api/appointments': {
    object: 'department',
    body: ({ department }) => ({ name: '张三', org: department, until: null }),
  },
  'POST /api/orders': {
    object: 'pupil',
    body: ({ pupil, guardian }) => ({
      pupil,
      guardian,
      kind: 'protection',
      document: '民 12 号',
      from: '2026-11-24',
      until: null,
    }),
  },
  'POST /api/inbox/devices': { body: () => browser },
  'POST /api/inbox/devices/end': { body: () => ({ endpoint: browser.endpoint }) },
  'POST /api/minors-audits': { body: () => ({ year: 2026 }) },
  'POST /api/holds': {
    object: 'pupil',
    body: ({ pupil }) => ({ pupil, document: '公保字3号', reason: '正在调查', until: '2027-06-30' }),
  },
  'POST /api/claims/look': { body: () => claim },
  'POST /api/claims': {
    body: () => ({
      ...claim,
      relation: 'grandparent',
      newcomer: { name: '王桂兰', password: 'quiet hills 7 swallows' },
    }),
  },
  'POST /api/grants': {
    object: 'colleague',
    body: ({ colleague }) => ({ person: colleague, role: 'counsellor', class: null, until: null }),
  },
  'POST /api/exports': { object: 'class', body: (ids) => anExport('people.pupils', ids['class'] ?? null) },
  'POST /api/exports of a school': { body: () => anExport('people.pupils', null) },
  'POST /api/notices/preview': { object: 'class', body: (ids) => ({ audience: guardiansOf(ids) }) },
  // Everybody of the cast: whom a page is about may stand behind a hundred others.
  'GET /api/people': { query: () => ({ size: '200' }) },
  'GET /api/conversations/search': { query: () => ({ words: '请假' }) },
  'GET /api/notices/search': { query: () => ({ words: '放学' }) },
  'GET /api/posts/search': { query: () => ({ words: '银杏' }) },
  'POST /api/notices': {
    object: 'class',
    body: (ids) => ({
      title: '周五下午放学时间',
      body: '本周五下午三点放学。',
      level: 'read',
      urgentReason: null,
      audience: guardiansOf(ids),
      leavesAt: null,
      corrects: null,
    }),
  },
  'POST /api/robots': {
    object: 'class',
    body: (ids) => ({
      title: '家长群',
      members: { of: 'guardians', place: { in: 'class', class: ids['class'] } },
      webhook: 'https://robots.example/send?key=693a91f6-7xxx-4bc4-97a0',
      secret: null,
    }),
  },
  'POST /api/slips/look': { object: 'slip', body: ({ slip }) => ({ code: slip }) },
  'POST /api/slips/answer': {
    object: 'slip',
    body: ({ slip }) => ({ code: slip, answer: null, signedAs: '王桂兰', dated: '2026-11-24' }),
  },
  'POST /api/columns': {
    body: () => ({ kind: 'own', name: '教师园地', readers: 'county', writers: ['teacher'], class: null }),
  },
  'POST /api/listed-words': {
    body: () => ({ words: '小矮子', category: 'insult', weight: 2, reason: '班里常用来取笑人' }),
  },
  'POST /api/posts': {
    object: 'column',
    body: ({ column }) => ({ column, title: '银杏黄了', document: saying('周三早上。'), children: 'none' }),
  },
  'POST /api/conversations': {
    object: 'pupil',
    body: ({ pupil }) => ({ child: pupil, partner: '01890a5d-ac96-774b-bcce-b302099a8057' }),
  },
  'POST /api/groups': { object: 'class', body: ({ class: group }) => ({ class: group }) },
  'POST /api/conversations/:id/leaving': {},
  'POST /api/conversations/:id/leaving oneself': {
    body: ({ member }) => ({ person: member ?? '01890a5d-ac96-774b-bcce-b302099a8057' }),
  },
  'POST /api/pupil-talks': { body: () => ({ withoutHomeroom: false }) },
  'POST /api/openings/emergency': {
    object: 'pupil',
    body: ({ pupil }) => ({ pupil, reason: '今天下午他给同学说要去河边，现在电话没有人接', days: 30, tellOn: null }),
  },
  'POST /api/openings/demand': {
    object: 'pupil',
    body: ({ pupil }) => ({
      pupil,
      ...demanded,
      reason: '侵害案件的调查',
      from: '2026-11-20',
      to: '2026-11-24',
      tellOn: null,
    }),
  },
  'POST /api/work-groups': { body: () => ({ kind: 'project', title: '片区心理服务协同' }) },
  'POST /api/tasks': {
    object: 'department',
    body: ({ department }) => ({ title: '画线', body: '画斑马线', owner: department, workingDays: 5, minutes: 30 }),
  },
  'POST /api/gatherings': { object: 'consortium', body: ({ consortium }) => ({ ...aResearchDay, consortium }) },
  'POST /api/programmes': { object: 'consortium', body: ({ consortium }) => ({ ...aProgrammeWish, consortium }) },
  'GET /api/gathering-participants': { object: 'gathering', query: ({ gathering = '' }) => ({ gathering }) },
  'POST /api/runs': { body: () => ({ category: 'mental' }) },
  'POST /api/resources': {
    body: () => ({ category: 'mental.2', title: '新的', mode: 'remote', schedule: evening, capacity: 1 }),
  },
};

/** What else endpoints are asked about whose answer depends on what kind of thing it is; by title, the path and the object. */
const also: Readonly<Record<string, { name: string; object: string }>> = {
  'DELETE /api/people/:id/invitation of a guardian': { name: 'DELETE /api/people/:id/invitation', object: 'guardian' },
  'DELETE /api/people/:id/invitation of a school leader': {
    name: 'DELETE /api/people/:id/invitation',
    object: 'leader',
  },
  'DELETE /api/people/:id/sessions of a guardian': { name: 'DELETE /api/people/:id/sessions', object: 'guardian' },
  'DELETE /api/people/:id/sessions of a school leader': { name: 'DELETE /api/people/:id/sessions', object: 'leader' },
  'DELETE /api/people/:id/factors of a school leader': { name: 'DELETE /api/people/:id/factors', object: 'leader' },
  'POST /api/people/:id/move of a teacher': { name: 'POST /api/people/:id/move', object: 'colleague' },
  'PUT /api/columns/:id of the county': { name: 'PUT /api/columns/:id', object: 'county_column' },
  'GET /api/posts/:id/writing for the county': { name: 'GET /api/posts/:id/writing', object: 'county_post' },
  'GET /api/posts/:id/writing of one’s own': { name: 'GET /api/posts/:id/writing', object: 'own_post' },
  'POST /api/posts/:id/approval for the county': { name: 'POST /api/posts/:id/approval', object: 'county_post' },
  'POST /api/posts/:id/return for the county': { name: 'POST /api/posts/:id/return', object: 'county_post' },
  'POST /api/posts/:id/withdrawal for the county': { name: 'POST /api/posts/:id/withdrawal', object: 'county_post' },
  'POST /api/posts/:id/withdrawal of one’s own': { name: 'POST /api/posts/:id/withdrawal', object: 'own_post' },
  'POST /api/comments/:id/decision for the bureau': {
    name: 'POST /api/comments/:id/decision',
    object: 'county_comment',
  },
  'POST /api/openings/:id/decision of a demand': { name: 'POST /api/openings/:id/decision', object: 'demand' },
  'GET /api/conversations/:id/members of colleagues': {
    name: 'GET /api/conversations/:id/members',
    object: 'work_group',
  },
  'GET /api/resources/:id that is published': { name: 'GET /api/resources/:id', object: 'resource' },
};

/** A file that may be asked for. */
const anExport = (kind: string, group: string | null) => ({
  kind,
  class: group,
  columns: ['name'],
  format: 'csv',
  category: 'report',
  reason: '教育局要求报送在校学生名单',
});

/** The families of a class. */
const guardiansOf = (ids: Ids) => ({
  any: [{ all: [{ of: 'guardians', place: { in: 'class', class: ids['class'] } }], except: [] }],
});

/** What an authority demands. */
const demanded = {
  authority: 'police',
  authorityName: '云岭县公安局',
  document: '云公调证字〔2026〕8号',
  documentOn: '2026-11-24',
  officers: [
    { name: '陈警官', badge: '530101' },
    { name: '李警官', badge: '530102' },
  ],
};

/** A code nobody made. */
/** Where a browser listens: of no push service, so that asking subscribes nobody. */
const browser = {
  endpoint: 'https://push.example/1',
  keys: { p256dh: 'BNcRdreALRFXTkOOUHK1EtK2wtaz5Ry4YfYCA_0QTpQtUbVlUls', auth: 'tBHItJI5svbpez7KI4CCXg' },
};

const claim = { phone: '13800000009', code: 'ABCD2345' };

const wish = { category: 'arts.2', urgency: 2, mode: 'either', wantedFrom: '2026-11-24', wantedTo: '2027-01-20' };

const endpoints: readonly Endpoint[] = [
  ...modules.flatMap((module) => [...module.routes, ...(module.rawRoutes ?? [])]).map((one) => one.endpoint),
  listen,
];

/** One question of each endpoint there is, and more of some. */
export function questions(): Question[] {
  return endpoints.flatMap((endpoint) => {
    const name = `${endpoint.method} ${endpoint.path}`;
    const titles = Object.keys(said).filter((title) => title === name || title.startsWith(`${name} `));
    const more = Object.entries(also).filter(([, one]) => one.name === name);
    return [
      ...(titles.length > 0 ? titles : [name]).map((title) => questionOf(title, name, endpoint, asked[name]?.object)),
      ...more.map(([title, { object }]) => questionOf(title, name, endpoint, object)),
    ];
  });
}

function questionOf(title: string, name: string, endpoint: Endpoint, object: string | undefined): Question {
  const { query, body, headers } = asked[name] ?? {};
  const how = said[title];
  const kind = object ?? how?.object;
  const given = how?.body || body ? body : bodyFor(endpoint);
  const search = how?.query ? '' : searchFor(endpoint);
  const path = pathFor(endpoint);
  return {
    title,
    endpoint,
    ...(kind === undefined ? {} : { object: kind }),
    request: (ids) => ({
      method: endpoint.method,
      url:
        addressOf(path, ids[object ?? ''] ?? '', query) +
        (query === undefined ? search : '') +
        (how?.query ? `?${new URLSearchParams(how.query(ids))}` : ''),
      body: how?.body ? how.body(ids) : given,
      ...(headers ? { headers } : {}),
    }),
  };
}

/** A body the contract takes. */
function bodyFor({ method, body }: Endpoint): unknown {
  if (body === Bytes) return Buffer.from('a');
  if (!body) return method === 'GET' ? undefined : {};
  return somethingOf(body);
}

/** An address with everything in it but the object. */
function pathFor({ path, params }: Endpoint): string {
  const others = /:(?!id\b)(\w+)/g;
  if (!params || !others.test(path)) return path;
  const places = somethingOf(params) as Record<string, string>;
  return path.replaceAll(others, (_, name: string) => encodeURIComponent(places[name] ?? ''));
}

/** A query the contract takes, where it wants one. */
function searchFor({ query }: Endpoint): string {
  if (!query || query.safeParse({}).success) return '';
  return `?${new URLSearchParams(somethingOf(query) as Record<string, string>)}`;
}

/** Something a schema takes, always the same. */
function somethingOf(schema: z.ZodType): unknown {
  const told = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  const taken = fc
    .sample(arbitraryOf(told, []), { seed: 1, numRuns: 200 })
    .find((one) => schema.safeParse(one).success);
  if (taken === undefined)
    throw new Error(`nothing found that ${JSON.stringify(told)} takes: say it in ${import.meta.filename}`);
  return taken;
}

/** How somebody stands to what he asked for: he may, is told nothing of it, finds nothing, or has to sign in. */
export type Outcome = '+' | 'o' | '-' | '!';

/** What an answer says about who asked; `marks` are what would tell of the object. */
export function outcomeOf(
  { statusCode, body }: Pick<LightMyRequestResponse, 'statusCode' | 'body'>,
  { endpoint, object }: Pick<Question, 'endpoint' | 'object'>,
  marks: readonly string[],
): Outcome {
  // A page for anybody says in words what is not there, to everybody the same.
  const code = statusCode < 400 || endpoint.isForAnybody ? '' : (JSON.parse(body) as { code: string }).code;
  if (code === 'access.sign_in_first') return '!';
  if (code === 'access.not_found') return '-';
  if (statusCode >= 500 || code === 'request.invalid') throw new Error(`cannot be asked: ${statusCode} ${body}`);
  const isList = endpoint.method === 'GET' && object === undefined && statusCode < 400;
  return isList && !marks.some((mark) => body.includes(mark)) ? 'o' : '+';
}
