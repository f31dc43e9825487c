import { type Outcome, outcomeOf, type Question } from '#testing/security/questions.ts';
import { ownRelations, type Stander } from '#testing/security/standers.ts';
import type { World } from '#testing/world.ts';

type Asker = Pick<Stander, 'client' | 'own' | 'relation'>;

/** What tells of no person and of nobody’s affair: the directory, and what is offered to everybody. */
const openly = new Set(['org', 'bureau', 'class', 'provider', 'resource', 'department']);

/** What would tell of the objects that matter to somebody. */
const marksOf = (ids: Readonly<Record<string, string>>): string[] =>
  Object.entries(ids).flatMap(([kind, id]) => (openly.has(kind) ? [] : id));

/** The request about the objects there are, or about his own where they are all that matters of him. */
export function requestOf(objects: Readonly<Record<string, string>>, question: Question, { relation, own }: Asker) {
  const ids = { ...objects, ...(ownRelations.has(relation) ? own : {}) };
  return question.request({ ...ids, grant: ids['grant'] ?? ids['appointment'] ?? '' });
}

/** Asks, and says how he stands to it. */
export async function askAs(
  world: World,
  objects: Readonly<Record<string, string>>,
  question: Question,
  asker: Asker,
): Promise<{ reply: { statusCode: number; body: string }; outcome: Outcome }> {
  const reply = await sendAs(world, asker, requestOf(objects, question, asker));
  return {
    reply,
    outcome: outcomeOf(reply, question, marksOf(ownRelations.has(asker.relation) ? asker.own : objects)),
  };
}

/** Sends a request; the stream never ends: it is left once it has begun. */
export async function sendAs(
  world: World,
  { client }: Pick<Stander, 'client'>,
  request: ReturnType<Question['request']>,
) {
  if (request.url !== '/api/stream') return client.raw(request);
  const reply = await world.server.app.inject({
    method: 'GET',
    url: request.url,
    headers: client.cookie === '' ? {} : { cookie: client.cookie },
    payloadAsStream: true,
  });
  let body = '';
  if (reply.statusCode >= 400) for await (const part of reply.stream()) body += String(part);
  else reply.stream().destroy();
  return { statusCode: reply.statusCode, body };
}
