/** What roles are called: the platform's own here, the others by the services that have them. */
import { approverRole, proposerRole } from '#platform/identity'
import { text, type Text } from '#platform/kernel'
import {
  accountsRole,
  assistantRole,
  mandateOfficerRole,
  recoveryRole,
  registrarRole,
  relyingPartyRole,
  treasuryRole,
} from './roles.ts'
import { taskedRole } from './linked/links.ts'
import { routedRole } from './routing/rows.ts'
import type { Setting } from './setting.ts'

const ownNames: Readonly<Record<string, Text>> = {
  supervisor: text('Supervisor of offices', 'نگران دفاتر'),
  auditor: text('Auditor', 'آڈیٹر'),
  [routedRole]: text('The office that has the case', 'جس دفتر کے پاس کیس ہے'),
  [taskedRole]: text('An office that was asked for a part', 'جس دفتر سے کام کا حصہ مانگا گیا'),
  [treasuryRole]: text('Treasury officer', 'افسر خزانہ'),
  [accountsRole]: text('Accounts officer', 'افسر حسابات'),
  [relyingPartyRole]: text('Registrar of relying parties', 'رجسٹرار برائے ادارہ جات'),
  [mandateOfficerRole]: text('Officer for mandates', 'افسر مختار نامہ جات'),
  [assistantRole]: text('Counter assistant', 'کاؤنٹر معاون'),
  [registrarRole]: text('Civil registrar', 'سول رجسٹرار'),
  [recoveryRole]: text('Identity officer, for new starts', 'شناخت افسر برائے بحالی'),
  [proposerRole]: text('Establishment officer', 'افسر اسٹیبلشمنٹ'),
  [approverRole]: text('Appointing authority', 'تقرری کی مجاز اتھارٹی'),
}

/** By its id where no service that is installed says what it is called. */
export function roleNameOf({ services }: Pick<Setting, 'services'>, role: string): Text {
  const own = ownNames[role]
  if (own) return own
  for (const { wording } of services.values()) {
    const name = wording.roles?.[role]
    if (name) return name
  }
  return { en: role, ur: role }
}
