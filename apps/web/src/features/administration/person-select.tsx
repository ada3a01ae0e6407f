import { useState } from 'react';
import { Select } from 'antd';
import { useEverybody } from './api/people';

interface PersonSelectProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (id: string) => void;
}

/** Somebody with an account, found by a part of the name or user name. */
export function PersonSelect({ value, onChange, ...rest }: PersonSelectProps) {
  const [asked, setAsked] = useState('');
  const people = useEverybody(asked);
  return (
    <Select
      {...rest}
      showSearch={{ filterOption: false, onSearch: setAsked }}
      value={value}
      onChange={onChange}
      loading={people.isFetching}
      options={(people.data?.items ?? []).map(({ id, name, username, organisation }) => ({
        value: id,
        label: [name, username && `(${username})`, organisation.name].filter(Boolean).join(' '),
      }))}
    />
  );
}
