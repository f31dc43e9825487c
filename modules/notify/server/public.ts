/** What other modules may call: putting a message into inboxes; and for the stream, reading what has come. */
export { streamSource } from '#modules/notify/server/inbox.ts';
export { type Telling, tell } from '#modules/notify/server/tell.ts';
