import { inThread } from '#platform/threads/in-thread.ts';
import type { Work } from './typeset-thread.ts';

/** Megabytes of what the thread itself holds; the typesetter takes a hundred more. */
const resourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 256 };

/** A hundred pages take seconds. */
const longest = 60_000;

/**
 * Sets data by a template of Typst and answers the PDF (PDF/UA: what reads screens aloud reads it too), with its fonts in it. The template is a
 * file of ours: `#import "/page.typ": page, data` gives the page all papers share, and the data; what stands in them is
 * never taken for markup. Takes about a second of a thread of its own: for jobs, not for requests.
 */
export async function typeset(template: URL, data: object, signal?: AbortSignal): Promise<Uint8Array> {
  const file = new URL('./typeset-thread.ts', import.meta.url);
  const work: Work = { template: template.href, data: JSON.stringify(data) };
  const late = AbortSignal.timeout(longest);
  return inThread(file, work, resourceLimits, { signal: signal ? AbortSignal.any([signal, late]) : late });
}
