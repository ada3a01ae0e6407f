import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DayInputProps {
  readonly id?: string;
  /** 'YYYY-MM-DD' */
  readonly value?: string;
  readonly onChange: (day: string | undefined) => void;
  readonly 'aria-label'?: string;
  readonly disabled?: boolean;
}

/** A day, held as text, in Shanghai's calendar. */
export const DayInput = ({ value, onChange, ...rest }: DayInputProps) => (
  <DatePicker
    {...rest}
    style={{ width: 160 }}
    value={value ? dayjs(value) : null}
    onChange={(chosen) => onChange(chosen ? chosen.format('YYYY-MM-DD') : undefined)}
  />
);
