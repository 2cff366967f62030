/** What only shows when all services of an installation stand side by side. */
import type { RegisterDefinition } from '#platform/registers'
import type { Service } from '../definition.ts'
import { receiptDocumentType } from '../receipt-wording.ts'
import type { DefinitionFault } from './fault.ts'
import { outputsOf } from './records.ts'

/** Everything that is installed, as it is listed: a name that is there twice shows only here. */
export type Installed = {
  readonly services: readonly Service[]
  readonly registers: readonly RegisterDefinition[]
}

export function checkTogether({ services, registers }: Installed): DefinitionFault[] {
  const faults: DefinitionFault[] = []
  const say = (service: string, at: string, fault: string) =>
    void faults.push({ service, at, kind: 'taken-twice', fault })
  const ids = new Set<string>()
  const types = new Map<number, string>([[receiptDocumentType, 'receipts']])
  for (const service of services) {
    const { id } = service
    if (ids.has(id)) say(id, 'id', `two services have the id "${id}". Give each one of its own.`)
    ids.add(id)
    for (const [at, { certificate }] of outputsOf(service)) {
      const { documentType } = certificate
      const other = types.get(documentType)
      if (other !== undefined) {
        const fault = `documents of type ${documentType} are those of "${other}" already.`
        const way = 'Take a number that no document ever had: it is signed into every code.'
        say(id, `${at}.certificate.documentType`, `${fault} ${way}`)
      }
      types.set(documentType, id)
    }
  }
  checkSharedAccounts(services, say)
  const seen = new Set<string>()
  for (const { id } of registers) {
    if (seen.has(id)) {
      const owner = services.findLast(({ register }) => register?.into.id === id)?.id ?? id
      say(owner, 'register.into.id', `two registers have the id "${id}". Rename one of them.`)
    }
    seen.add(id)
  }
  return faults
}

/** Services may share an account; then they say the same of it. */
function checkSharedAccounts(
  services: readonly Service[],
  say: (service: string, at: string, fault: string) => void,
): void {
  const known = new Map<string, { readonly service: string; readonly said: string }>()
  for (const { id: service, cost } of services) {
    for (const [i, { id, purpose, head }] of (cost?.accounts ?? []).entries()) {
      const said = JSON.stringify([purpose, head?.code])
      const other = known.get(id)
      if (other && other.said !== said) {
        const fault = `"${other.service}" declares the account "${id}" otherwise.`
        say(service, `cost.accounts.${i}`, `${fault} Declare it once, and use it in both.`)
      }
      known.set(id, other ?? { service, said })
    }
  }
}
