import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './mantine.ts';
import 'dayjs/locale/id';
import '#renderer/ui/ui.css';
import '#renderer/app/app.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { orpc, queryClient } from '#renderer/app/client.ts';
import { claimTab } from '#renderer/app/tab.ts';
import { Root } from './Root.tsx';

// React keeps what it shows for at least 300 ms instead of a suspended page, also when that is nothing: what the
// sign-in reads is asked for before. A call that fails here is made again, and told, by whoever reads it.
void Promise.all([
  claimTab(),
  queryClient.prefetchQuery(orpc.session.current.queryOptions()),
  queryClient.prefetchQuery(orpc.session.staffList.queryOptions()),
]).then(() => createRoot(document.getElementById('root')!).render(<Root />));
