import { createRoot } from 'react-dom/client';
import '#platform/face/tokens.css';
import '#phone/ui/base.css';
import { applyKept } from '#platform/browser/preferences.ts';
import { App } from '#phone/app/App.tsx';
import { phoneRoutes } from '#phone/app/modules.ts';

applyKept();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App routes={phoneRoutes()} />);
// Without a service worker (plain http, an old browser) everything but opening offline still works.
if (import.meta.env.PROD) void navigator.serviceWorker?.register('/m/service-worker.js').catch(() => undefined);
