// Keeps the shell of the phone's entry, so that it opens without a network, and rings when something waits. Nothing of /api passes through here.
const shell = 'lianyu-shell-1';

/** With a network that takes so long the page kept is shown. */
const patienceMs = 3_000;

/** Says which files a version of the app has. */
const filesList = '/m/files.json';

const filesIn = (text) => [...new Set(text.match(/assets\/[\w.-]+/g))].map((name) => `/m/${name}`);

/** Keeps a page once all the files it names are kept: a network that goes in between leaves the page before, whole. */
async function keepPage(answer) {
  const cache = await caches.open(shell);
  const named = filesIn(await answer.clone().text());
  const kept = await Promise.all(named.map((path) => cache.match(path)));
  const fresh = named.filter((_, index) => !kept[index]);
  await cache.addAll(fresh);
  await cache.put('/m/', answer);
  if (fresh.length > 0) await prune(cache, named);
}

/**
 * Forgets files that neither this version has nor the one before, with which a page may be open still. Where one of the two
 * is not known, nothing is forgotten.
 */
async function prune(cache, named) {
  const before = await (await cache.match(filesList))?.text();
  const list = await fetch(filesList).catch(() => undefined);
  if (!list?.ok) {
    await cache.delete(filesList);
    return;
  }
  const now = await list.clone().text();
  await cache.put(filesList, list);
  // Two tabs may hear of one version at once.
  if (before === undefined || before === now) return;
  const known = new Set([...named, ...filesIn(now), ...filesIn(before)]);
  const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname);
  const over = paths.filter((path) => path.startsWith('/m/assets/') && !known.has(path));
  await Promise.all(over.map((path) => cache.delete(path)));
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

/** Says that something waits, in words for whoever it may be. What it is stays behind the sign-in; what has the same id is shown once. */
self.addEventListener('push', (event) => {
  const { id } = event.data.json();
  const isChinese = self.navigator.language.startsWith('zh');
  const [title, body] = isChinese ? ['联育', '有新消息，打开看看'] : ['Lianyu', 'Something waits for you'];
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
