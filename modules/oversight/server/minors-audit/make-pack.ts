import { articles } from '#modules/oversight/server/minors-audit/articles.ts';
import * as families from '#modules/oversight/server/minors-audit/families.ts';
import type { Cell, Section, SectionMaker, Year } from '#modules/oversight/server/minors-audit/section.ts';
import * as staff from '#modules/oversight/server/minors-audit/staff.ts';
import type { PolicyRow } from '#platform/access/policy.ts';
import { atHour, dayOf } from '#platform/clock.ts';
import { formatDate } from '#platform/i18n/format.ts';
import type { JobRoom } from '#platform/jobs/job.ts';
import { typeset } from '#platform/typeset/typeset.ts';

/** In the order in which they are read. */
const makers: readonly SectionMaker[] = [
  families.kinds,
  families.purposes,
  families.texts,
  families.consents,
  staff.access,
  staff.approvals,
  staff.reads,
  families.glass,
  staff.exported,
  families.requests,
  families.erasures,
  staff.alerts,
  staff.retention,
  staff.factors,
  staff.chain,
];

/** How many steps it takes: the sections, and setting them. */
export const packSteps = makers.length + 1;

/** A pack as it is given out. */
export interface Pack {
  /** Signed, with what each section says. */
  json: string;
  pdf: Uint8Array;
}

type Room = Pick<JobRoom, 'transaction' | 'signal' | 'county'>;

/**
 * Makes the audit of a year's minors' data (未成年人网络保护条例 art. 37), section by section, each in a transaction of its own;
 * `step` hears after each how many there are and says whether to go on. Undefined where it said no.
 */
export async function makePack(
  room: Room,
  { year, rules }: { year: number; rules: readonly PolicyRow[] },
  step: (done: number) => Promise<boolean> = () => Promise.resolve(true),
): Promise<Pack | undefined> {
  const sections: Section[] = [];
  let made = '';
  for (const make of makers) {
    room.signal.throwIfAborted();
    const section = await room.transaction((ctx) => {
      made = ctx.now.toISOString();
      return make(ctx, { ...yearOf(year), today: dayOf(ctx.now), rules });
    });
    sections.push(section);
    if (!(await step(sections.length))) return undefined;
  }
  const body = { version: 1, county: room.county, year, made, sections, articles };
  const pdf = await typeset(template, toRead(body), room.signal);
  const json = await room.transaction((ctx) => ctx.signPaper('minors audit', body));
  return { json, pdf };
}

const yearOf = (year: number): Pick<Year, 'year' | 'from' | 'until'> => ({
  year,
  from: atHour(`${year}-01-01`, 0),
  until: atHour(`${year + 1}-01-01`, 0),
});

/** What stands in a cell on paper: a number that is kept back in words, a long hash in pieces. */
const printed = (cell: Cell): string =>
  cell === null ? '少于十人或不显示' : String(cell).replace(/^[0-9a-f]{64}$/, (hash) => hash.replace(/.{8}/g, '$& '));

const template = new URL('./pack.typ', import.meta.url);

/** The same to read: what its template is given. A number that is kept back is told as that. */
function toRead(body: { county: string; year: number; made: string; sections: readonly Section[] }): object {
  const titles = new Map(body.sections.map(({ id, title }, at) => [id, `${at + 1}. ${title}`]));
  return {
    language: 'zh',
    title: `${body.year} 年未成年人个人信息保护合规审计包`,
    foot: `区划代码 ${body.county} · ${formatDate('zh', body.made)}生成`,
    note: '依《未成年人网络保护条例》第三十七条，由系统的记录生成。描述的孩子少于十人的数，以及相减能得出这样的数的，写作“少于十人或不显示”。随附的 JSON 文件带签名，用 lianyu audit paper 可以核对；本文件（PDF）供阅读。审计结论和整改由处理者自己写。',
    sections: body.sections.map(({ id, note, columns, rows }) => ({
      title: titles.get(id),
      note,
      columns,
      rows: rows.map((row) => row.map(printed)),
    })),
    articles: {
      title: '条例第三十一条至第三十八条：要求与对应',
      columns: ['条', '要求（摘要）', '平台怎样做到', '见', '处理者另外说明'],
      rows: articles.map(({ article, demand, answer, sections, own }) => [
        String(article),
        demand,
        answer,
        sections.map((id) => titles.get(id)?.split('.')[0] ?? '').join('、'),
        own,
      ]),
    },
  };
}
