/** What the module that owns the inbox hands to the frame. */
export type { InboxSource } from '#platform/browser/use-stream.ts';
