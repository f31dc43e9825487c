import { createRoot } from 'react-dom/client';
import '#platform/face/tokens.css';
import '#phone/ui/base.css';
import { applyKept } from '#platform/browser/preferences.ts';
import { App } from '#phone/app/App.tsx';
import { phoneRoutes } from '#phone/app/modules.ts';

/** On a slow network the service worker waits until the first screen has had the line to itself. */
const workerAfterMs = 6_000;

applyKept();
const routes = phoneRoutes();
// The screen's code is fetched while the server is still asked who this is: one way less over a slow network.
const path = location.pathname.replace(/^\/m/, '') || '/';
void routes.pages.find((page) => page.path === path)?.load();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App routes={routes} />);
// Without a service worker (plain http, an old browser) everything but opening offline still works.
if (import.meta.env.PROD) {
  setTimeout(
    () => void navigator.serviceWorker?.register('/m/service-worker.js').catch(() => undefined),
    workerAfterMs,
  );
}
