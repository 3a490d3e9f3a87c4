import { Page } from '#renderer/app/Page.tsx';

export const FrontDeskPage = (_: { personUid: string | null }) => <Page title="Loket">{null}</Page>;
