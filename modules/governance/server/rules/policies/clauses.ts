import { readNumber } from '#modules/governance/server/rules/policies/chinese-number.ts';

/** What a clause is: a heading, a numbered clause, a paragraph without a number, or what stands before the first. */
export type Rank =
  | 'preamble'
  | 'chapter'
  | 'section'
  | 'article'
  | 'part'
  | 'paragraph'
  | 'item'
  | 'point'
  | 'subpoint'
  | 'annex';

/** A clause of a document: how it is numbered there, what it says, and the name it is pointed at by. */
export interface Clause {
  anchor: string;
  rank: Rank;
  label: string;
  body: string;
}

const spoken = '[〇○零一二两三四五六七八九十百千]';
const number = `(?:${spoken}+|[0-9０-９]+)`;
const headed = (sign: string): RegExp => new RegExp(`^(第(${number})${sign}(?:之(${number}))?)(.*)$`);

/** What follows a number in a sentence and never in a heading: 第三条规定的, 第三条、第四条. */
const goesOn = /^(?:[、，,。；;:：)）》和及至或与的规第款项所]|之外|以[外下内])/;

const numbered: readonly { rank: Rank; pattern: RegExp }[] = [
  { rank: 'chapter', pattern: headed('章') },
  { rank: 'section', pattern: headed('节') },
  { rank: 'article', pattern: headed('条') },
  { rank: 'annex', pattern: new RegExp(`^(附件(${number})?)()([\\s:：].*|)$`) },
  { rank: 'part', pattern: new RegExp(`^((${spoken}+)、)()(.*)$`) },
  { rank: 'item', pattern: new RegExp(`^([（(](${spoken}+)[）)])()(.*)$`) },
  { rank: 'point', pattern: /^(([0-9０-９]+)[.．、])()(?![0-9０-９])(.*)$/ },
  { rank: 'subpoint', pattern: /^([（(]([0-9０-９]+)[）)])()(.*)$/ },
];

interface Line {
  rank: Rank;
  label: string;
  /** Its number as it goes into the anchor: 3, or 3-bis-1 of 第三条之一. */
  at: string;
  body: string;
}

function lineOf(line: string): Line {
  for (const { rank, pattern } of numbered) {
    const [, label = '', said = '', second = '', rest = ''] = pattern.exec(line) ?? [];
    const [at, bis] = [readNumber(said), readNumber(second)];
    if (label === '' || (at === undefined && rank !== 'annex') || (label.startsWith('第') && goesOn.test(rest)))
      continue;
    return {
      rank,
      label,
      at: `${at ?? 1}${bis === undefined ? '' : `-bis-${bis}`}`,
      body: rest.replace(/^[\s　:：]+/, ''),
    };
  }
  return { rank: 'paragraph', label: '', at: '', body: line };
}

/** Where in a document the next line stands. */
class Place {
  #chapter = '';
  #base = '';
  #paragraph = 1;
  #item: string | undefined;
  #point: string | undefined;

  /** The anchor of a line, which is where the next one stands. */
  anchorOf({ rank, at }: Line): string {
    if (rank === 'paragraph') return this.#next();
    if (rank === 'item' || (rank === 'part' && this.#base.startsWith('article'))) return this.#within('item', at);
    if (rank === 'point' || rank === 'subpoint') return this.#within(rank, at);
    if (rank === 'chapter') this.#chapter = `chapter-${at}`;
    if (rank === 'section') return this.#begin(`${this.#chapter || 'chapter-0'}-section-${at}`);
    return this.#begin(`${rank}-${at}`);
  }

  #begin(base: string): string {
    [this.#base, this.#paragraph, this.#item, this.#point] = [base, 1, undefined, undefined];
    return base;
  }

  #next(): string {
    if (this.#base === '') [this.#base, this.#paragraph] = ['preamble', 0];
    [this.#item, this.#point] = [undefined, undefined];
    this.#paragraph += 1;
    return this.#here();
  }

  #here = (): string => (this.#paragraph === 1 ? this.#base : `${this.#base}-p${this.#paragraph}`);

  #within(rank: 'item' | 'point' | 'subpoint', at: string): string {
    if (this.#base === '') this.#base = 'preamble';
    if (rank === 'item') {
      [this.#item, this.#point] = [`${this.#here()}-${at}`, undefined];
      return this.#item;
    }
    const above = this.#item ?? this.#here();
    if (rank === 'subpoint') return `${this.#point ?? above}-${at}`;
    this.#point = `${above}-${at}`;
    return this.#point;
  }
}

/** Whether a line goes on in the next: a heading of an article that stands alone has its first paragraph below it. */
const isOpen = ({ rank, body }: Clause): boolean => rank === 'article' && body === '';

/**
 * The clauses of a text as it was pasted: chapters 第一章, sections 第一节, articles 第三条, parts 一、, items （一）, points 1., subpoints
 * （1） and annexes, each on a line of its own, and paragraphs without a number. An article keeps its anchor wherever its chapter goes; a
 * number that comes twice is told apart as a twin.
 *
 * @example clausesOf('第三条 学校应当：\n（一）告知家长；') // anchors article-3, article-3-1
 */
export function clausesOf(text: string): Clause[] {
  const place = new Place();
  const taken = new Map<string, number>();
  const clauses: Clause[] = [];
  for (const raw of text.split(/\r\n|\r|\n/)) {
    const trimmed = raw.replaceAll(/^[\s　]+|[\s　]+$/g, '');
    if (trimmed === '') continue;
    const line = lineOf(trimmed);
    const last = clauses.at(-1);
    if (line.rank === 'paragraph' && last && isOpen(last)) {
      last.body = line.body;
      continue;
    }
    const anchor = place.anchorOf(line);
    const times = (taken.get(anchor) ?? 0) + 1;
    taken.set(anchor, times);
    const { label, body } = line;
    const rank = anchor.startsWith('preamble') && line.rank === 'paragraph' ? 'preamble' : line.rank;
    clauses.push({ anchor: times === 1 ? anchor : `${anchor}-twin-${times}`, rank, label, body });
  }
  return clauses;
}

/** What stands between a number and its words, so that both are read again. */
const between = (label: string, body: string): string => {
  if (/^[第附]/.test(label)) return '　';
  return /[.．]$/.test(label) && /^[0-9０-９]/.test(body) ? ' ' : '';
};

/** A text that reads as these clauses again. */
export const textOf = (clauses: readonly Pick<Clause, 'label' | 'body'>[]): string =>
  clauses.map(({ label, body }) => `${label}${between(label, body)}${body}`.trimEnd()).join('\n');
