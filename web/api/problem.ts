/** How a refusal of the server, or its silence, reaches a page. */
export { isOffline, Problem } from '#platform/browser/problem.ts';
