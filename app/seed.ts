import { inventedApplication, randomFrom, stamps } from '#services/e-stamp'
import type { Catalogue } from '#platform/catalogue'
import type { Person } from '#platform/identity'
import { civilDateOf } from '#platform/kernel'
import type { CommandLine, Config } from './config.ts'
import { seedCounters } from './demo-counter.ts'
import { mehrabad } from './demo.ts'
import { demoCitizens, seedDomiciles } from './demo-domicile.ts'
import { payDemo } from './demo-payment.ts'
import { seedPersons } from './population/seed-population.ts'
import { demoRows } from './publish.ts'
import { openCatalogue, type Progress } from './wire.ts'

const smallCount = 60
/** Families enough to search among. */
const personsUsual = 2_000
/** Enough lives at once to fill the door's transactions. */
const livesAtOnce = 256
/** From here on stamps are loaded in bulk: through the door it would take minutes, then hours. */
const bulkFrom = 20_000

/**
 * Buys stamps for invented people through the one door, as citizens and their bank would: every
 * stamp is paid, entered, signed and has its leaves. The same seed number gives the same
 * applications. With `stamps` each life ends with an issued stamp; the small seed also leaves some
 * unpaid.
 */
export async function seed(
  config: Config,
  {
    stamps: wanted,
    persons,
    complaints,
    seedNumber,
  }: Pick<CommandLine, 'stamps' | 'persons' | 'complaints' | 'seedNumber'>,
  progress: Progress,
): Promise<void> {
  if (!config.isDemo) throw new Error('Invented applications belong to the demonstration only.')
  if (complaints !== undefined) {
    const { seedComplaints } = await import('./bulk/complaints/seed-complaints.ts')
    return seedComplaints(config, { complaints, seedNumber }, progress)
  }
  if (wanted !== undefined && wanted >= bulkFrom) {
    const { bulkSeed } = await import('./bulk/bulk-seed.ts')
    return bulkSeed(config, { stamps: wanted, seedNumber }, progress)
  }
  const { catalogue, stop } = await openCatalogue(config, progress)
  if (persons !== undefined || wanted === undefined) {
    await seedPersons(catalogue, { persons: persons ?? personsUsual, seedNumber }, progress)
  }
  if (persons !== undefined && wanted === undefined) return stop()
  const count = wanted ?? smallCount
  await buyStamps(catalogue, { count, seedNumber, alwaysPaid: wanted !== undefined }, progress)
  if (wanted === undefined) {
    await seedCounters(catalogue)
    const waiting = await seedDomiciles(catalogue)
    progress(`${waiting} applications for a domicile wait at the desk of the domicile officer`)
  }
  progress(`${count} applications for ${stamps.id} in ${mehrabad.name.en}`)
  await stop()
}

export type Purchase = {
  readonly count: number
  readonly seedNumber: number
  /** Else some are left unpaid. */
  readonly alwaysPaid: boolean
}

/** Buys stamps through the one door, many lives at once. */
export async function buyStamps(
  catalogue: Catalogue,
  { count, seedNumber, alwaysPaid }: Purchase,
  progress: Progress = () => undefined,
): Promise<void> {
  const applicants = await demoCitizens(catalogue)
  const startedAt = Date.now()
  let begun = 0
  let done = 0
  const live = async () => {
    while (begun < count) {
      const number = begun
      begun += 1
      await liveOneStamp(catalogue, applicants, { number, seedNumber, alwaysPaid })
      done += 1
      if (done % 10_000 === 0) {
        const perSecond = Math.round(done / ((Date.now() - startedAt) / 1000))
        progress(`${done} of ${count} stamps, ${perSecond} a second`)
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(livesAtOnce, count) }, live))
}

const table = demoRows()

type Life = Omit<Purchase, 'count'> & { readonly number: number }

async function liveOneStamp(
  { door, setting }: Catalogue,
  applicants: readonly Person[],
  { number, seedNumber, alwaysPaid }: Life,
): Promise<void> {
  const random = randomFrom(seedNumber * 1_000_003 + number + 1)
  const today = civilDateOf(setting.now())
  const { answers } = inventedApplication(random, { table, today })
  const applicant = applicants[number % applicants.length]
  if (!applicant) return
  const { id: personId, language } = applicant
  const opened = await door.perform({
    kind: 'act',
    actor: { kind: 'citizen', personId, assurance: 'substantial' },
    service: 'e-stamp',
    action: 'submit',
    case: { jurisdiction: mehrabad.code, id: setting.newId() },
    input: answers,
    language,
  })
  if (alwaysPaid || random() < 0.8) await payDemo({ door, setting }, opened)
}
