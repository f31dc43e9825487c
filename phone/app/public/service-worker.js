// Keeps the shell of the phone's entry, so that it opens without a network, and rings when something waits. Nothing of /api passes through here.
const shell = 'lianyu-shell-1';

/** With a network that takes so long the page kept is shown. */
const patienceMs = 3_000;

/** Keeps a page once all the files it names are kept: a network that goes in between leaves the page before, whole. */
async function keepPage(answer) {
  const cache = await caches.open(shell);
  const html = await answer.clone().text();
  const named = [...new Set(html.match(/\/m\/assets\/[\w.-]+/g))];
  const kept = await Promise.all(named.map((path) => cache.match(path)));
  await cache.addAll(named.filter((_, index) => !kept[index]));
  await cache.put('/m/', answer);
}

/** The first visit is not under this worker's eye, so it fetches the page by itself. */
async function keepShell() {
  const answer = await fetch('/m/', { headers: { accept: 'text/html' } });
  if (!answer.ok) throw new Error(`the page of the phone answered ${answer.status}`);
  await keepPage(answer);
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

/** A page comes from the network while there is one that answers soon; without it, the last one kept. */
async function page(event) {
  const fresh = fetch(event.request).then((answer) => {
    if (answer.ok) event.waitUntil(keepPage(answer.clone()).catch(() => undefined));
    return answer;
  });
  const kept = await (await caches.open(shell)).match('/m/');
  if (!kept) return fresh;
  const patience = new Promise((resolve) => setTimeout(resolve, patienceMs, kept));
  event.waitUntil(fresh.catch(() => undefined));
  return Promise.race([fresh.catch(() => kept), patience]);
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
  if (request.mode === 'navigate') event.respondWith(page(event));
  else if (pathname.startsWith('/m/assets/')) event.respondWith(file(request));
});

/** Says that something waits. What it is stays behind the sign-in; what has the same id is shown once. */
self.addEventListener('push', (event) => {
  const { id } = event.data.json();
  const isChinese = self.navigator.language.startsWith('zh');
  const [title, body] = isChinese ? ['联育', '有消息等您看'] : ['Lianyu', 'Something waits for you'];
  event.waitUntil(
    self.registration.showNotification(title, { body, tag: id, icon: '/m/icon.svg', lang: isChinese ? 'zh' : 'en' }),
  );
});

async function lookAtInbox() {
  const pages = await self.clients.matchAll({ type: 'window' });
  const open = pages.find(({ url }) => new URL(url).pathname.startsWith('/m/'));
  if (!open) return self.clients.openWindow('/m/inbox');
  await open.navigate('/m/inbox');
  return open.focus();
}

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(lookAtInbox());
});
