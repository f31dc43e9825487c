// Keeps the shell of the phone's entry, so that it opens without a network. Nothing of /api passes through here.
const shell = 'lianyu-shell-1';

/** The first visit is not under this worker's eye, so it fetches the page and the files it names by itself. */
async function keepShell() {
  const cache = await caches.open(shell);
  const answer = await fetch('/m/', { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`the page of the phone answered ${answer.status}`);
  const html = await answer.clone().text();
  await cache.put('/m/', answer);
  await cache.addAll([...new Set(html.match(/\/m\/assets\/[\w.-]+/g))]);
}

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  const old = async () => (await caches.keys()).filter((name) => name.startsWith('lianyu-') && name !== shell);
  event.waitUntil(
    old()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** A page comes from the network while there is one; without it, the last one kept. */
async function page(request) {
  const cache = await caches.open(shell);
  try {
    const fresh = await fetch(request);
    if (fresh.ok) await cache.put('/m/', fresh.clone());
    return fresh;
  } catch {
    return (await cache.match('/m/')) ?? Response.error();
  }
}

/** A built file carries its hash in its name and never changes. */
async function file(request) {
  const cache = await caches.open(shell);
  const kept = await cache.match(request);
  if (kept) return kept;
  const fresh = await fetch(request);
  if (fresh.ok) await cache.put(request, fresh.clone());
  return fresh;
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (pathname.startsWith('/m/assets/')) event.respondWith(file(request));
});
