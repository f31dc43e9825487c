/** A code of the county’s own for something new: nobody else’s, and fit for formulas. */
export const newCode = (): string => `own_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;

/** A code for what is sent once and says nothing of itself: 128 random bits, in hex. */
export const newBallotCode = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (one) => one.toString(16).padStart(2, '0')).join('');
