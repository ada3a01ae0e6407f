import { useState } from 'react';
import { Button } from 'antd';
import { ProblemAlert } from '../problem-alert';
import { t } from './evidence.text';
import { FileDrop } from './file-drop';
import { useUploads } from './use-uploads';

interface FileRefProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string | undefined) => void;
}

/** The field of an act that names a file: it is uploaded here, and filed with the act. */
export function FileRef({ value, onChange }: FileRefProps) {
  const [name, setName] = useState('');
  const uploads = useUploads('/api/evidence', (file) => {
    setName(file.name);
    onChange?.(file.id);
  });
  if (value) {
    return (
      <>
        {t('attached', { name })}{' '}
        <Button type="link" size="small" onClick={() => (void uploads.drop(value), onChange?.(undefined))}>
          {t('detach')}
        </Button>
      </>
    );
  }
  return (
    <>
      <ProblemAlert problem={uploads.problem} />
      <FileDrop
        many={false}
        onFiles={(files) => void uploads.send(files)}
        sending={uploads.sending}
        onStop={uploads.stop}
        mb={50}
      />
    </>
  );
}
