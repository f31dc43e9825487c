import { mostEvidenceAtOnce } from '#modules/governance/contract/task.ts';

/** Files that show one task done, at most. */
export const mostEvidence = 20;

/** How many of a sort are added at once; what somebody says he writes. */
export const mostOfSort = { picture: mostEvidenceAtOnce, voice: 0, video: 0, document: mostEvidenceAtOnce };
