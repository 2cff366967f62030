/** The record of every read: append-only, and written before anything is opened. */
import { together, type Tx } from '#platform/database'
import { checkOrder } from './orders.ts'
import { givePermit, type Permit } from './permits.ts'
import { checkPurpose } from './policy.ts'
import { consentProblems } from './problems.ts'
import { restrictedAmong } from './restriction.ts'
import { isStored, readerIdOf, type Reading, type StoredReading } from './reading.ts'

type Row = {
  readonly subject_id: string
  readonly read_at: Date
  readonly reader_kind: string
  readonly reader_id: string
  readonly jurisdiction: string | null
  readonly office_id: string | null
  readonly post_id: string | null
  readonly purpose: string
  readonly case_jurisdiction: string | null
  readonly case_id: string | null
  readonly order_id: string | null
}

/** More lines than a page shows need no company. */
const linesTogetherMax = 100

/** Reads that wait at the same moment share one statement; a transaction has its own. */
const writeTogether = together(async (tx, read: readonly (readonly Row[])[]) => {
  await insert(tx, read.flat())
  return read
})

/**
 * Writes down that these persons' data are about to be opened, and gives the permit that opens
 * them. Outside a transaction the row is committed when this answers; inside one it is part of it.
 * The person's own reading and the machine's are counted, not written.
 * @throws consent-purpose-denied, consent-order-not-live, consent-restricted
 */
export async function recordReads(
  tx: Tx,
  reading: Reading,
  subjects: readonly string[],
): Promise<Permit> {
  checkPurpose(reading)
  const all = new Set(subjects)
  if (isStored(reading)) {
    const { orderId: id, at } = reading
    if (reading.purpose === 'sharing') await checkShareable(tx, all)
    if (id !== undefined) await checkOrder(tx, { id, subjects: [...all], at })
    const rows = rowsOf(reading, all)
    if (rows.length > linesTogetherMax) await insert(tx, rows)
    else if (rows.length > 0) await writeTogether(tx, rows)
  } else if (reading.reader.kind === 'own') {
    const { personId } = reading.reader
    if (subjects.some((subject) => subject !== personId)) {
      throw new Error('nobody opens another person’s data as his own')
    }
  }
  return givePermit(reading, all)
}

/** Whoever has objected is shared with nobody, whatever he agreed to before. */
async function checkShareable(tx: Tx, subjects: ReadonlySet<string>): Promise<void> {
  const restricted = await restrictedAmong(tx, [...subjects])
  if (restricted.size > 0) throw consentProblems['consent-restricted']()
}

function rowsOf(reading: StoredReading, subjects: ReadonlySet<string>): Row[] {
  const { reader, purpose, at, case: kase, orderId } = reading
  const post = reader.kind === 'officer' ? reader.post : undefined
  return [...subjects].map((subject) => ({
    subject_id: subject,
    read_at: at,
    reader_kind: reader.kind,
    reader_id: readerIdOf(reader),
    jurisdiction: post?.jurisdiction ?? null,
    office_id: post?.officeId ?? null,
    post_id: post?.id ?? null,
    purpose,
    case_jurisdiction: kase?.jurisdiction ?? null,
    case_id: kase?.id ?? null,
    order_id: orderId ?? null,
  }))
}

async function insert(tx: Tx, rows: readonly Row[]): Promise<void> {
  await tx.query(
    `insert into consent.read (subject_id, read_at, reader_kind, reader_id, jurisdiction,
       office_id, post_id, purpose, case_jurisdiction, case_id, order_id)
     select subject_id, read_at, reader_kind, reader_id, jurisdiction, office_id, post_id,
       purpose, case_jurisdiction, case_id, order_id
     from json_to_recordset($1::json) as x(subject_id text, read_at timestamptz,
       reader_kind text, reader_id text, jurisdiction text, office_id text, post_id text,
       purpose text, case_jurisdiction text, case_id text, order_id text)`,
    [JSON.stringify(rows)],
  )
}
