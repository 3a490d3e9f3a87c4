import { Card } from '#renderer/ui/Card.tsx';
import { letterheadOf, LetterheadPreview } from './LetterheadPreview.tsx';
import { SaveBar } from './SaveBar.tsx';
import styles from './settings.module.css';
import { SignatoryFields } from './SignatoryFields.tsx';
import { useOfficeForm } from './useOfficeForm.ts';

/** Who signs reports and certificates, with the signatures as they are printed. */
export const SignatoryPart = () => {
  const { form, bar, submit } = useOfficeForm();
  return (
    <div className={styles.columns}>
      <Card title="Pejabat penandatangan">
        <form className="card-body" onSubmit={submit} noValidate>
          <h3 className="h2">Menandatangani di kanan</h3>
          <SignatoryFields inputProps={(part) => form.getInputProps(`head.${part}`)} />
          <h3 className="h2">Mengetahui, di kiri</h3>
          <p className="small dim">Kosongkan bila laporan hanya ditandatangani satu orang.</p>
          <SignatoryFields inputProps={(part) => form.getInputProps(`superior.${part}`)} />
          <p className="small dim">
            Pelaksana tugas ditulis di depan jabatan: “Plt. Kepala UPTD” atau “Plh. Kepala UPTD”. Atas nama
            atasan: “a.n. Kepala Dinas Koperasi, Kepala UPTD”. Sertifikat dan laporan yang sudah terbit tidak
            berubah.
          </p>
          <SaveBar {...bar} />
        </form>
      </Card>
      <div className={styles.paper}>
        <LetterheadPreview draft={letterheadOf(form.values)} paper={form.values.paper} />
      </div>
    </div>
  );
};
