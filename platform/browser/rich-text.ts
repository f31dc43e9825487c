/** A text with form, as ProseMirror has it: what it holds is others, words on which marks lie, or pictures said in words. */
export interface RichNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly level?: number } | RichPicture;
  readonly marks?: readonly RichMark[];
  readonly content?: readonly RichNode[];
}

/** A picture, by the id of its file, and what it shows. */
export interface RichPicture {
  readonly attachment: string;
  readonly alt: string;
}

export type RichMark = { readonly type: 'bold' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** What a text says without its form, a line for each block: to be searched, told in part, and read aloud. */
export function textOf({ type, text, attrs, content = [] }: RichNode): string {
  if (text !== undefined) return text;
  if (attrs && 'alt' in attrs) return attrs.alt;
  if (type === 'hardBreak') return '\n';
  return content.map(textOf).join(type === 'paragraph' || type === 'heading' ? '' : '\n');
}
