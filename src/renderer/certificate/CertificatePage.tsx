import { Page } from '#renderer/app/Page.tsx';

export const CertificatePage = () => <Page title="Sertifikat">{null}</Page>;
