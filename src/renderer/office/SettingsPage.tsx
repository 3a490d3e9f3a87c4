import { Page } from '#renderer/app/Page.tsx';

export const SettingsPage = (_: { part: string }) => <Page title="Pengaturan">{null}</Page>;
