import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import 'dayjs/locale/id';
import '#renderer/ui/ui.css';
import './app.css';
import { createRoot } from 'react-dom/client';
import { Root } from './Root.tsx';
import { claimTab } from './tab.ts';

void claimTab().then(() => createRoot(document.getElementById('root')!).render(<Root />));
