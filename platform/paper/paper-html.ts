import { hash } from 'node:crypto';
import { fonts, light } from '#platform/face/tokens.ts';
import { PageReply } from '#platform/http/page-reply.ts';
import { localeOf } from '#platform/i18n/format.ts';
import type { Paper, PaperBlock, PaperCell, Run } from '#platform/paper/paper.ts';

const { bg, surface, text, muted, line, primary, primarySoft } = light;

/** A paper is light, also where the screens are dark: it is what is printed. */
const style = `:root{color-scheme:light}body{margin:0;background:${bg};color:${text};font:16px/1.7 ${fonts.zh}}
main{max-width:56rem;margin:0 auto;padding:24px 16px 64px;background:${surface}}h1{font-size:26px;line-height:1.4}h2{font-size:20px;margin-top:32px;color:${primary}}
a{color:${primary}}.told{color:${muted};font-size:14px}table{border-collapse:collapse;width:100%;margin:8px 0 16px;font-variant-numeric:tabular-nums}caption{text-align:start;color:${muted};padding:4px 0}
th,td{border-bottom:1px solid ${line};padding:6px 8px;text-align:start;vertical-align:top}tr:target{background:${primarySoft}}img{display:block;max-width:100%;height:auto}.wide{overflow-x:auto}
@media print{body{background:none}main{max-width:none;padding:0}h2,table,img{break-inside:avoid}a{color:inherit}}`;

/** A page runs nothing, loads nothing, has the one style and the pictures that stand in it, and stands in no frame. */
const policy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** A paper as a page any browser reads and prints, without a script. */
export function paperPage({ language, title, foot, blocks }: Paper): PageReply {
  const body = `<!doctype html>
<html lang="${localeOf(language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escaped(title)}</title>
<style>${style}</style></head>
<body><main><h1>${escaped(title)}</h1>
${blocks.map(htmlOf).join('\n')}
<footer class="told">${escaped(foot)}</footer></main></body></html>`;
  return new PageReply({ type: 'text/html; charset=utf-8', body, policy });
}

function htmlOf(block: PaperBlock): string {
  if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.kind === 'paragraph')
    return `<p${block.isQuiet ? ' class="told"' : ''}>${block.runs.map(runOf).join('')}</p>`;
  if (block.kind === 'picture') {
    const { svg, width, height, about } = block;
    const data = Buffer.from(svg).toString('base64');
    return `<img src="data:image/svg+xml;base64,${data}" width="${width}" height="${height}" alt="${escaped(about)}">`;
  }
  const head = block.columns.map((column) => `<th scope="col">${escaped(column)}</th>`).join('');
  const rows = block.rows.map(({ anchor, cells }) => {
    const id = anchor === undefined ? '' : ` id="${escaped(anchor)}"`;
    return `<tr${id}>${cells.map(cellOf).join('')}</tr>`;
  });
  return `<div class="wide" tabindex="0" role="region" aria-label="${escaped(block.title)}"><table><caption>${escaped(block.title)}</caption><thead><tr>${head}</tr></thead>
<tbody>${rows.join('\n')}</tbody></table></div>`;
}

const cellOf = (cell: PaperCell, at: number): string =>
  at === 0 ? `<th scope="row">${runOf(cell)}</th>` : `<td>${runOf(cell)}</td>`;

const runOf = ({ text: words, to }: Run): string =>
  to === undefined ? escaped(words) : `<a href="#${escaped(to)}">${escaped(words)}</a>`;

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
