import { columnWidths, type Paper, type PaperForm } from '#platform/paper/paper.ts';
import { paperWorkbook } from '#platform/paper/paper-sheets.ts';
import { inThread } from '#platform/threads/in-thread.ts';
import { typeset } from '#platform/typeset/typeset.ts';

const resourceLimits = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 256 };

/** A hundred pages take seconds. */
const longest = 60_000;

/** What a form of a paper is sent as. */
export const typeOfForm: Readonly<Record<PaperForm, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The file of a paper in a form; those that are set or drawn take about a second of a thread of their own, which ends when the signal aborts. */
export async function writePaper(
  form: PaperForm,
  paper: Paper,
  { firstSheet, signal }: { firstSheet: string; signal?: AbortSignal },
): Promise<Uint8Array> {
  if (form === 'xlsx') return paperWorkbook(paper, firstSheet);
  if (form === 'pdf') return typeset(new URL('./paper.typ', import.meta.url), withWidths(paper), signal);
  const late = AbortSignal.timeout(longest);
  return inThread(new URL('./word-thread.ts', import.meta.url), paper, resourceLimits, {
    signal: signal ? AbortSignal.any([signal, late]) : late,
  });
}

const withWidths = (paper: Paper): object => ({
  ...paper,
  blocks: paper.blocks.map((block) => (block.kind === 'table' ? { ...block, widths: columnWidths(block) } : block)),
});
