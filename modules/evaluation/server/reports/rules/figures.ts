import { tellBasis, tellMeasured } from '#modules/evaluation/contract/tell-measured.ts';
import type { Measured } from '#modules/evaluation/contract/period.ts';
import type { Frozen, ReportSource } from '#modules/evaluation/server/reports/rules/report-source.ts';
import { reportWords } from '#modules/evaluation/words/report-words.ts';
import { type KeyOf, type Language, say } from '#platform/i18n/dictionary.ts';
import type { PaperCell, PaperTable } from '#platform/paper/paper.ts';

/** The figures of a report in one language: each that is told leads to its entry, which says where it comes from. */
export class Figures {
  readonly language: Language;
  readonly #facts: ReportSource['facts'];
  readonly #rows: { anchor: string; cells: PaperCell[] }[] = [];
  readonly #known = new Map<string, string>();

  constructor(language: Language, { facts }: ReportSource) {
    this.language = language;
    this.#facts = facts;
  }

  t(key: KeyOf<typeof reportWords>, values = {}): string {
    return say(reportWords, this.language, key, values);
  }

  /** A figure as it is told at a place, under one number for each indicator and place. */
  of({ said, result }: Frozen, where: string, measured: Measured): PaperCell {
    const text = tellMeasured(this, said.kind, measured);
    if (measured.value === null) return { text };
    const about = `${said.code} ${where}`;
    const to = this.#known.get(about) ?? `F${this.#rows.length + 1}`;
    if (!this.#known.has(about)) {
      this.#known.set(about, to);
      this.#rows.push({
        anchor: to,
        cells: this.#entry(to, { said, result }, where, { text, value: measured.value }, measured),
      });
    }
    return { text, to, value: measured.value };
  }

  #entry(number: string, { said, result }: Frozen, where: string, figure: PaperCell, measured: Measured): PaperCell[] {
    const { numerator, denominator, version, name, kind } = said;
    const formula = [numerator, denominator].filter((one) => one !== '').join(' ÷ ');
    const facts = result.facts
      .map((fact) => this.#facts.get(fact)?.[this.language] ?? fact)
      .join(this.language === 'zh' ? '、' : ', ');
    return [
      { text: number },
      { text: name[this.language] },
      { text: where },
      figure,
      { text: tellBasis(this, kind, measured) },
      { text: result.grade === null ? '' : this.t(`grade.${result.grade}`) },
      { text: this.t('formula', { formula, version, facts }) },
    ];
  }

  /** The entries so far, as a table. */
  table(): PaperTable {
    const columns = ['number', 'what', 'where', 'value', 'made', 'grade', 'formula'] as const;
    return {
      kind: 'table',
      title: this.t('facts'),
      columns: columns.map((one) => this.t(`facts.${one}`)),
      rows: this.#rows,
    };
  }
}
