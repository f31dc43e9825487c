/** What other modules may call. */
export { everyFile } from '#modules/messages/server/attachments/every-file.ts';
export { readAsOwner } from '#modules/messages/server/attachments/load-attachment.ts';
export { attachmentsShown, takeAttachments } from '#modules/messages/server/attachments/take-attachments.ts';
export { type Participation, tellsParticipants } from '#modules/messages/server/notices/participation.ts';
export { tellsUnvetted, type UnvettedSource } from '#modules/messages/server/pupil-talks/vetting.ts';
export { exportedMessages } from '#modules/messages/server/exported.ts';
