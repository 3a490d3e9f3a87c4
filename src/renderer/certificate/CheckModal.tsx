import { Button, Modal, TextInput } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import type { Outputs } from '#contract/index.ts';
import { client, errorText, orpc } from '#renderer/app/client.ts';
import { useFile } from '#renderer/app/files.ts';
import { Key } from '#renderer/ui/Key.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';
import styles from './certificate.module.css';
import { Facts, LetterFacts, SealFacts } from './Facts.tsx';

type Verdict = Outputs['check']['text']['verdict'];

const verdicts: Record<Verdict, { kind: 'done' | 'warn' | 'error'; text: ReactNode }> = {
  valid: {
    kind: 'done',
    text: (
      <>
        <b>Asli.</b> Nomor dan kodenya cocok dengan register, dan sertifikat ini masih berlaku.
      </>
    ),
  },
  void: {
    kind: 'warn',
    text: (
      <>
        <b>Sudah dibatalkan.</b> Sertifikat ini pernah terbit, tetapi tidak berlaku lagi. Alasannya ada di
        bawah.
      </>
    ),
  },
  altered: {
    kind: 'error',
    text: (
      <>
        <b>Tidak cocok.</b> Isi kode QR rusak atau diubah. Pindai sekali lagi; jika tetap begini, kertasnya
        bukan terbitan kantor ini. Jika nomornya tercatat, isi register ada di bawah.
      </>
    ),
  },
  number_only: {
    kind: 'warn',
    text: (
      <>
        <b>Nomor ada di register, kertasnya belum terbukti.</b> Pindai kode QR-nya, atau bandingkan kertas
        dengan isi di bawah, termasuk kodenya.
      </>
    ),
  },
  unregistered: {
    kind: 'warn',
    text: (
      <>
        <b>Tanda tangan kantor ini asli, tetapi nomornya tidak ada di register.</b> Mungkin data dipulihkan
        dari cadangan yang lebih lama. Isi kode QR ada di bawah.
      </>
    ),
  },
  foreign: {
    kind: 'warn',
    text: (
      <>
        <b>Ditandatangani dengan kunci lain.</b> Ini bukan terbitan kantor ini, jadi keasliannya tidak dapat
        dibuktikan di sini. Tanyakan kepada kantor yang disebut di bawah.
      </>
    ),
  },
  unknown: {
    kind: 'warn',
    text: (
      <>
        <b>Tidak ada di register kantor ini.</b> Periksa ketikannya. Jika benar, kantor ini tidak menerbitkan
        nomor itu.
      </>
    ),
  },
};

/** Takes what a scanner types, or a number typed by hand, and tells what the register knows. */
export const CheckModal = ({ onClose }: { onClose: () => void }) => {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const { data, error, isFetching } = useQuery({
    ...orpc.check.text.queryOptions({ input: { text: asked ?? '' } }),
    enabled: asked !== null,
    placeholderData: keepPreviousData,
  });
  const { order, isBusy } = useFile();
  const result = asked !== null && !isFetching && !error ? data : undefined;
  return (
    <Modal opened onClose={onClose} title="Periksa sertifikat atau surat" size={620}>
      <form
        className={styles.check}
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() === '') return;
          setAsked(text.trim().slice(0, 4000));
          field.current?.select(); // the next scan replaces this one
        }}
      >
        <TextInput
          ref={field}
          data-autofocus
          label="Teks QR, nomor sertifikat, atau nomor surat"
          description="Pindai kode QR dengan pemindai, atau ketik nomornya lalu tekan Enter."
          leftSection={<IconQrcode size={18} stroke={1.6} />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Button type="submit" disabled={text.trim() === ''} rightSection={<Key keys="Enter" />}>
          Periksa
        </Button>
      </form>
      <div className={styles.checkResult} aria-live="polite">
        {error && (
          <Notice kind="error">
            <b>Belum dapat diperiksa.</b> {errorText(error)}
          </Notice>
        )}
        {result && <Notice kind={verdicts[result.verdict].kind}>{verdicts[result.verdict].text}</Notice>}
        {result?.certificate && <Facts certificate={result.certificate} />}
        {result?.letter && <LetterFacts letter={result.letter} />}
        {result && !result.certificate && !result.letter && result.facts && (
          <SealFacts facts={result.facts} />
        )}
      </div>
      <div className={`row ${styles.checkPage}`}>
        <span className="grow small dim">
          Halaman pemeriksa memeriksa QR di komputer atau ponsel mana pun, tanpa jaringan.
        </span>
        <Button
          variant="subtle"
          size="xs"
          loading={isBusy('page')}
          onClick={() => order({ name: 'page', to: 'save', make: () => client.check.page() })}
        >
          Simpan halaman pemeriksa
        </Button>
      </div>
    </Modal>
  );
};
