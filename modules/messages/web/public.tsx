/** What other modules' screens may use: how files are chosen, sent and shown. */
export { AttachmentList } from '#modules/messages/web/AttachmentList.tsx';
export { AttachmentsField } from '#modules/messages/web/AttachmentsField.tsx';
export { useAttaching } from '#modules/messages/web/use-attaching.ts';
