import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import { drawCharts } from '#platform/charts/draw-charts.ts';
import type { Paper } from '#platform/paper/paper.ts';
import { paperPage } from '#platform/paper/paper-html.ts';
import { writePaper } from '#platform/paper/write-paper.ts';
import { textOfPdf } from '#platform/typeset/testing.ts';

const written = '<b>&"不是标记"</b> #panic() =1+1';
let paper: Paper;
beforeAll(async () => {
  const bars = [{ name: '全县', value: 0.785, least: 0.7, most: 0.85 }];
  const chart = { kind: 'bars', title: '需求满足率', unit: 'share', missing: '不公布', target: null, bars } as const;
  const [picture] = await drawCharts([chart]);
  if (!picture) throw new Error('nothing was drawn');
  paper = {
    language: 'zh',
    title: '督导报告',
    foot: '云岭县教育局',
    blocks: [
      { kind: 'heading', text: '总体情况' },
      { kind: 'paragraph', runs: [{ text: '本期满足率 ' }, { text: '78.5%', to: 'F1' }, { text: `。${written}` }] },
      { kind: 'picture', about: '需求满足率，全县 78.5%', ...picture },
      {
        kind: 'table',
        title: '数据依据',
        columns: ['编号', '指标', '数'],
        rows: [{ anchor: 'F1', cells: [{ text: 'F1' }, { text: '需求满足率' }, { text: '78.5%', value: 0.785 }] }],
      },
    ],
  };
});

const said = ['督导报告', '总体情况', '78.5%', '数据依据', '需求满足率', '云岭县教育局'];

test('the page of the web says it all, leads from a number to where it comes from, and takes nothing for markup', () => {
  const { body, policy } = paperPage(paper);
  for (const one of said) expect(body).toContain(one);
  expect(body).toContain('<a href="#F1">78.5%</a>');
  expect(body).toContain('<tr id="F1">');
  expect(body).toContain('&lt;b&gt;&amp;&quot;不是标记&quot;&lt;/b&gt;');
  expect(body).toMatch(
    /<img src="data:image\/svg\+xml;base64,[^"]+" width="720" height="280" alt="需求满足率，全县 78.5%">/,
  );
  expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-/);
});

test('the PDF says it all, with its fonts in it, a chart with its names, and links to where numbers come from', async () => {
  const pdf = await writePaper('pdf', paper, { firstSheet: '报告' });
  const text = textOfPdf(pdf).join('\n');
  for (const one of [...said, written]) expect(text).toContain(one);
  const bytes = Buffer.from(pdf).toString('latin1');
  expect(bytes).toMatch(/\+NotoSansSC-Regular/);
  expect(bytes).toMatch(/\/Subtype \/Link/);
});

test('the Word file says it all in the fonts of official documents, with the picture, links and what they lead to', async () => {
  const parts = unzipSync(await writePaper('docx', paper, { firstSheet: '报告' }));
  const names = Object.keys(parts);
  const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
  const text = xml.replace(/<[^>]+>/g, '');
  for (const one of said.slice(0, 5)) expect(text).toContain(one);
  expect(text).toContain('&lt;b&gt;&amp;');
  expect(xml).toContain('<w:hyperlink w:history="1" w:anchor="F1">');
  expect(xml).toMatch(/<w:bookmarkStart [^>]*w:name="F1"/);
  expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toMatch(/w:eastAsia="仿宋"/);
  expect(names.filter((name) => /media\/.*\.(svg|png)$/.test(name))).toHaveLength(2);
});

test('the workbook has numbers as numbers, and no formula', async () => {
  const parts = unzipSync(await writePaper('xlsx', paper, { firstSheet: '报告' }));
  const sheet = (at: number): string => strFromU8(parts[`xl/worksheets/sheet${at}.xml`] ?? new Uint8Array());
  expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('name="数据依据"');
  expect(sheet(1)).toContain('本期满足率 78.5%');
  expect(sheet(2)).toContain('<v>0.785</v>');
  expect(sheet(1) + sheet(2)).not.toContain('<f>');
});

test('whoever goes stops what is set for him', async () => {
  const gone = new AbortController();
  const going = writePaper('docx', paper, { firstSheet: '报告', signal: gone.signal });
  gone.abort();
  await expect(going).rejects.toThrow('aborted');
});
