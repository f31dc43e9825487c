import * as listed from '#modules/messages/contract/listed-word.ts';
import * as contract from '#modules/messages/contract/moderation.ts';
import { countToDecide } from '#modules/messages/server/moderation/count-to-decide.ts';
import { decideItem, heedConcern, listItems } from '#modules/messages/server/moderation/decide-item.ts';
import {
  addListedWord,
  endListedWord,
  listListedWords,
  tryListedWords,
} from '#modules/messages/server/moderation/listed-words.ts';
import { appealModeration, reportMessage } from '#modules/messages/server/moderation/report-message.ts';
import { route } from '#platform/http/route.ts';

export const moderationRoutes = [
  route(contract.listModeration, (ctx, { query }) => listItems(ctx, 'held', query)),
  route(contract.listConcerns, (ctx, { query }) => listItems(ctx, 'harm', query)),
  route(contract.countToDecide, countToDecide),
  route(contract.decideModeration, (ctx, { params, body }) => decideItem(ctx, params.id, body)),
  route(contract.heedConcern, (ctx, { params, body }) => heedConcern(ctx, params.id, body.done)),
  route(contract.reportMessage, (ctx, { params, body }) => reportMessage(ctx, params.id, body.reason)),
  route(contract.appealModeration, (ctx, { params, body }) => appealModeration(ctx, params.id, body.words)),
  route(listed.listListedWords, (ctx, { query }) => listListedWords(ctx, query)),
  route(listed.addListedWord, (ctx, { body }) => addListedWord(ctx, body)),
  route(listed.endListedWord, (ctx, { params, body }) => endListedWord(ctx, params.id, body.reason)),
  route(listed.tryListedWords, (ctx, { body }) => tryListedWords(ctx, body.body)),
];
