import { Modal } from '@mantine/core';
import type { Screen } from '#renderer/app/screen.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { screens } from './allScreens.ts';

const everywhere: NonNullable<Screen['help']> = {
  title: 'Di mana saja',
  keys: [
    ['Ctrl+K', 'Semua perintah'],
    ['Ctrl+P', 'Cetak yang tampil'],
    ['Alt+L', 'Layanan lanjutan untuk orang yang tampil'],
    ['Ctrl+Enter', 'Simpan formulir, juga dari tengah isiannya'],
    ['Escape', 'Kembali'],
    ['PageDown', 'Halaman, sertifikat, atau nama berikutnya'],
    ['PageUp', 'Halaman, sertifikat, atau nama sebelumnya'],
    ['Ctrl+=', 'Perbesar tampilan'],
    ['Ctrl+-', 'Perkecil tampilan'],
    ['F1', 'Bantuan ini'],
  ],
};

const sections = [...screens.flatMap((screen) => ('help' in screen ? [screen.help] : [])), everywhere];

/** Every key on one page; the guide tells the rest. */
export const Help = ({
  isOpen,
  onClose,
  version,
}: {
  isOpen: boolean;
  onClose: () => void;
  version: string;
}) => (
  <Modal opened={isOpen} onClose={onClose} title="Bantuan" size="lg">
    <div className="help">
      {sections.map(({ title, keys }) => (
        <section key={title}>
          <h2 className="h2">{title}</h2>
          <dl>
            {keys.map(([key, what]) => (
              <div key={key} className="row">
                <dt>
                  <Key keys={key} quiet />
                </dt>
                <dd className="s13">{what}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
    <p className="small dim">
      Loket PLUT {version} · perangkat lunak bebas berlisensi MIT · data wilayah © idn-area-data (ODbL 1.0).
    </p>
  </Modal>
);
