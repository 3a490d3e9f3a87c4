import '@fontsource-variable/plus-jakarta-sans/wght.css';
import '@mantine/core/styles.layer.css';
import '@mantine/dates/styles.layer.css';
import '@mantine/notifications/styles.layer.css';
import '@mantine/spotlight/styles.layer.css';
import 'dayjs/locale/id';
import '#renderer/ui/ui.css';
import '#renderer/app/app.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { claimTab } from '#renderer/app/tab.ts';
import { Root } from './Root.tsx';

void claimTab().then(() => createRoot(document.getElementById('root')!).render(<Root />));
