import type { Section } from '#modules/evaluation/contract/report.ts';
import { tellBasis } from '#modules/evaluation/contract/tell-measured.ts';
import {
  mapOf,
  pairsOf,
  schoolsOf,
  sidesOf,
  targetOf,
  type ToDraw,
  trendOf,
} from '#modules/evaluation/server/reports/rules/charts.ts';
import { Figures } from '#modules/evaluation/server/reports/rules/figures.ts';
import { figureNames, type Frozen, type ReportSource } from '#modules/evaluation/server/reports/rules/report-source.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { Language } from '#platform/i18n/dictionary.ts';
import type { Paper, PaperBlock, Run } from '#platform/paper/paper.ts';

/** A report in one language, of which the pictures are to be drawn yet. */
export type Undrawn = Omit<Paper, 'blocks'> & { blocks: (PaperBlock | ToDraw)[] };

/** Writes a report of what was frozen: its sections, and at the end where every number comes from. */
export function writePaper(source: ReportSource, language: Language): Undrawn {
  const figures = new Figures(language, source);
  const { title, county, period, snapshot, sections } = source;
  const about = figures.t('of', {
    county,
    period: period.name,
    began: period.began,
    ended: period.ended,
    number: snapshot.number,
    at: formatDate(language, snapshot.frozenAt),
  });
  const told = sections.flatMap((section) => [
    { kind: 'heading' as const, text: section.heading },
    ...bodyOf(figures, section, source),
  ]);
  return {
    language,
    title,
    foot: figures.t('foot', { county, title }),
    blocks: [
      quiet(about),
      quiet(figures.t('basis')),
      ...told,
      { kind: 'heading', text: figures.t('facts') },
      figures.table(),
    ],
  };
}

const quiet = (text: string): PaperBlock => ({ kind: 'paragraph', isQuiet: true, runs: [{ text }] });

function bodyOf(figures: Figures, section: Section, source: ReportSource): (PaperBlock | ToDraw)[] {
  const those = (codes: readonly string[]): Frozen[] => codes.flatMap((code) => source.indicators.get(code) ?? []);
  if (section.kind === 'text') return paragraphsOf(figures, section.text, source);
  if (section.kind === 'figures') return [figuresTable(figures, section.heading, those(section.indicators))];
  if (section.kind === 'map') return those([section.indicator]).flatMap((one) => mapOf(figures, one, source));
  if (section.kind === 'findings') return findingsOf(figures, source);
  if (section.kind === 'methods') return methodsOf(figures, source);
  if (section.chart === 'pairs') return pairsOf(figures, those(section.indicators));
  const draw = { sides: sidesOf, trend: trendOf, schools: schoolsOf }[section.chart];
  return those(section.indicators).flatMap((one) => draw(figures, one, source));
}

/** The paragraphs of a text, with the figures it names in their places. */
function paragraphsOf(figures: Figures, text: string, { indicators }: ReportSource): PaperBlock[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const runs: Run[] = [];
      let at = 0;
      for (const { 0: whole, 1: code = '', 2: side = 'county', index } of line.matchAll(figureNames)) {
        const found = indicators.get(code);
        if (!found) continue;
        const place = side as 'county' | 'urban' | 'rural';
        const { text: told, to } = figures.of(found, figures.t(place), found.result[place]);
        runs.push({ text: line.slice(at, index) }, to === undefined ? { text: told } : { text: told, to });
        at = index + whole.length;
      }
      return { kind: 'paragraph', runs: [...runs, { text: line.slice(at) }].filter((run) => run.text !== '') };
    });
}

function figuresTable(figures: Figures, title: string, those: readonly Frozen[]): PaperBlock {
  const sides = ['county', 'urban', 'rural'] as const;
  return {
    kind: 'table',
    title,
    columns: [
      figures.t('indicator'),
      ...sides.map((side) => figures.t(side)),
      figures.t('made'),
      figures.t('target'),
      figures.t('standing'),
    ],
    rows: those.map((one) => ({
      cells: [
        { text: one.said.name[figures.language] },
        ...sides.map((side) => figures.of(one, figures.t(side), one.result[side])),
        { text: tellBasis(figures, one.said.kind, one.result.county) },
        { text: targetOf(figures, one) },
        { text: figures.t(`standing.${one.result.standing}`) },
      ],
    })),
  };
}

/** What is outside of its usual range or short of its target, the former first. */
function findingsOf(figures: Figures, { indicators }: ReportSource): PaperBlock[] {
  const found = (['outside', 'missed'] as const).flatMap((standing) =>
    [...indicators.values()].filter(({ result }) => result.standing === standing),
  );
  if (found.length === 0) return [{ kind: 'paragraph', runs: [{ text: figures.t('noFindings') }] }];
  return [figuresTable(figures, figures.t('standing'), found)];
}

/** How each indicator of which the report tells a figure is reckoned, and how it may be abused. */
function methodsOf(figures: Figures, { indicators, sections }: ReportSource): PaperBlock[] {
  const named = new Set(sections.flatMap(codesIn));
  const told = [...indicators.values()].filter(({ said }) => named.has(said.code));
  return [
    ...told.map(({ said }): PaperBlock => {
      const { code, version, name, about, gaming } = said;
      const { language } = figures;
      const method = figures.t('method', { name: name[language], code, version, about: about[language] });
      const abuse = gaming[language] === '' ? '' : ` ${figures.t('gaming', { gaming: gaming[language] })}`;
      return { kind: 'paragraph', runs: [{ text: method + abuse }] };
    }),
    quiet(figures.t('methods')),
  ];
}

/** The indicators a section names. */
export function codesIn(section: Section): string[] {
  if (section.kind === 'text') return Array.from(section.text.matchAll(figureNames), ([, code = '']) => code);
  if (section.kind === 'map') return [section.indicator];
  return 'indicators' in section ? [...section.indicators] : [];
}
