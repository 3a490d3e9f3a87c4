import { Button, Checkbox } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { IssuingRoles } from '#contract/approval.ts';
import { role } from '#contract/base.ts';
import { roleWords } from '#contract/words.ts';
import { errorText, orpc } from '#renderer/app/client.ts';
import { Card } from '#renderer/ui/Card.tsx';
import { Notice } from '#renderer/ui/Notice.tsx';

const labels: Record<keyof IssuingRoles, string> = {
  issue: 'Menerbitkan dan menyetujui',
  void: 'Membatalkan',
};

/** Who issues in the name of the head; everybody else prepares, and the paper waits. */
export const IssuingCard = () => {
  const { data: stored } = useSuspenseQuery(orpc.approval.roles.queryOptions());
  const [typed, setTyped] = useState<IssuingRoles | null>(null);
  const roles = typed ?? stored;
  const save = useMutation({
    ...orpc.approval.setRoles.mutationOptions(),
    meta: { quiet: true },
    onSuccess: () => setTyped(null),
  });
  const isChanged = JSON.stringify(roles) !== JSON.stringify(stored);
  const isEmpty = (key: keyof IssuingRoles) => roles[key].length === 0;
  return (
    <Card title="Siapa yang menerbitkan">
      <div className="card-body">
        <p className="small dim">
          Sertifikat dan surat terbit atas nama pejabat penandatangan. Peran yang tidak dicentang tetap dapat
          menyiapkan; berkasnya menunggu persetujuan dan baru bernomor saat disetujui.
        </p>
        {(Object.keys(labels) as (keyof IssuingRoles)[]).map((key) => (
          <Checkbox.Group
            key={key}
            label={labels[key]}
            error={isEmpty(key) ? 'Pilih paling sedikit satu peran.' : undefined}
            value={roles[key]}
            onChange={(next) => setTyped({ ...roles, [key]: next })}
          >
            <div className="check-list">
              {role.options.map((each) => (
                <Checkbox key={each} value={each} label={roleWords[each]} />
              ))}
            </div>
          </Checkbox.Group>
        ))}
        {save.error && (
          <Notice kind="error">
            <b>Belum tersimpan.</b> {errorText(save.error)}
          </Notice>
        )}
        <div className="row">
          <Button
            disabled={!isChanged || isEmpty('issue') || isEmpty('void')}
            loading={save.isPending}
            onClick={() => save.mutate(roles)}
          >
            Simpan peran
          </Button>
          <output className="small dim row">
            {save.isSuccess && !isChanged && (
              <>
                <IconCircleCheck size={15} className="done" /> Tersimpan
              </>
            )}
          </output>
        </div>
      </div>
    </Card>
  );
};
