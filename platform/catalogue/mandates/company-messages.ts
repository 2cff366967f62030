/** A company has no phone: what is said to it goes to whoever acts for it today. */
import type { Tx } from '#platform/database'
import { reaches, representativesOf } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { NewMessage } from '#platform/notifications'
import type { Effects } from '../effects.ts'
import type { Setting } from '../setting.ts'

type Said = Pick<Effects, 'messages' | 'newCases' | 'movedCases'>

/**
 * The messages as they are sent: those to a company once to each of its representatives whose
 * mandate reaches to the service of the case, and to nobody where there is none.
 */
export async function messagesToPersons(
  tx: Tx,
  { newId }: Pick<Setting, 'newId'>,
  { messages, newCases, movedCases }: Said,
  now: Date,
): Promise<NewMessage[]> {
  const ids = messages.flatMap((one) => ('personId' in one ? (one.personId ?? []) : []))
  const companies = await representativesOf(tx, [...new Set(ids)], civilDateOf(now))
  if (companies.size === 0) return [...messages]
  const services = new Map(
    [...newCases.values(), ...movedCases.values()].map(({ id, service }) => [id, service]),
  )
  return messages.flatMap((message) => {
    const { personId, phone: _, mail: __, ...said } = message
    const { caseId = '' } = said
    const representatives = personId === undefined ? undefined : companies.get(personId)
    if (!representatives) return [message]
    const service = services.get(caseId) ?? ''
    const told = representatives.filter((one) => reaches(one, { service }))
    const persons = new Set(told.map((one) => one.personId))
    return [...persons].map((id) => ({ ...said, id: newId(), personId: id }))
  })
}
