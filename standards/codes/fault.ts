/**
 * What is wrong with a text that should be a code: it is not built like one, its area or its kind cannot be, it holds no
 * day of the calendar, or its check characters do not fit the rest.
 */
export type CodeFault = 'shape' | 'area' | 'type' | 'date' | 'check digit';

/** What reading gives of a text that is no such code. */
export interface Faulty {
  fault: CodeFault;
}

/** The fault that was found in reading, if any. */
export const faultOf = (read: object): CodeFault | undefined => ('fault' in read ? (read as Faulty).fault : undefined);
