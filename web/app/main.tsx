import '#web/app/schemas-as-data.ts';
import { createRoot } from 'react-dom/client';
import '#platform/face/tokens.css';
import '#web/ui/base.css';
import { App } from '#web/app/App.tsx';
import { applyKept } from '#platform/browser/preferences.ts';

applyKept();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
