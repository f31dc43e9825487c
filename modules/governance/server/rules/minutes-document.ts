import * as Y from 'yjs';

/** A document may be so large, all its changes as one, in bytes. */
const mostBytes = 1_048_576;

/** Why a change is not taken. */
export interface NotTaken {
  reason: 'unreadable' | 'full';
}

/** The document these changes make, in whatever order they are given. */
function documentOf(changes: readonly Uint8Array[]): Y.Doc {
  const document = new Y.Doc();
  for (const change of changes) Y.applyUpdate(document, change);
  return document;
}

/** Whether a document waits for changes it has not got. */
const isIncomplete = ({ store }: Y.Doc): boolean => store.pendingStructs !== null || store.pendingDs !== null;

/**
 * Takes one more change into a document: all changes as one. A change that cannot be read, or builds on what the document has not got, is not taken,
 * so that nothing of what is kept ever waits for something that may not come. O(size of the document).
 */
export function takeChange(changes: readonly Uint8Array[], change: Uint8Array): { merged: Uint8Array } | NotTaken {
  const document = documentOf(changes);
  try {
    Y.applyUpdate(document, change);
  } catch {
    return { reason: 'unreadable' };
  }
  if (isIncomplete(document)) return { reason: 'unreadable' };
  const merged = Y.encodeStateAsUpdate(document);
  return merged.length > mostBytes ? { reason: 'full' } : { merged };
}

/** What a document says: a line for each paragraph, heading and item of a list. */
export function textOfMinutes(changes: readonly Uint8Array[]): string {
  return linesOf(documentOf(changes).getXmlFragment('default'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** The lines of what holds others; what holds words alone is one line. */
function linesOf(node: Y.XmlFragment): string[] {
  const within = node.toArray();
  if (within.length > 0 && within.every((one) => one instanceof Y.XmlText || isBreak(one)))
    return [within.map((one) => (one instanceof Y.XmlText ? wordsOf(one) : '\n')).join('')];
  return within.flatMap((one) =>
    one instanceof Y.XmlText ? [wordsOf(one)] : one instanceof Y.XmlElement ? linesOf(one) : [],
  );
}

const isBreak = (node: unknown): boolean => node instanceof Y.XmlElement && node.nodeName === 'hardBreak';

const wordsOf = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[]).map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('');
