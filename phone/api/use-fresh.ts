/** Which of the things shown are new to the reader, for screens whose list is read by being looked at. */
export { useFresh } from '#platform/browser/use-fresh.ts';
