import { createORPCClient, isDefinedError, ORPCError } from '@orpc/client';
import { RPCLink as HttpLink } from '@orpc/client/fetch';
import { RPCLink as PortLink } from '@orpc/client/message-port';
import { createTanstackQueryUtils } from '@orpc/tanstack-query';
import { notifications } from '@mantine/notifications';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import type { ProcedureMeta, Topic } from '#contract/base.ts';
import type { Client } from '#contract/index.ts';
import type { Bridge } from '#contract/machine.ts';
import { newUid } from './uid.ts';

declare global {
  interface Window {
    loket?: Bridge;
  }
}

/** One id for this window, kept over a reload: the host knows by it who is signed in here. */
const windowId = (): string => {
  const kept = sessionStorage.getItem('loket-window');
  if (kept) return kept;
  const made = newUid();
  sessionStorage.setItem('loket-window', made);
  return made;
};

/** The host did not answer: the only trouble that opening the application again helps against. */
export class NoAnswer extends Error {}

/** Whether the same call may be made again by itself: what the host has answered is its answer, a refusal too. */
export const isUnanswered = (error: unknown): boolean => error instanceof NoAnswer;

const ask: typeof fetch = async (...request) => {
  try {
    return await fetch(...request);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new NoAnswer('no answer', { cause: error });
  }
};

const createLink = (bridge: Bridge | undefined) => {
  if (!bridge)
    return new HttpLink({
      url: `${location.origin}/rpc`,
      fetch: (request, init) => ask(request, init),
      headers: () => ({ 'x-loket-window': windowId() }),
    });
  const port = new EventTarget();
  bridge.onMessage((data) => port.dispatchEvent(new MessageEvent('message', { data })));
  return new PortLink({
    port: {
      postMessage: (message: string | Uint8Array) => bridge.send(message),
      addEventListener: (type: string, listener: EventListenerOrEventListenerObject) =>
        port.addEventListener(type, listener),
    },
  });
};

export const client: Client = createORPCClient(createLink(window.loket));
/** Query and mutation options of every procedure: `orpc.queue.board.queryOptions()`. */
export const orpc = createTanstackQueryUtils(client);

const DISCONNECTED =
  'Loket PLUT tidak menjawab. Data yang sudah tersimpan aman; tutup lalu buka lagi aplikasinya.';
const UNREADABLE =
  'Ada isian yang tidak dapat dibaca, jadi belum dikirim. Yang sudah tersimpan aman; periksa isian atau berkas yang terakhir Anda ubah, lalu ulangi.';
const INVALID = 'Ada isian yang belum benar. Tidak ada yang disimpan.';

/** The first message about the input that is a sentence of ours. */
const firstIssue = (error: ORPCError<string, unknown>): string | undefined =>
  (error.data as { issues?: { message: string }[] } | undefined)?.issues?.find(({ message }) =>
    /^[A-Z].*\.$/.test(message),
  )?.message;

/** What the user reads when a call did not work: always one sentence of what happened and what to do. */
export const errorText = (error: unknown): string => {
  if (error instanceof NoAnswer) return DISCONNECTED;
  if (isDefinedError(error as Error)) return (error as Error).message;
  if (error instanceof ORPCError) {
    // Not of the contract but of what carries the calls, and in its language.
    if (error.code !== 'BAD_REQUEST') return DISCONNECTED;
    const said = firstIssue(error);
    return said ? `${said} Tidak ada yang disimpan.` : INVALID;
  }
  // Of the language, not of ours: something in the page could not work with what was typed or chosen.
  const isOurs = error instanceof Error && error.constructor === Error && error.message !== '';
  return isOurs ? error.message : UNREADABLE;
};

type Issue = { field?: string; path?: (string | number)[]; message: string };

/** The messages of a refused call by the dotted path of the input, for the fields of a form. */
export const fieldErrors = (error: unknown): Record<string, string> => {
  const issues = error instanceof ORPCError ? (error.data as { issues?: Issue[] } | undefined)?.issues : [];
  return Object.fromEntries(
    (issues ?? []).map((issue) => [issue.field ?? issue.path?.join('.') ?? '', issue.message]),
  );
};

