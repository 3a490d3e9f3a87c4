import { Button, CopyButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { dateText, localDateOf } from '#contract/dates.ts';
import type { Outputs } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useCommand } from '#renderer/app/commands.tsx';
import { useFile } from '#renderer/app/files.ts';
import { useSession } from '#renderer/app/session.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import { CheckerAddress } from './CheckerAddress.tsx';
import styles from './settings.module.css';

type OfficeKey = Outputs['check']['key'];

const inFours = (hex: string): string => hex.replace(/.{4}(?=.)/g, '$& ');

const keyFile = (officeName: string, { id, publicKey }: OfficeKey, madeOn: string): File =>
  new File(
    [
      `Kunci publik ${officeName}\r\n`,
      `Ed25519, dibuat ${madeOn}\r\n`,
      `Sidik kunci: ${id}\r\n`,
      `Kunci publik: ${publicKey}\r\n`,
    ],
    'kunci-publik.txt',
    { type: 'text/plain' },
  );

const Copy = ({ value, label }: { value: string; label: string }) => (
  <CopyButton value={value}>
    {({ copied, copy }) => (
      <Button variant="default" size="xs" aria-label={`Salin ${label}`} onClick={copy}>
        {copied ? 'Tersalin' : 'Salin'}
      </Button>
    )}
  </CopyButton>
);

/** What proves the office's papers: the public half of its key, and the page that checks with it anywhere. */
export const KeyCard = () => {
  const { officeName, zone } = useSession();
  const { data: key, error } = useQuery(orpc.check.key.queryOptions());
  const { order, isBusy } = useFile();
  const savePage = () => order({ name: 'page', to: 'save', make: () => client.check.page() });
  useCommand({ label: 'Simpan halaman pemeriksa', run: savePage });
  const madeOn = key ? dateText(localDateOf(key.createdAt, zone)) : '';
  return (
    <Card title="Keaslian">
      <div className="card-body">
        <p className="s13">
          Setiap QR sertifikat dan surat ditandatangani dengan kunci kantor ini. Kunci publik di bawah boleh
          diketahui siapa saja.
        </p>
        {error && (
          <Notice kind="error">
            <b>Kunci kantor belum dapat dibaca.</b> {errorText(error)}
          </Notice>
        )}
        {key && (
          <dl className="kv">
            <dt>Sidik kunci</dt>
            <dd className="row wrap">
              <span className={`b ${styles.keyText}`}>{inFours(key.id)}</span>
              <Copy value={key.id} label="sidik kunci" />
            </dd>
            <dt>Kunci publik</dt>
            <dd className="row wrap">
              <span className={styles.keyText}>{inFours(key.publicKey)}</span>
              <Copy value={key.publicKey} label="kunci publik" />
            </dd>
            <dt>Dibuat</dt>
            <dd>{madeOn}</dd>
          </dl>
        )}
        <p className="s13">
          Dengan halaman pemeriksa, siapa saja dapat memeriksa QR di komputer atau ponsel tanpa jaringan. Buat
          yang baru setelah ada yang dibatalkan, dan taruh pula di alamat di bawah.
        </p>
        <div className="row wrap">
          <Button variant="default" loading={isBusy('page')} onClick={savePage}>
            Simpan halaman pemeriksa
          </Button>
          <Button
            variant="default"
            disabled={!key}
            loading={isBusy('key')}
            onClick={() =>
              key &&
              order({
                name: 'key',
                to: 'save',
                make: async () => keyFile(officeName ?? 'kantor ini', key, madeOn),
              })
            }
          >
            Simpan kunci publik
          </Button>
        </div>
        <CheckerAddress />
      </div>
    </Card>
  );
};
