import * as columns from '#modules/messages/contract/column.ts';
import * as said from '#modules/messages/contract/comment.ts';
import * as posts from '#modules/messages/contract/post.ts';
import { appealComment } from '#modules/messages/server/columns/appeal-comment.ts';
import { listComments, withdrawComment, writeComment } from '#modules/messages/server/columns/comments.ts';
import { decideComment, heedComment, listHeldComments } from '#modules/messages/server/columns/decide-comment.ts';
import { changeColumn, followColumn, listColumns, openColumn } from '#modules/messages/server/columns/keep-columns.ts';
import { likePost, listPosts, readPost } from '#modules/messages/server/columns/read-posts.ts';
import { reportComment } from '#modules/messages/server/columns/report-comment.ts';
import {
  approvePost,
  listWaitingPosts,
  readVersion,
  readWriting,
  returnPost,
  withdrawPost,
} from '#modules/messages/server/columns/review-post.ts';
import { searchPosts } from '#modules/messages/server/columns/search-posts.ts';
import { changePost, listOwnPosts, submitPost, writePost } from '#modules/messages/server/columns/write-post.ts';
import * as open from '#modules/messages/contract/public-page.ts';
import {
  readPublicColumn,
  readPublicFeed,
  readPublicPost,
  showPublicPicture,
  showPublicVideo,
} from '#modules/messages/server/columns/read-public.ts';
import { route } from '#platform/http/route.ts';

export const columnRoutes = [
  route(columns.listColumns, listColumns),
  route(columns.openColumn, (ctx, { body }) => openColumn(ctx, body)),
  route(columns.changeColumn, (ctx, { params, body }) => changeColumn(ctx, params.id, body)),
  route(columns.followColumn, (ctx, { params, body }) => followColumn(ctx, params.id, body.follows)),
  route(posts.listPosts, (ctx, { query }) => listPosts(ctx, query)),
  route(posts.searchPosts, (ctx, { query }) => searchPosts(ctx, query)),
  route(posts.listOwnPosts, (ctx, { query }) => listOwnPosts(ctx, query)),
  route(posts.listWaitingPosts, (ctx, { query }) => listWaitingPosts(ctx, query)),
  route(posts.readPost, (ctx, { params }) => readPost(ctx, params.id)),
  route(posts.likePost, (ctx, { params, body }) => likePost(ctx, params.id, body.likes)),
  route(posts.readWriting, (ctx, { params }) => readWriting(ctx, params.id)),
  route(posts.readVersion, (ctx, { params, query }) => readVersion(ctx, params.id, query.version)),
  route(posts.writePost, (ctx, { body }) => writePost(ctx, body)),
  route(posts.changePost, (ctx, { params, body }) => changePost(ctx, params.id, body)),
  route(posts.submitPost, (ctx, { params, body }) => submitPost(ctx, params.id, body.appearsAt)),
  route(posts.approvePost, (ctx, { params, body }) => approvePost(ctx, params.id, body.seen)),
  route(posts.returnPost, (ctx, { params, body }) => returnPost(ctx, params.id, body.reason)),
  route(posts.withdrawPost, (ctx, { params, body }) => withdrawPost(ctx, params.id, body.reason)),
  route(said.listComments, (ctx, { params, query }) => listComments(ctx, params.id, query)),
  route(said.writeComment, (ctx, { params, body }) => writeComment(ctx, params.id, body.words)),
  route(said.listHeldComments, (ctx, { query }) => listHeldComments(ctx, query)),
  route(said.decideComment, (ctx, { params, body }) => decideComment(ctx, params.id, body)),
  route(said.heedComment, (ctx, { params, body }) => heedComment(ctx, params.id, body.done)),
  route(said.appealComment, (ctx, { params, body }) => appealComment(ctx, params.id, body.words)),
  route(said.reportComment, (ctx, { params, body }) => reportComment(ctx, params.id, body)),
  route(open.readPublicPost, (ctx, { params }, { origin }) => readPublicPost(ctx, params, origin)),
  route(open.showPublicPicture, (ctx, { params }, answer) => showPublicPicture(ctx, params, answer)),
  route(open.showPublicVideo, (ctx, { params }, answer) => showPublicVideo(ctx, params, answer)),
  route(open.readPublicColumn, (ctx, { params }, { origin }) => readPublicColumn(ctx, params, origin)),
  route(open.readPublicFeed, (ctx, { params }, { origin }) => readPublicFeed(ctx, params, origin)),
  route(said.withdrawComment, (ctx, { params }) => withdrawComment(ctx, params.id)),
];
