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
export function read(text: string): Matrix {
  const found = new Map<string, Map<string, Outcome>>();
  for (const block of text.split('\n\n').slice(1)) {
    const [title = '', ...lines] = block.trim().split('\n');
    const cells = new Map<string, Outcome>();
    for (const line of lines) {
      const [said = '', roles = ''] = line.split(' : ');
      for (const role of roles.split(', '))
        for (const part of said.trim().split('  ')) {
          const [outcome = '', ...where] = part.split(' ');
          for (const relation of where) cells.set(`${role} ${relation}`, outcome as Outcome);
        }
    }
    found.set(title, cells);
  }
  return found;
}
