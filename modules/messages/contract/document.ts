import { z } from 'zod';

/** Where a link leads: to a site that is named, over HTTPS. */
export const LinkAddress = z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(500);

const Emphasis = z.discriminatedUnion('type', [
  z.object({ type: z.literal('bold') }),
  z.object({ type: z.literal('link'), attrs: z.object({ href: LinkAddress }) }),
]);

const Inline = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('text'),
    text: z.string().min(1).max(5_000),
    marks: z.array(Emphasis).max(2).default([]),
  }),
  z.object({ type: z.literal('hardBreak') }),
]);
export type Inline = z.infer<typeof Inline>;

const Line = z.array(Inline).max(200).default([]);

const Paragraph = z.object({ type: z.literal('paragraph'), content: Line });
const Item = z.object({ type: z.literal('listItem'), content: z.array(Paragraph).min(1).max(20) });
const Items = z.array(Item).min(1).max(100);

/** A picture names what its author has sent, never an address, and says in words what it shows. */
const Picture = z.object({
  type: z.literal('picture'),
  attrs: z.strictObject({ attachment: z.uuid(), alt: z.string().trim().min(1).max(200) }),
});
export type Picture = z.infer<typeof Picture>['attrs'];

/** A video does the same, with a picture that stands for it until it is played; its words also say what is to be heard. */
const Video = z.object({
  type: z.literal('video'),
  attrs: z.strictObject({ attachment: z.uuid(), poster: z.uuid(), alt: z.string().trim().min(1).max(1_000) }),
});
export type Video = z.infer<typeof Video>['attrs'];

const Block = z.discriminatedUnion('type', [
  Paragraph,
  Picture,
  Video,
  z.object({
    type: z.literal('heading'),
    attrs: z.object({ level: z.union([z.literal(2), z.literal(3)]) }),
    content: Line,
  }),
  z.object({ type: z.literal('bulletList'), content: Items }),
  z.object({ type: z.literal('orderedList'), content: Items }),
  z.object({ type: z.literal('blockquote'), content: z.array(Paragraph).min(1).max(50) }),
]);
export type Block = z.infer<typeof Block>;

const mostCharacters = 30_000;

/** How many pictures and videos a post shows at most. */
export const [mostPictures, mostVideos] = [20, 3];

/** The pictures of a document, in their order. */
export const picturesIn = (document: { content: readonly Block[] }): Picture[] =>
  document.content.flatMap((block) => (block.type === 'picture' ? [block.attrs] : []));

/** Its videos. */
export const videosIn = (document: { content: readonly Block[] }): Video[] =>
  document.content.flatMap((block) => (block.type === 'video' ? [block.attrs] : []));

/**
 * What a post says, as ProseMirror has it: paragraphs, headings below the title, lists and quotes, in them bold words and
 * links, and between them pictures and videos. What else an editor knows (scripts, styles, colours, italics) is no part of it, and is refused.
 */
export const PostDocument = z
  .object({ type: z.literal('doc'), content: z.array(Block).min(1).max(300) })
  .refine((document) => JSON.stringify(document).length <= mostCharacters)
  .refine((document) => picturesIn(document).length <= mostPictures)
  .refine((document) => videosIn(document).length <= mostVideos);
export type PostDocument = z.infer<typeof PostDocument>;
