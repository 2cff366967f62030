/** Invented bills of the month, so that the demonstration has something to pay. */
import { operatorReading } from '#platform/consent'
import { columnsOf, type IdentifierPart } from '#platform/billing'
import { billersOf, takeInFile, watchBill, type Catalogue } from '#platform/catalogue'
import { findPersonByCnic } from '#platform/identity'
import { civilDateOf, type CivilDate } from '#platform/kernel'
import { demoHolderOf, demoRoles, mehrabad } from './demo.ts'
import { officerBy } from './officer.ts'

/** Amina and Tariq, and by its biller a bill that each of them watches. */
const watchers: readonly (readonly [cnic: string, billers: readonly string[]])[] = [
  ['3999010000018', ['lesco', 'wasa']],
  ['3999010000025', ['lesco', 'token-tax', 'property-tax']],
]

/** In rupees: what the bill says, what of it is old, and what it says for after the due date. */
const figures: readonly (readonly [string, string, string])[] = [
  ['4350', '1200', '4785'],
  ['1880.50', '', ''],
]

/** The number that a biller's declaration shows as its example is in use here. */
const exampleOf = (parts: readonly IdentifierPart[]) =>
  Object.fromEntries(parts.map(({ name, example }) => [name, example]))

/** Takes the month's bills in where a biller has an officer here; the same again adds nothing. */
export async function takeInDemoBills(catalogue: Catalogue): Promise<void> {
  const jurisdiction = mehrabad.code
  const today = civilDateOf(catalogue.setting.now())
  for (const [i, { id, biller }] of billersOf(catalogue.setting).entries()) {
    const role = biller.uploadedBy
    if (!demoRoles.has(role)) continue
    const actor = await officerBy(catalogue, demoHolderOf(role), { role, jurisdiction })
    const cells = [...Object.values(exampleOf(biller.identifier)), ...billOf(today, i)]
    const lines = [columnsOf(biller), cells].map((line) => line.join(','))
    const open = () => [Buffer.from(lines.join('\n'))]
    await takeInFile(catalogue, { actor, biller: id, jurisdiction, open })
  }
  await watchDemoBills(catalogue)
}

/** Named by its month, and due at its end: a demonstration that is opened again adds nothing. */
function billOf(today: CivilDate, i: number): readonly string[] {
  const [amount = '', arrears = '', afterDue = ''] = figures[i % figures.length] ?? []
  return [
    `${today.slice(2, 4)}${today.slice(5, 7)}`,
    `${today.slice(0, 8)}28`,
    amount,
    arrears,
    afterDue,
  ]
}

async function watchDemoBills(catalogue: Catalogue): Promise<void> {
  const { db, setting } = catalogue
  for (const [cnic, billers] of watchers) {
    const person = await findPersonByCnic(
      db,
      setting.vault,
      cnic,
      operatorReading('demo', setting.now()),
    )
    for (const id of billers) {
      const parts = setting.services.get(id)?.biller?.identifier
      if (!person || !parts) continue
      await watchBill(catalogue, { personId: person.id, biller: id, typed: exampleOf(parts) })
    }
  }
}
