/** The command: how refunds stand, an approved batch's payment file, and the bank's answer. */
import { operatorReading } from '#platform/consent'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { treasuryRole, type Catalogue } from '#platform/catalogue'
import { findPersonByCnic, findPostsFor, type Actor } from '#platform/identity'
import { civilDateOf, formatMoney, parseCnic, Problem } from '#platform/kernel'
import {
  findBatch,
  openRefundSums,
  paymentFileOf,
  payoutsOf,
  readAnswer,
  recentBatches,
  refundProblems,
  refundStateNames,
} from '#platform/payments'
import type { Config } from './config.ts'
import { openCatalogue } from './wire.ts'

type Say = (line: string) => void

const batchesShown = 20

/** Gives the exit code: 1 where something was refused, 2 for a wrong call. */
export async function refunds(
  config: Config,
  [what, first = '', second = '']: readonly string[],
  say: Say,
): Promise<number> {
  const cnic = parseCnic(second)
  const isKnown =
    what === undefined ||
    (what === 'file' && first !== '' && second !== '') ||
    (what === 'answer' && existsSync(first) && cnic !== undefined)
  if (!isKnown) {
    say('daftar refunds                     what is owed back, and the batches')
    say('daftar refunds file BATCH FILE     write an approved batch as the bank gets it')
    say('daftar refunds answer FILE CNIC    take in the bank’s answer in an officer’s name')
    return 2
  }
  const { catalogue, stop } = await openCatalogue(config, () => undefined)
  try {
    if (what === 'file') await writeFile(catalogue, first, second, say)
    else if (what === 'answer') await takeIn(catalogue, first, cnic ?? '', say)
    else await list(catalogue, say)
    return 0
  } catch (problem) {
    if (!(problem instanceof Problem)) throw problem
    for (const one of [problem, ...problem.faults]) say(`${one.title('en')}. ${one.wayOut('en')}`)
    return 1
  } finally {
    await stop()
  }
}

async function list({ db }: Catalogue, say: Say): Promise<void> {
  for (const { state, parts, paisa } of await openRefundSums(db)) {
    say(`${refundStateNames[state].en}: ${parts}, ${formatMoney(paisa)}`)
  }
  for (const { id, state, payouts, amountPaisa } of await recentBatches(db, batchesShown)) {
    say(`batch ${id}: ${state}, ${payouts} payments, ${formatMoney(amountPaisa)}`)
  }
}

/** Never over a file that is there. */
async function writeFile({ db }: Catalogue, id: string, file: string, say: Say): Promise<void> {
  const batch = await findBatch(db, id)
  if (!batch) throw refundProblems['refund-batch-not-found']()
  const { content } = paymentFileOf(batch, await payoutsOf(db, id))
  writeFileSync(file, content, { flag: 'wx', mode: 0o600 })
  say(`${file}: ${batch.payouts} payments, ${formatMoney(batch.amountPaisa)}`)
}

async function takeIn(catalogue: Catalogue, file: string, cnic: string, say: Say): Promise<void> {
  const bytes = readFileSync(file)
  await catalogue.door.perform({
    kind: 'refunds',
    actor: await treasuryOfficer(catalogue, cnic),
    step: {
      do: 'answer',
      file: {
        name: basename(file),
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
      lines: readAnswer(bytes),
    },
  })
  await list(catalogue, say)
}

/** Whom the door then holds to what this officer may do. */
async function treasuryOfficer({ db, setting }: Catalogue, cnic: string): Promise<Actor> {
  const person = await findPersonByCnic(
    db,
    setting.vault,
    cnic,
    operatorReading('refunds', setting.now()),
  )
  const on = civilDateOf(setting.now())
  const posts = await Promise.all(
    [...setting.jurisdictions.keys()].map((jurisdiction) =>
      findPostsFor(db, { role: treasuryRole, jurisdiction, on }),
    ),
  )
  const personId = person?.id ?? ''
  return {
    kind: 'officer',
    personId,
    posts: posts.flat().filter((post) => post.personId === personId),
  }
}
