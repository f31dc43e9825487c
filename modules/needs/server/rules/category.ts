/** Whether a resource of kind `offered` can serve a need of kind `wanted`: the same kind, or wanted in general. */
export const servesCategory = (offered: string, wanted: string): boolean =>
  offered === wanted || offered.startsWith(`${wanted}.`);

/** The category a kind belongs to: `mental` of `mental.2`. */
export const familyOf = (category: string): string => category.split('.')[0] ?? category;
