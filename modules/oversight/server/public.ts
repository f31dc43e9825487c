/** What the command line may call. */
export { makePack } from '#modules/oversight/server/minors-audit/make-pack.ts';
