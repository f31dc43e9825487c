/** How a refusal of the server, or its silence, reaches a screen. */
export { isOffline, Problem } from '#platform/browser/problem.ts';
