import type { Case } from '#platform/cases'
import { openingUnder, recordReads, type Reading } from '#platform/consent'
import type { Tx } from '#platform/database'
import { personsIn } from '#platform/forms'
import { findPersonIds } from '#platform/identity'
import type { Service } from './definition.ts'
import type { Setting } from './setting.ts'

type CaseRead = {
  readonly service: Service
  readonly case: Case
  readonly answers: Readonly<Record<string, unknown>>
  readonly reading: Reading
}

/**
 * Whoever reads a case reads of the persons whom it names too: those who are registered here see
 * it, as its applicant does. The applicant's own reading is no news to anybody.
 */
export async function recordParties(
  tx: Tx,
  { vault }: Pick<Setting, 'vault'>,
  { service, case: kase, answers, reading }: CaseRead,
): Promise<void> {
  const { kind } = reading.reader
  if (kind === 'own' || kind === 'machine' || Object.keys(answers).length === 0) return
  const cnics = personsIn(service.form, answers as never).flatMap(({ cnic }) => cnic ?? [])
  const ids = await findPersonIds(tx, vault, [...new Set(cnics)])
  const others = ids.filter((id) => id !== kase.applicantId)
  if (others.length === 0) return
  openingUnder(await recordReads(tx, reading, others), others)
}
