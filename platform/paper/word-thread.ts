import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import sharp from 'sharp';
import {
  columnWidths,
  type Paper,
  type PaperBlock,
  type PaperCell,
  type PaperTable,
  type Run,
} from '#platform/paper/paper.ts';
import { answerAsThread } from '#platform/threads/answer-as-thread.ts';

/** What official documents are set in (GB/T 9704): the text in 仿宋, headings in 黑体; Latin letters and numbers in Times. */
const body = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' };
const head = { ...body, eastAsia: '黑体' };

const [green, grey, hairline] = ['0B6E5F', '5C6963', 'C9C5BA'];
/** Between the margins of A4, in px and in twentieths of a point. */
const inner = { px: 600, twips: 9_070 };

answerAsThread(async (paper: Paper): Promise<Uint8Array> => {
  const children: (Paragraph | Table)[] = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(paper.title)] }),
  ];
  for (const block of paper.blocks) children.push(...(await blockOf(block)));
  const document = new Document({
    title: paper.title,
    creator: '',
    styles: {
      default: {
        document: { run: { font: body, size: 24 }, paragraph: { spacing: { line: 360, after: 120 } } },
        title: { run: { font: head, size: 40, bold: true }, paragraph: { spacing: { after: 240 } } },
        heading1: { run: { font: head, size: 30, color: green }, paragraph: { spacing: { before: 360, after: 120 } } },
      },
    },
    sections: [{ footers: { default: footOf(paper) }, children }],
  });
  return Packer.toBuffer(document);
});

const footOf = ({ foot }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({ text: `${foot}  `, size: 18, color: grey }),
          new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18, color: grey }),
        ],
      }),
    ],
  });

async function blockOf(block: PaperBlock): Promise<(Paragraph | Table)[]> {
  if (block.kind === 'heading')
    return [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(block.text)] })];
  if (block.kind === 'paragraph')
    return [
      new Paragraph({ children: block.runs.map((run) => runOf(run, block.isQuiet ? { color: grey, size: 21 } : {})) }),
    ];
  if (block.kind === 'table') return [captionOf(block.title), tableOf(block), new Paragraph('')];
  const { svg, width, height, about } = block;
  const size = { width: inner.px, height: Math.round((height * inner.px) / width) };
  // Programs that cannot draw it show what is drawn here.
  const png = await sharp(Buffer.from(svg), { density: 144 }).flatten({ background: '#ffffff' }).png().toBuffer();
  const picture = new ImageRun({
    type: 'svg',
    data: Buffer.from(svg),
    transformation: size,
    fallback: { type: 'png', data: png },
    altText: { name: about, title: about, description: about },
  });
  return [new Paragraph({ children: [picture] })];
}

const captionOf = (title: string): Paragraph =>
  new Paragraph({ keepNext: true, children: [new TextRun({ text: title, color: grey, size: 21 })] });

function tableOf(table: PaperTable): Table {
  const widths = columnWidths(table);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const twips = widths.map((width) => Math.round((width / whole) * inner.twips));
  const line = { style: BorderStyle.SINGLE, size: 4, color: hairline };
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: inner.twips, type: WidthType.DXA },
    columnWidths: twips,
    borders: { top: line, bottom: line, left: none, right: none, insideHorizontal: line, insideVertical: none },
    rows: [
      new TableRow({
        tableHeader: true,
        children: table.columns.map((column) => cell([new TextRun({ text: column, font: head, size: 21 })])),
      }),
      ...table.rows.map(
        ({ anchor, cells }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map((one, at) =>
              cell(at === 0 && anchor !== undefined ? [marked(one, anchor)] : [small(one)]),
            ),
          }),
      ),
    ],
  });
}

type Inline = TextRun | InternalHyperlink | Bookmark;

const cell = (children: Inline[]): TableCell =>
  new TableCell({ children: [new Paragraph({ spacing: { line: 280, after: 40 }, children })] });

const small = (one: PaperCell): TextRun | InternalHyperlink => runOf(one, { size: 21 });

const marked = (one: PaperCell, anchor: string): Bookmark => new Bookmark({ id: anchor, children: [small(one)] });

function runOf({ text, to }: Run, look: { color?: string; size?: number } = {}): TextRun | InternalHyperlink {
  if (to === undefined) return new TextRun({ text, ...look });
  return new InternalHyperlink({ anchor: to, children: [new TextRun({ text, ...look, color: green })] });
}
