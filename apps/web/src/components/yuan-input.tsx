import { useState } from 'react';
import { Input } from 'antd';
import { fenFrom } from '../lib/money';
import { common } from './common.text';

interface YuanInputProps {
  readonly id?: string;
  /** In fen. */
  readonly value?: number;
  readonly onChange?: (fen: number | undefined) => void;
  readonly 'aria-label'?: string;
}

const plain = (fen: number | undefined): string =>
  fen === undefined || fen === null ? '' : (fen / 100).toFixed(2).replace(/\.00$/, '');

/** Typed in yuan, held in fen. What cannot be an amount is marked and not taken. */
export function YuanInput({ id, value, onChange, ...rest }: YuanInputProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text =
    typed !== null && (fenFrom(typed) ?? undefined) === value
      ? typed
      : typed !== null && value === undefined
        ? typed
        : plain(value);
  return (
    <Input
      {...rest}
      id={id}
      value={text}
      inputMode="decimal"
      style={{ width: 200 }}
      status={text !== '' && fenFrom(text) === null ? 'error' : undefined}
      suffix={common('yuan', { amount: '' }).trim()}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange?.(fenFrom(target.value) ?? undefined);
      }}
    />
  );
}
