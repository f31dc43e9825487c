import type { PolicyRow } from '#platform/access/policy.ts';
import type { Endpoint } from '#platform/http/endpoint.ts';

/** The page people read instead of the OpenAPI document: every operation, who may call it, what it refuses. */
export function docsPageOf(
  endpoints: readonly Endpoint[],
  policy: readonly PolicyRow[],
  refusals: readonly string[],
): string {
  const sorted = [...endpoints].sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method));
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Lianyu API</title><link rel="stylesheet" href="/docs.css"></head>
<body><main><h1>Lianyu API</h1>
<p>${sorted.length} operations. The same as a machine reads it: <a href="/openapi.json">openapi.json</a> (OpenAPI 3.1).
Changing requests carry an <code>Idempotency-Key</code>; refusals are <code>application/problem+json</code>.</p>
${sorted.map((endpoint) => operationHtml(endpoint, policy)).join('\n')}
<h2 id="refusals">Refusal codes</h2>
<ul>${refusals.map((code) => `<li id="${code}"><code>${code}</code></li>`).join('')}</ul>
</main></body></html>`;
}

function operationHtml(endpoint: Endpoint, policy: readonly PolicyRow[]): string {
  const rows = policy.filter((row) => row.action === endpoint.access);
  return `<section><h2><code>${endpoint.method} ${escape(endpoint.path)}</code></h2>
<p>${escape(endpoint.summary)}</p>
<table><caption>Who may: <code>${escape(endpoint.access)}</code></caption>
<thead><tr><th scope="col">Role</th><th scope="col">Relation</th><th scope="col">Class</th><th scope="col">Basis</th><th scope="col">Fields</th></tr></thead>
<tbody>${rows.map(rowHtml).join('')}</tbody></table></section>`;
}

const rowHtml = ({ role, relation, class: dataClass, basis, fields, deny, stepUp, offline }: PolicyRow): string => {
  const told = [
    deny ? `not ${role}` : role,
    [relation, stepUp && 'password of the last five minutes', offline && 'offline on the phone']
      .filter(Boolean)
      .join(', '),
    dataClass,
    basis,
    fields === 'all' ? 'all' : fields.join(' '),
  ];
  return `<tr>${told.map((one) => `<td>${escape(one)}</td>`).join('')}</tr>`;
};

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
