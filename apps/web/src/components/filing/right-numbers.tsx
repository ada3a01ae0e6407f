import { Form, Select } from 'antd';
import { labelOf } from '../act/payload';
import { t } from './filing.text';

/** Numbers of patents and marks, as many as there are: each is closed by Enter or a comma. */
export function RightNumbers({ event, most }: { event: string; most?: number }) {
  return (
    <Form.Item name="rightNumbers" label={labelOf(event, 'rightNumbers')} extra={t('rightNumbersHint')}>
      <Select
        mode="tags"
        open={false}
        suffixIcon={null}
        tokenSeparators={[',', '，', '、', ';', '；']}
        maxCount={most}
      />
    </Form.Item>
  );
}
