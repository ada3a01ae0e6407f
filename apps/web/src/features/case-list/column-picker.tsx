import { Button, Checkbox, Popover } from 'antd';
import { TableOutlined } from '@ant-design/icons';
import { t } from './case-list.text';
import { COLUMNS } from './columns';

interface ColumnPickerProps {
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

/** Which columns are shown; in the order of the list, whatever order they were ticked in. */
export function ColumnPicker({ columns, onChange }: ColumnPickerProps) {
  const inOrder = (chosen: readonly string[]) => COLUMNS.map(({ key }) => key).filter((key) => chosen.includes(key));
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      getPopupContainer={(button) => button.parentElement!}
      content={
        <Checkbox.Group
          className="case-list-columns"
          value={[...columns]}
          onChange={(chosen) => onChange(inOrder(chosen))}
          // Without its title a case could not be opened.
          options={COLUMNS.map(({ key, heading }) => ({ value: key, label: heading, disabled: key === 'title' }))}
        />
      }
    >
      <Button icon={<TableOutlined />}>{t('columns')}</Button>
    </Popover>
  );
}
