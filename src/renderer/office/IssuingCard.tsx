import { Button, Checkbox } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type IssuingRoles, issuingRoles } from '#contract/approval.ts';
import { type Role, role } from '#contract/base.ts';
import { roleWords } from '#contract/roleWords.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormTrouble } from '#renderer/app/FormDialog.tsx';
import { Card } from '#renderer/ui/Card.tsx';
import styles from './settings.module.css';
import { useRecordForm } from './useRecordForm.ts';

const labels: Record<keyof IssuingRoles, string> = {
  issue: 'Menerbitkan dan menyetujui',
  void: 'Membatalkan',
};

const rolesText = (roles: readonly Role[]): string => roles.map((each) => roleWords[each]).join(', ');

/** Who issues in the name of the head; everybody else prepares, and the paper waits. */
export const IssuingCard = () => {
  const { data: stored } = useSuspenseQuery(orpc.approval.roles.queryOptions());
  const { form, bar, submit } = useRecordForm(issuingRoles, stored, {
    save: (values, basedOn) => client.approval.setRoles({ ...values, basedOn }),
    labels,
    textOf: { issue: rolesText, void: rolesText },
  });
  const isEmpty = (key: keyof IssuingRoles) => form.values[key].length === 0;
  return (
    <Card title="Siapa yang menerbitkan">
      <form className="card-body" onSubmit={submit} noValidate>
        <p className="small dim">
          Sertifikat dan surat terbit atas nama pejabat penandatangan. Peran yang tidak dicentang tetap dapat
          menyiapkan; berkasnya menunggu persetujuan dan baru bernomor saat disetujui.
        </p>
        {(Object.keys(labels) as (keyof IssuingRoles)[]).map((key) => (
          <Checkbox.Group
            key={key}
            label={labels[key]}
            error={isEmpty(key) ? 'Pilih paling sedikit satu peran.' : undefined}
            value={form.values[key]}
            onChange={(next) => form.setFieldValue(key, next)}
          >
            <div className={styles.checkList}>
              {role.options.map((each) => (
                <Checkbox key={each} value={each} label={roleWords[each]} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
        <FormTrouble problem={bar.problem} failure={bar.failure} />
        <div className="row">
          <Button
            type="submit"
            disabled={!bar.isChanged || isEmpty('issue') || isEmpty('void')}
            loading={bar.isSaving}
          >
            Simpan peran
          </Button>
          <output className="small dim row">
            {bar.isSaved && (
              <>
                <IconCircleCheck size={15} className={styles.done} /> Tersimpan
              </>
            )}
          </output>
        </div>
      </form>
    </Card>
  );
};
