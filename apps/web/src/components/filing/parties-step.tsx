import { Button, Form } from 'antd';
import { PlusOutlined } from '@ant-design/icons';
import { words } from '../../lib/words';
import type { FieldSchema } from '../act/machine';
import { t } from './filing.text';
import { PartyCard } from './party-card';

/** Who asks, who is asked, and who else is concerned. */
export function PartiesStep({ schema, event }: { schema: FieldSchema; event: string }) {
  const party = schema.properties!.parties.items!;
  const roles = party.properties!.role.enum!;
  return (
    <>
      <p className="muted">{t('partiesHint')}</p>
      <Form.List name="parties">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <PartyCard
                key={key}
                schema={party}
                index={name}
                event={event}
                onRemove={rows.length > 1 ? () => remove(name) : undefined}
              />
            ))}
            <div className="filing-buttons">
              {roles.map((role) => (
                <Button key={role} icon={<PlusOutlined />} onClick={() => add({ role, type: 'ORGANISATION' })}>
                  {t('addParty', { role: words(`partyRole.${role}`) })}
                </Button>
              ))}
            </div>
          </>
        )}
      </Form.List>
    </>
  );
}
