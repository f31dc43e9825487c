/** Files that show one task done, at most. */
export const mostEvidence = 20;

/** How many of a sort are added at once; what somebody says he writes. */
export const mostEvidenceAtOnce = { picture: 9, voice: 0, video: 1, document: 5 };
