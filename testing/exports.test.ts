import { expect, test } from 'vitest';
import { z } from 'zod';
import { modules } from '#app/modules.ts';
import { policyOf } from '#app/policy.ts';
import { clearances } from '#modules/people/access.ts';
import { exportKinds } from '#platform/export/export-kind.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';
import { File } from '#platform/http/file-reply.ts';
import type { JsonSchema } from '#testing/arbitrary-of.ts';

const endpoints: readonly Endpoint[] = modules.flatMap(({ routes }) => routes).map(({ endpoint }) => endpoint);
const policy = policyOf(modules);
const nameOf = ({ method, path }: Endpoint): string => `${method} ${path}`;

/** Files that do not leave by the door, and why. */
const filesBeside: Readonly<Record<string, string>> = {
  'GET /api/attachments/:id/file': 'what came with something somebody reads anyway',
  'GET /api/board.csv': 'counts with small cells hidden, as the board shows them: of no person',
  'GET /api/children/:id/copy/files': 'a family’s own, by its right to a copy (ADR 0014)',
  'GET /api/children/:id/copy/json': 'a family’s own, by its right to a copy (ADR 0014)',
  'GET /api/children/:id/copy/pdf': 'a family’s own, by its right to a copy (ADR 0014)',
  'GET /api/conferences/:id/invitation.ics': 'when and where a conference is, to whoever reads it anyway',
  'GET /api/conferences/:id/minutes/file':
    'minutes of conferences, which name no child, to whoever reads each item anyway',
  'GET /api/gatherings/:id/gathering.ics': 'when and where a gathering is, to whoever reads it anyway',
  'GET /api/imports/:id/refused': 'faults by line and column, without what the rows say',
  'GET /api/imports/template': 'empty tables',
  'GET /api/minors-audits/:id/json': 'counts of ten and more, for the official who asked',
  'GET /api/minors-audits/:id/pdf': 'the same',
  'GET /api/openings/:id/file': 'what came with something whoever opened it by law reads anyway (ADR 0026)',
  'GET /api/openings/:id/paper': 'what an authority demanded in writing and the bureau confirmed (ADR 0026)',
  'GET /api/printouts/:id/file': 'what its signer signed, or what was signed of a notice, to its sender (ADR 0019)',
  'POST /api/surveys/:id/papers': 'empty sheets, for nobody in particular',
  'GET /p/:county/:post': 'a page for anybody, of what is written for anybody',
  'GET /p/:county/:post/pictures/:picture': 'a picture on it',
  'GET /p/:county/:post/videos/:video': 'a video on it',
  'GET /p/:county/columns/:column': 'the same',
  'GET /p/:county/columns/:column/feed.xml': 'the same',
  'GET /calendar/:token':
    'when and where conferences and gatherings are, to whoever holds his own secret address (ADR 0031)',
  'GET /api/open-data': 'figures of county, sides and towns with small cells hidden: of no person',
  'GET /api/report-drafts/:id/page': 'figures with small cells hidden, as indicators have them: of no person',
  'GET /api/reports/:id/file': 'the same',
  'GET /api/reports/:id/page': 'the same',
  'GET /api/requests/:id/erasure/json': 'a certificate of kinds and counts, for whoever asked to delete',
  'GET /api/requests/:id/erasure/pdf': 'the same',
};

/** Replies that list what reads persons and have no pages, and why not more than two hundred pupils stand in one. */
const listsWithoutPages: Readonly<Record<string, string>> = {
  'GET /api/children': 'one family’s children',
  'GET /api/children/names': 'one family’s children',
  'GET /api/children/:id/data': 'of one child, to its family; 200 rows a table',
  'GET /api/children/:id/guardians': 'of one child',
  'GET /api/claims/own': 'what one person claims',
  'GET /api/classes/:id/members': 'one class on a day, and who came and went this school year',
  'GET /api/classes/:id/pupils': 'one class on a day',
  'GET /api/consents/stops': 'what one decision ends: counts and names of kinds',
  'GET /api/contacts': 'those one community worker looks after: given name and school',
  'GET /api/engagements/:id': 'meetings of one service',
  'GET /api/imports/:id': 'counts of an import',
  'GET /api/imports/kinds': 'kinds of tables',
  'GET /api/needs/:id/why': 'why one need waits',
  'GET /api/notices/places': 'names places, not people',
  'GET /api/offers/:id': 'why of one offer',
  'GET /api/pupils/:id/contacts': 'of one pupil',
  'GET /api/pupils/:id/guardians': 'of one pupil',
  'GET /api/pupils/:id/talk-partners': 'the guardians, or the teachers, of one pupil',
  'GET /api/work-groups/:id/keepers': 'those of a group of staff, sixty at most',
  'GET /api/pupils/:id/readers': 'staff who can see one pupil',
};

test('a file leaves by the one door, or stands here with its reason', () => {
  const files = endpoints.filter(({ reply, types }) => reply === File || types !== undefined).map(nameOf);
  expect(files.sort()).toEqual([...Object.keys(filesBeside), 'GET /api/exports/:id/file'].sort());
});

/** Whether an endpoint reads persons: a row opens C2 and more of it to somebody. */
const readsPersons = ({ method, access }: Endpoint): boolean =>
  method === 'GET' &&
  Object.keys(clearances).some((role) => policy.rowsFor(access, role).some((row) => row.class >= 'C2'));

/** Whether a reply holds a list of objects without a bound. */
function holdsList(schema: JsonSchema): boolean {
  const {
    items,
    maxItems,
    properties = {},
    anyOf = [],
  } = schema as JsonSchema & {
    items?: JsonSchema;
    maxItems?: number;
    properties?: Record<string, JsonSchema>;
    anyOf?: JsonSchema[];
  };
  if (items && maxItems === undefined && 'properties' in items) return true;
  return [...Object.values(properties), ...anyOf].some(holdsList);
}

const hasPages = (query: z.ZodType | undefined): boolean =>
  query !== undefined && 'size' in (z.toJSONSchema(query, { io: 'input', unrepresentable: 'any' }).properties ?? {});

test('a list of persons has pages, or stands here with its reason', () => {
  const whole = endpoints
    .filter((endpoint) => endpoint.reply !== File && readsPersons(endpoint))
    .filter(({ query }) => !hasPages(query))
    .filter(({ reply }) => holdsList(z.toJSONSchema(reply, { io: 'input', unrepresentable: 'any' }) as JsonSchema))
    .map(nameOf);
  expect(whole.sort()).toEqual(Object.keys(listsWithoutPages).sort());
});

test('every kind of file says its columns in both languages, and a row of the policy lets somebody have it', () => {
  expect(exportKinds.size).toBeGreaterThan(4);
  for (const kind of exportKinds.values()) {
    const said = [kind.title, kind.note, ...('columns' in kind ? kind.columns.map(({ title }) => title) : [])];
    expect([kind.id, said.every(({ zh, en }) => zh && en)]).toEqual([kind.id, true]);
    const rows = Object.keys(clearances).flatMap((role) => policy.rowsFor(kind.action, role));
    expect([kind.id, rows.length > 0]).toEqual([kind.id, true]);
    // What shows pupils is a reading, of which their families are told.
    const columns = 'columns' in kind ? kind.columns : [];
    if (columns.some(({ name }) => name === 'name') && kind.id !== 'people.staff')
      expect([kind.id, rows.every(({ audit }) => audit === 'read')]).toEqual([kind.id, true]);
  }
});
