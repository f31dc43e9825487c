import * as tree from '#modules/people/contract/tree.ts';
import { addArea, endArea } from '#modules/people/server/trees/areas.ts';
import { placeMember } from '#modules/people/server/trees/place-member.ts';
import { compareTree, listMembers, readTree } from '#modules/people/server/trees/read-tree.ts';
import { route } from '#platform/http/route.ts';

export const treeRoutes = [
  route(tree.readTree, (ctx, { params, query }) => readTree(ctx, params.tree, query.on)),
  route(tree.listMembers, (ctx, { params, query }) => listMembers(ctx, params.tree, query)),
  route(tree.compareTree, (ctx, { params, query }) => compareTree(ctx, params.tree, query)),
  route(tree.addArea, (ctx, { body }) => addArea(ctx, body)),
  route(tree.placeMember, (ctx, { params, body }) => placeMember(ctx, params.tree, body)),
  route(tree.endArea, (ctx, { params, body }) => endArea(ctx, params.id, body.on)),
];
