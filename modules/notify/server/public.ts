/** What other modules may call: putting a message into inboxes. */
export { type Telling, tell } from '#modules/notify/server/tell.ts';
