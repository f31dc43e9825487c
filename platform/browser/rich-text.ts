/** A text with form, as ProseMirror has it: what it holds is others, words on which marks lie, or pictures and videos said in words. */
export interface RichNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: { readonly level?: number } | RichFile;
  readonly marks?: readonly RichMark[];
  readonly content?: readonly RichNode[];
}

/** A picture, or a video with the picture that stands for it, by the ids of their files; and what it shows. */
export interface RichFile {
  readonly attachment: string;
  readonly alt: string;
  readonly poster?: string;
}

export type RichMark = { readonly type: 'bold' } | { readonly type: 'link'; readonly attrs: { readonly href: string } };

/** What a text says without its form, a line for each block: to be searched, told in part, and read aloud. */
export function textOf({ type, text, attrs, content = [] }: RichNode): string {
  if (text !== undefined) return text;
  if (attrs && 'alt' in attrs) return attrs.alt;
  if (type === 'hardBreak') return '\n';
  return content.map(textOf).join(type === 'paragraph' || type === 'heading' ? '' : '\n');
}
