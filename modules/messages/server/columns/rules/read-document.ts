import {
  type Block,
  type Inline,
  type Picture,
  PostDocument,
  type Video,
} from '#modules/messages/contract/document.ts';

/** What a post says: checked when it was written, and read by the same schema. */
export const documentOf = ({ document }: { document: unknown }): PostDocument => PostDocument.parse(document);

/** Where a picture is seen on a page, and how large it is. */
export interface PlacedPicture {
  address: string;
  width: number;
  height: number;
}

/** Where a video is played on a page: what stands for it, and how long and large it is, in words. */
export interface PlacedVideo extends PlacedPicture {
  posterAddress: string;
  told: string;
}

/** What a page shows, each by its id. */
export interface Placed {
  pictures: ReadonlyMap<string, PlacedPicture>;
  videos: ReadonlyMap<string, PlacedVideo>;
}

/** A document as HTML: elements for what the contract knows, every text escaped, no style and nothing that runs. */
export const htmlOf = ({ content }: PostDocument, { pictures, videos }: Placed): string =>
  content
    .map((block) => {
      if (block.type === 'picture') return htmlOfPicture(block.attrs, pictures.get(block.attrs.attachment));
      return block.type === 'video' ? htmlOfVideo(block.attrs, videos.get(block.attrs.attachment)) : htmlOfBlock(block);
    })
    .join('\n');

function htmlOfPicture({ alt }: Picture, placed: PlacedPicture | undefined): string {
  if (!placed) return '';
  const { address, width, height } = placed;
  return `<p><img src="${escapeHtml(address)}" alt="${escapeHtml(alt)}" width="${width}" height="${height}" loading="lazy"></p>`;
}

/** Nothing of it is loaded until it is played; whoever does not see or hear it reads what stands below. */
function htmlOfVideo({ alt }: Video, placed: PlacedVideo | undefined): string {
  if (!placed) return '';
  const { address, posterAddress, width, height, told } = placed;
  return `<figure><video src="${escapeHtml(address)}" poster="${escapeHtml(posterAddress)}" width="${width}" height="${height}" controls playsinline preload="none"></video>
<figcaption class="told">${escapeHtml(told)} · ${escapeHtml(alt)}</figcaption></figure>`;
}

type Words = Exclude<Block, { type: 'picture' | 'video' }>;

function htmlOfBlock(block: Words): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${htmlOfLine(block.content)}</p>`;
    case 'heading':
      return `<h${block.attrs.level}>${htmlOfLine(block.content)}</h${block.attrs.level}>`;
    case 'blockquote':
      return `<blockquote>${block.content.map(htmlOfBlock).join('')}</blockquote>`;
    case 'bulletList':
      return `<ul>${htmlOfItems(block.content)}</ul>`;
    case 'orderedList':
      return `<ol>${htmlOfItems(block.content)}</ol>`;
    default:
      return block satisfies never;
  }
}

const htmlOfItems = (items: readonly { content: readonly Words[] }[]): string =>
  items.map(({ content }) => `<li>${content.map(htmlOfBlock).join('')}</li>`).join('');

const htmlOfLine = (line: readonly Inline[]): string => line.map(htmlOfInline).join('');

function htmlOfInline(one: Inline): string {
  if (one.type === 'hardBreak') return '<br>';
  return one.marks.reduce(
    (inner, mark) =>
      mark.type === 'bold'
        ? `<strong>${inner}</strong>`
        : `<a href="${escapeHtml(mark.attrs.href)}" rel="nofollow noreferrer">${inner}</a>`,
    escapeHtml(one.text),
  );
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** A text that stands in HTML or XML as it was written, between tags and in attributes. */
export const escapeHtml = (text: string): string => text.replaceAll(/[&<>"']/g, (found) => entities[found] ?? '');

/** How a text begins, on one line. */
export function startOf(text: string, length: number): string {
  const characters = [...text.replaceAll(/\s+/g, ' ').trim()];
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`;
}
