import type { Measured } from '#modules/evaluation/contract/period.ts';
import { type Reckoned, reckonTowns, type Source } from '#modules/evaluation/server/rules/reckon.ts';
import type { Said } from '#platform/i18n/dictionary.ts';
import { writeCsv } from '#platform/tabular/write-csv.ts';

/** A frozen version of a period of which a report was published. */
export interface OpenPeriod {
  name: string;
  began: string;
  ended: string;
  version: number;
  frozenAt: string;
  sha256: string;
  source: Source;
  results: readonly Reckoned[];
}

/** A figure at a place, as a row of the file. */
type Row = Record<keyof typeof columns, string | number | undefined>;

interface Column {
  title: Said;
  about: Said;
}

const column = (title: Said, about: Said): Column => ({ title, about });

/** What each column means. */
const columns = {
  period: column(
    { zh: '期间', en: 'Period' },
    { zh: '被评价的月、学期或学年', en: 'The month, term or year evaluated' },
  ),
  began: column({ zh: '第一天', en: 'First day' }, { zh: '期间的第一天', en: 'The first day of the period' }),
  ended: column({ zh: '最后一天', en: 'Last day' }, { zh: '期间的最后一天', en: 'The last day of the period' }),
  version: column(
    { zh: '定稿版本', en: 'Frozen version' },
    { zh: '这个期间第几次定稿', en: 'Which frozen version of the period' },
  ),
  frozen_at: column({ zh: '定稿时间', en: 'Frozen at' }, { zh: '世界时', en: 'In UTC' }),
  sha256: column({ zh: '指纹', en: 'Fingerprint' }, { zh: '定稿内容的 SHA-256', en: 'SHA-256 of what was frozen' }),
  indicator: column({ zh: '指标代码', en: 'Indicator' }, { zh: '指标的代码', en: 'The code of the indicator' }),
  indicator_version: column(
    { zh: '指标版本', en: 'Indicator version' },
    { zh: '按指标第几版计算', en: 'By which version of the indicator it is reckoned' },
  ),
  name: column({ zh: '指标', en: 'Name' }, { zh: '指标的名称', en: 'What the indicator is called' }),
  formula: column(
    { zh: '公式', en: 'Formula' },
    { zh: '分子 ÷ 分母，由系统里的事实组成', en: 'Numerator ÷ denominator, of facts the platform counts' },
  ),
  place: column(
    { zh: '范围', en: 'Place' },
    { zh: 'county 全县、urban 城镇、rural 乡村，或乡镇代码', en: 'county, urban, rural, or the code of a town' },
  ),
  value: column(
    { zh: '数', en: 'Value' },
    { zh: '比例是 0 到 1 之间的数；空着就是没有公布', en: 'A share is between 0 and 1; empty is not told' },
  ),
  least: column({ zh: '区间下限', en: 'Lower end' }, { zh: '95% 区间的下限', en: 'Lower end of the 95 % interval' }),
  most: column({ zh: '区间上限', en: 'Upper end' }, { zh: '95% 区间的上限', en: 'Upper end of the 95 % interval' }),
  numerator: column({ zh: '分子', en: 'Numerator' }, { zh: '分子的数', en: 'What the numerator came to' }),
  denominator: column(
    { zh: '分母', en: 'Denominator' },
    { zh: '分母的数；中位数是有多少个值', en: 'What the denominator came to; of a median how many values' },
  ),
  why: column(
    { zh: '为什么没有数', en: 'Why there is none' },
    {
      zh: 'few：会涉及不到十个孩子，或者能从别的数推出来；nothing：期间内没有；untold：不分',
      en: 'few: it would tell of fewer than ten children, or let them be had from others; nothing: none in the period; untold: not parted',
    },
  ),
  grade: column(
    { zh: '证据等级', en: 'Evidence grade' },
    {
      zh: 'A 系统记录，B 双方确认，C 单方说明有凭证，D 单方说明；取所用事实中最低的',
      en: 'A measured by the system, B countersigned, C one side’s word with evidence, D one side’s word; the worst of its facts',
    },
  ),
} satisfies Record<string, Column>;

const names = Object.keys(columns) as (keyof typeof columns)[];

/** Every figure of the periods that may be told of the county, its sides and its towns: of schools none. */
export const openRows = (periods: readonly OpenPeriod[]): Row[] =>
  periods.flatMap((period) =>
    period.results.flatMap((result) => {
      const said = period.source.indicators.find(({ code }) => code === result.code);
      if (!said || said.numerator === '') return [];
      const own = {
        period: period.name,
        began: period.began,
        ended: period.ended,
        version: period.version,
        frozen_at: period.frozenAt,
        sha256: period.sha256,
        indicator: said.code,
        indicator_version: said.version,
        name: said.name.zh,
        formula: [said.numerator, said.denominator].filter((one) => one !== '').join(' ÷ '),
        grade: result.grade ?? '',
      };
      const places: readonly (readonly [string, Measured])[] = [
        ['county', result.county],
        ['urban', result.urban],
        ['rural', result.rural],
        ...reckonTowns(period.source, said.code).map(({ town, measured }) => [town, measured] as const),
      ];
      return places.map(([place, measured]) => ({ ...own, place, ...cellsOf(measured) }));
    }),
  );

const cellsOf = ({ value, least, most, numerator, denominator, why }: Measured) => ({
  value: value ?? undefined,
  least: least ?? undefined,
  most: most ?? undefined,
  numerator: numerator ?? undefined,
  denominator: denominator ?? undefined,
  why: why ?? '',
});

/** The files of the open data, by name: the figures, what each column means, and how they may be used. */
export function openFiles(county: string, periods: readonly OpenPeriod[]): Record<string, string> {
  const rows = openRows(periods).map((row) => names.map((name) => row[name]));
  const dictionary = names.map((name) => {
    const { title, about } = columns[name];
    return { column: name, title_zh: title.zh, title_en: title.en, about_zh: about.zh, about_en: about.en };
  });
  const heads = ['column', 'title_zh', 'title_en', 'about_zh', 'about_en'] as const;
  const forPeople = { isForSpreadsheet: true };
  return {
    'figures.csv': writeCsv(names, rows, forPeople),
    'dictionary.csv': writeCsv(
      heads,
      dictionary.map((one) => heads.map((head) => one[head])),
      forPeople,
    ),
    'dictionary.json': `${JSON.stringify({ county, columns: dictionary }, null, 2)}\n`,
    'README.txt': readme(county),
  };
}

const readme = (county: string): string => `${county} 教联体评价开放数据
figures.csv 是已经定稿、并发布过督导报告的期间的指标：全县、城镇、乡村和可以公布的乡镇。dictionary 说明每一列。
不到十个孩子的数不公布，也不能从别的数推出来；空着不等于零。请不要设法推断被隐去的数。
可以自由使用，请注明来源、期间和定稿版本（CC BY 4.0）。

Open data of the partnership of ${county}
figures.csv has the indicators of frozen periods of which a report was published: the county, town and country, and towns that may be told. dictionary says what each column means.
Figures of fewer than ten children are not told and cannot be had from others; empty is not zero. Please do not try to infer what is hidden.
Free to use with source, period and frozen version named (CC BY 4.0).
`;
