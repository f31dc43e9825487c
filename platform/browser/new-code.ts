/** A code of the county’s own for something new: nobody else’s, and fit for formulas. */
export const newCode = (): string => `own_${crypto.randomUUID().replaceAll('-', '').slice(0, 12)}`;
