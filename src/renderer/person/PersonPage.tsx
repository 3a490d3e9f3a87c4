import { Page } from '#renderer/app/Page.tsx';

export const PersonPage = (_: { uid: string | null }) => <Page title="Pelaku Usaha">{null}</Page>;