export const showError = (error: unknown): void => {
  notifications.show({ color: 'merah', message: errorText(error), autoClose: 10_000 });
};

declare module '@tanstack/react-query' {
  interface Register {
    /** `quiet`: the caller shows what went wrong in its own place. */
    mutationMeta: { quiet?: boolean };
  }
}

/** Who is signed in, and whether the clock is trusted, may have changed without a word. */
const lookAtSession = (error: unknown): void => {
  if (error instanceof ORPCError && ['SIGNED_OUT', 'CLOCK_DOUBTED'].includes(error.code))
    void queryClient.invalidateQueries({ queryKey: orpc.session.key() });
};

export const queryClient = new QueryClient({
  defaultOptions: {
    // Nothing goes stale by itself: the host says what has changed.
    queries: { staleTime: Infinity, gcTime: 5 * 60_000, retry: false, refetchOnWindowFocus: false },
    mutations: { retry: false, networkMode: 'always' },
  },
  queryCache: new QueryCache({
    onError: (error) => {
      lookAtSession(error);
    },
  }),
  mutationCache: new MutationCache({
    onError: (error, _, __, mutation) => {
      lookAtSession(error);
      if (!mutation.meta?.quiet) showError(error);
    },
  }),
});
queryClient.getDefaultOptions().queries!.networkMode = 'always';

type IsAbout = (query: { queryKey: readonly unknown[] }) => boolean;

/** Which queries read one of the topics. The contract is large, and the sign-in is drawn without it. */
const aboutTopics = async (topics: readonly Topic[]): Promise<IsAbout> => {
  const { contract } = await import('#contract/index.ts');
  const readBy = (path: readonly string[]): NonNullable<ProcedureMeta['reads']> => {
    let node: unknown = contract;
    for (const part of path) node = (node as Record<string, unknown>)[part];
    return (node as { '~orpc': { meta: ProcedureMeta } })['~orpc'].meta.reads ?? [];
  };
  return ({ queryKey: [path] }) => {
    const read = Array.isArray(path) ? readBy(path as string[]) : [];
    return read === 'everything' || read.some((topic) => topics.includes(topic));
  };
};

const everything: IsAbout = () => true;

const refetch = async (topics: readonly Topic[] | null): Promise<void> => {
  const isAbout = topics === null ? everything : await aboutTopics(topics).catch(() => everything);
  // A first answer still on its way may be older than the news, and is not asked for again by itself.
  const first = queryClient
    .getQueryCache()
    .findAll({ predicate: isAbout, fetchStatus: 'fetching' })
    .filter(({ state }) => state.data === undefined);
  for (const { promise, queryKey } of first)
    void Promise.allSettled([promise]).then(() => queryClient.invalidateQueries({ queryKey, exact: true }));
  await queryClient.invalidateQueries({ predicate: isAbout });
};

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Topics that changed, null for all of them; or whether the host answers. */
type News = { topics: readonly Topic[] | null } | { isUp: boolean };

/** Hears what changes. What happened before it heard is not known, so then everything counts as changed. */
const listen = async (signal: AbortSignal, tell: (news: News) => void): Promise<void> => {
  while (!signal.aborted) {
    try {
      const changes = await client.live.changes(undefined, { signal });
      tell({ isUp: true });
      tell({ topics: null });
      for await (const { topics } of changes) tell({ topics });
    } catch {
      if (signal.aborted) return;
    }
    tell({ isUp: false });
    await wait(1000);
  }
};

/** Keeps every query of this window fresh, whoever changed something, and says whether the host answers. */
export const followChanges = async (signal: AbortSignal, onConnection: (isUp: boolean) => void) => {
  const take = (news: News) => {
    if ('isUp' in news) onConnection(news.isUp);
    else void refetch(news.topics);
  };
  if (window.loket) return listen(signal, take);
  // A browser holds six connections to one host: one window listens and tells the others.
  const others = new BroadcastChannel('loket-changes');
  others.onmessage = ({ data }: MessageEvent<News>) => take(data);
  await navigator.locks.request('loket-changes', { signal }, () =>
    listen(signal, (news) => {
      take(news);
      others.postMessage(news);
    }),
  );
};
