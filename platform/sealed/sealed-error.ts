/** Why something sealed does not open. */
export type SealedReason =
  /** Nothing was ever sealed in this case of this county. */
  | 'no_case'
  /** Its key was shredded: it never opens again. */
  | 'shredded'
  /** The key its key is wrapped under is not there, or the row was changed. */
  | 'no_key'
  /** Another version, or a cipher nobody knows here. */
  | 'unknown_format'
  /** Cut, changed, or sealed in another case, county or for another purpose. */
  | 'changed';

/** What is sealed does not open. It carries the reason and nothing of what is sealed. */
export class SealedError extends Error {
  readonly reason: SealedReason;

  constructor(reason: SealedReason) {
    super(`what is sealed does not open: ${reason}`);
    this.name = 'SealedError';
    this.reason = reason;
  }
}
