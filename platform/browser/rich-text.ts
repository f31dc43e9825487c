/** A text with form, as ProseMirror has it: what it holds is others, or words on which marks lie. */
export interface RichNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly level?: number };
  readonly marks?: readonly RichMark[];
  readonly content?: readonly RichNode[];
}

export type RichMark = { readonly type: 'bold' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** What a text says without its form, a line for each block: to be searched, told in part, and read aloud. */
export function textOf({ type, text, content = [] }: RichNode): string {
  if (text !== undefined) return text;
  if (type === 'hardBreak') return '\n';
  return content.map(textOf).join(type === 'paragraph' || type === 'heading' ? '' : '\n');
}
