/** What linked cases leave in the record is whole, and whoever changes it is found. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatReference, readReference } from '#platform/cases'
import { scrubRecord } from '#platform/catalogue'
import { nuisanceTown, reason } from '#tests/nuisance-town'

const { platform, caseAt, openCase, actByHolder } = await nuisanceTown()
const { db } = platform

test('the scrub finds all this whole, and a second case that changed hands', async () => {
  const [main, same] = [await openCase('noise'), await openCase('noise')]
  await actByHolder(same, 'join', { into: formatReference(main), ...reason })
  await actByHolder(main, 'split', { nuisance: 'strings', told: 'Strings.', ...reason })
  await actByHolder(main, 'answer', reason)
  while ((await platform.sequencer.sealOnce()) > 0);
  const faults = async () => (await scrubRecord(platform, db, async () => {})).faults
  assert.deepEqual(await faults(), [])
  const { splitInto } = (await caseAt(main)).facts['links'] as { splitInto: string[] }
  const { id } = readReference(splitInto[0])
  await db.owner.query(`update cases.case set applicant_id = $2 where id = $1`, [
    id,
    platform.neighbour.personId,
  ])
  assert.match(JSON.stringify(await faults()), /not of whoever began it/)
})
