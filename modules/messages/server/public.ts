/** What other modules may call. */
export { exportedMessages } from '#modules/messages/server/exported.ts';
