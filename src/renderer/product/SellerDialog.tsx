import { Checkbox } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { numericDate } from '#contract/dates.ts';
import { contract, type Outputs } from '#contract/index.ts';
import { client, orpc } from '#renderer/app/client.ts';
import { FormDialog } from '#renderer/app/FormDialog.tsx';
import { inputOf, useContractForm } from '#renderer/app/useContractForm.ts';
import { LineInput, NoteInput } from '#renderer/ui/LimitedText.tsx';

const Form = ({
  name,
  seller: { agreedOn, issued: _, ...opened },
  onClose,
}: {
  name: string;
  seller: Outputs['product']['seller'];
  onClose: () => void;
}) => {
  const { form, line, dialog } = useContractForm(inputOf(contract.product.saveSeller), opened, {
    save: (values, basedOn) => client.product.saveSeller({ ...values, basedOn }),
    onSaved: onClose,
    textOf: { agrees: (agrees: boolean) => (agrees ? 'setuju' : 'belum setuju') },
    labels: { story: 'Cerita usaha', contact: 'Kontak', agrees: 'Persetujuan' },
  });
  return (
    <FormDialog title={`${name} di katalog`} size={520} onClose={onClose} {...dialog}>
      <NoteInput {...line('story')} autosize minRows={2} placeholder="Satu atau dua kalimat untuk pembeli" />
      <LineInput {...line('contact')} placeholder="HP/WA 0812 …, akun media sosial" />
      <Checkbox
        label="Pemilik setuju nama dan cerita usaha, namanya, alamat, dan kontaknya dimuat di katalog"
        description={
          agreedOn
            ? `Setuju sejak ${numericDate(agreedOn)}. Kosongkan bila ditarik.`
            : 'Tanpa persetujuan hanya produknya yang dimuat, dan pembeli diarahkan ke kantor ini.'
        }
        {...form.getInputProps('agrees', { type: 'checkbox' })}
      />
    </FormDialog>
  );
};

/** What the catalogue says of a business, with the consent of its owner. */
export const SellerDialog = ({
  business: { uid, name },
  onClose,
}: {
  business: { uid: string; name: string };
  onClose: () => void;
}) => {
  // The form holds what it was opened with: what is still kept from the last time is not that.
  const { data, isFetchedAfterMount } = useQuery({
    ...orpc.product.seller.queryOptions({ input: { businessUid: uid } }),
    staleTime: 0,
  });
  return data && isFetchedAfterMount ? <Form name={name} seller={data} onClose={onClose} /> : null;
};
