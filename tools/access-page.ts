import { modules } from '#app/modules.ts';
import { policyOf } from '#app/policy.ts';
import { clearances } from '#modules/people/access.ts';
import type { PolicyRow } from '#platform/access/policy.ts';

/** docs/access.md: every action, and who may do it to what, from the policy rows themselves. */
export function accessPage(): string {
  const { rows } = policyOf(modules);
  const actions = Map.groupBy(rows, (row) => row.action);
  const notes = [...new Set(rows.flatMap(({ fields, deny }) => (fields === 'all' || deny ? [] : told(fields))))];
  const cleared = Map.groupBy(Object.entries(clearances), ([, highest]) => highest);
  return [
    '# Who may do what',
    '',
    'Every row of the access policy; what no row allows is denied, and looks like "not found". `signed_in` is every role of somebody',
    'signed in, `anybody` nobody in particular too. The relation is what the role must hold of the object: its `org`anisation, `class`,',
    '`child`, `provider`, the person him`self`; `county` is any object of the own county, `public` any at all; `self:other_side`: he',
    'himself did it for the other side. `not` wins over every other row, and is told to whom the others let. A `*`',
    'asks for the password given in the last five minutes. What all rows of a role mark with `°` may wait on the phone for a network, or be',
    'kept there to be read without one. Classes: docs/security.md.',
    'Written by `node tools/list-access.ts`; a test compares it with the code.',
    '',
    'No row opens more to a role than it is cleared for, or the server does not start:',
    ...[...cleared].map(([highest, roles]) => `- ${highest}: ${roles.map(([role]) => role).join(', ')}`),
    '- C0: whoever is not signed in',
    '',
    '| action | class | recorded | who, in which relation |',
    '|---|---|---|---|',
    ...[...actions].sort(([a], [b]) => (a < b ? -1 : 1)).map(([action, allowing]) => lineOf(action, allowing, notes)),
    '',
    'A number says that the row opens some fields only; the rest is left empty:',
    ...notes.map((fields, i) => `${i + 1}. ${fields}`),
    '',
  ].join('\n');
}

const told = (fields: readonly string[]): string => fields.join(', ');

function lineOf(action: string, rows: readonly PolicyRow[], notes: readonly string[]): string {
  const said = (values: readonly string[]): string => [...new Set(values)].join(', ');
  const note = (row: PolicyRow): string =>
    row.fields === 'all' || row.deny ? '' : ` ${notes.indexOf(told(row.fields)) + 1}`;
  const marks = (row: PolicyRow): string => `${row.stepUp ? '*' : ''}${row.offline ? '°' : ''}${note(row)}`;
  const who = said(rows.map((row) => `${row.deny ? 'not ' : ''}${row.role} (${row.relation})${marks(row)}`));
  const allowing = rows.filter((row) => !row.deny);
  return `| \`${action}\` | ${said(allowing.map((row) => row.class))} | ${said(allowing.map((row) => row.audit))} | ${who} |`;
}
