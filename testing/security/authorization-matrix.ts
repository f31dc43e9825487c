import type { Outcome } from '#testing/security/questions.ts';

/** Who may: by question, by `role relation`. */
export type Matrix = ReadonlyMap<string, ReadonlyMap<string, Outcome>>;

const head = `Who may ask what, and what becomes of it: every endpoint, every role, and how he stands to the object.
+ may, or is told of it   o is answered, and told nothing of it   - finds nothing: forbidden looks like missing   ! has to sign in first
self: it is his own; child: of the child, his or himself; former: was its guardian once; restrained: an order keeps him from it;
provider: it is what he provides;
class, school, county, foreign: he is somebody else of the same class, school, county, or of another county.
anonymous is nobody signed in, service whoever shows the token of the figures. What a question names beside an object: questions.ts.
A person reads and changes this file; \`node tools/propose-matrix.ts\` writes what the server does beside it, and shows the difference.
`;

/** How one stands to an object, the nearest first. */
const relations: readonly string[] = [
  'self',
  'child',
  'former',
  'restrained',
  'provider',
  'class',
  'school',
  'county',
  'foreign',
];

/** The best first. */
const outcomes: readonly Outcome[] = ['+', 'o', '-', '!'];

/** The matrix as a text: those who are answered alike stand in one line, everybody is named. */
export function written(matrix: Matrix): string {
  const blocks = [...matrix].sort(([a], [b]) => (a < b ? -1 : 1)).map(([title, cells]) => [title, ...linesOf(cells)]);
  return [head, ...blocks.map((lines) => `${lines.join('\n')}\n`)].join('\n');
}

function linesOf(cells: ReadonlyMap<string, Outcome>): string[] {
  const near = (who: string): number => relations.indexOf(who.split(' ')[1] ?? '');
  const sorted = [...cells].sort(([a], [b]) => near(a) - near(b));
  const told = [...Map.groupBy(sorted, ([who]) => who.split(' ')[0] ?? '')].map(([role, its]) => {
    const byOutcome = Map.groupBy(its, ([, outcome]) => outcome);
    const parts = outcomes.flatMap((outcome) => {
      const where = (byOutcome.get(outcome) ?? []).map(([who]) => who.split(' ')[1]);
      return where.length === 0 ? [] : [`${outcome} ${where.join(' ')}`];
    });
    return { role, line: parts.join('  ') };
  });
  const first = (line: string): string => `${outcomes.indexOf(line.charAt(0) as Outcome)} ${line}`;
  return [...Map.groupBy(told, ({ line }) => line)]
    .map(([line, its]) => ({ line, all: its.map(({ role }) => role).sort() }))
    .sort((a, b) => (first(a.line) < first(b.line) ? -1 : 1))
    .map(({ line, all }) => `  ${line}  : ${all.join(', ')}`);
}

/** The same text, read. */
export const read = (text: string): Matrix =>
  new Map(
    text
      .split('\n\n')
      .slice(1)
      .map((block) => {
        const [title = '', ...lines] = block.trim().split('\n');
        return [title, new Map(lines.flatMap(cellsOf))] as const;
      }),
  );

/** The cells of `  + self  - class school  : homeroom, teacher`. */
function cellsOf(line: string): (readonly [who: string, Outcome])[] {
  const [said = '', roles = ''] = line.split(' : ');
  const where = said
    .trim()
    .split('  ')
    .flatMap((part) => {
      const [outcome = '', ...its] = part.split(' ');
      return its.map((relation) => [relation, outcome as Outcome] as const);
    });
  return roles.split(', ').flatMap((role) => where.map(([at, outcome]) => [`${role} ${at}`, outcome] as const));
}
