import type { Details, Told } from '#modules/people/server/one-roster/told.ts';
import type { Identity, Ref, Value } from '#platform/intake/kind.ts';
import type { OutsideRow } from '#platform/intake/outside.ts';
import { parsePhone } from '#platform/tabular/parse-cell.ts';
import { parseStudentNumber } from '#standards/codes/student-number.ts';
import type { Row, Values } from '#standards/oneroster/files.ts';

/** What a row of users.csv says of a person, and what other files say of him; nothing where he is nothing here. */
export function toldPerson({ line, values }: Row<'users'>, told: Told): OutsideRow | undefined {
  const { sourcedId: key, status } = values;
  const at = { file: 'users.csv', line, faults: [] };
  const details = told.take(key);
  if (status === 'tobedeleted') return { ...at, identity: { key, values: {} }, isEnd: true };
  if (told.holders && !told.holders.has(key)) return undefined;
  const { values: beside, refs } = toldDetails(details ?? {});
  const isPupil = details?.pupilAt !== undefined;
  const identity = { key, values: { ...nameOf(values), ...numbersOf(values, isPupil), ...beside }, refs };
  return { ...at, identity };
}

/** What other files say of a person. */
export function toldDetails({ sex, born, pupilAt, isPupil }: Details): Pick<Identity, 'values'> & { refs: Ref[] } {
  const values = { ...(sex === undefined ? {} : { sex }), ...(born === undefined ? {} : { born }) };
  if (pupilAt === undefined) return { values, refs: [] };
  const ref = { name: 'org', kind: 'roster_schools', key: pupilAt, column: 'orgSourcedId', into: 'school' };
  // Whoever has left is a pupil of that school where he is not one of another.
  return { values, refs: [isPupil ? ref : { ...ref, into: 'lastSchool' }] };
}

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** A name in two parts as it is written whole: 林 and 小雨, 买买提 and 吐尔逊, Ann and Lee. */
function nameOf({ givenName, familyName, middleName }: Values<'users'>): Record<string, Value> {
  if (familyName === '-') return { name: givenName };
  const given = [givenName, middleName].filter((part) => part !== undefined).join(' ');
  if (!isHan(given + familyName)) return { name: `${given} ${familyName}`, givenName };
  return { name: familyName.length > 2 ? `${given}·${familyName}` : familyName + given, givenName };
}

/** Numbers somebody is found by. A telephone is kept of grown-ups alone. */
function numbersOf({ identifier, userIds = [], sms, phone }: Values<'users'>, isPupil: boolean): Record<string, Value> {
  const ids = [identifier ?? '', ...userIds.map((one) => /^\{[^:]*:(.*)\}$/.exec(one)?.[1] ?? one)];
  const studentNo = ids.find((one) => !('fault' in parseStudentNumber(one)));
  if (isPupil) return studentNo === undefined ? {} : { studentNo };
  const number = [sms, phone].map(mobileOf).find((one) => one !== undefined);
  return {
    ...(number === undefined ? {} : { phone: number }),
    ...(identifier === undefined ? {} : { code: identifier }),
  };
}

/** A mobile number, of those nobody has too. */
function mobileOf(text = ''): string | undefined {
  if (/^100\d{8}$/.test(text)) return text;
  const read = parsePhone(text);
  return 'value' in read ? read.value : undefined;
}

/** Who answers for a pupil, by his row of users.csv. */
export const toldGuardians = ({ line, values }: Row<'users'>, told: Told): OutsideRow[] =>
  values.status === 'tobedeleted'
    ? []
    : [...new Set(values.agentSourcedIds)].map((agent) => {
        const { sourcedId: pupil } = values;
        const began = told.guardianSince.get(agent);
        const refs = [
          { name: 'pupil', kind: 'roster_pupils', key: pupil, column: 'agentSourcedIds' },
          { name: 'person', kind: 'roster_people', key: agent, column: 'agentSourcedIds' },
        ];
        const identity = { key: `${pupil}/${agent}`, values: began === undefined ? {} : { began }, refs };
        return { file: 'users.csv', line, identity, faults: [] };
      });
