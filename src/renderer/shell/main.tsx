import '@fontsource-variable/plus-jakarta-sans/wght.css';
import './mantine.ts';
import '#renderer/ui/ui.css';
import '#renderer/app/app.css';
import './shell.css';
import { createRoot } from 'react-dom/client';
import { orpc, queryClient } from '#renderer/app/client.ts';
import { Frame } from './later.tsx';
import { Root } from './Root.tsx';

const askSession = async () => {
  const { staff } = await queryClient.fetchQuery(orpc.session.current.queryOptions());
  if (staff) await Frame.preload();
};

// React keeps what it shows for at least 300 ms instead of a suspended page, also when that is nothing: what is drawn
// first is there before. What fails here is asked for again, and told, by whoever reads it.
void Promise.allSettled([
  askSession(),
  queryClient.prefetchQuery(orpc.session.staffList.queryOptions()),
  document.fonts.load("14px 'Plus Jakarta Sans Variable'"), // else all is laid out twice, first in a font of the system
]).then(() => createRoot(document.getElementById('root')!).render(<Root />));
