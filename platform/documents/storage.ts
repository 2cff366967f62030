/** The record of issued documents; the PDF is made again from it whenever somebody asks. */
import type { Tx } from '#platform/database'
import { Problem } from '#platform/kernel'
import { documentProblems } from './problems.ts'

export type IssuedDocument = {
  /** The shard key, like `PB-LHR`. */
  readonly jurisdiction: string
  readonly id: string
  readonly kind: string
  /** Prefix and 16 digits, as `makeNumber` gives it. */
  readonly number: string
  readonly caseId: string
  readonly caseSeq: number
  /** The signed COSE bytes, sealed by the caller: they name people. */
  readonly sealed: Buffer
  /** `credentialDigest` of the signed bytes. */
  readonly digest: Buffer
  /** `credentialHash` of its salt and digest. */
  readonly hash: Buffer
  readonly issuedAt: Date
}

type DocumentRow = {
  jurisdiction: string
  id: string
  kind: string
  number: string
  case_id: string
  case_seq: number
  sealed: Buffer
  hash: Buffer
  digest: Buffer
  issued_at: Date
}

/** Stores all of them in one statement. A document that is there already fails the statement. */
export async function storeDocuments(tx: Tx, documents: readonly IssuedDocument[]): Promise<void> {
  if (documents.length === 0) return
  const rows = documents.map((document) => ({
    ...document,
    sealed: document.sealed.toString('hex'),
    hash: document.hash.toString('hex'),
    digest: document.digest.toString('hex'),
  }))
  await tx.query(
    `insert into documents.document
       (jurisdiction, id, kind, number, case_id, case_seq, sealed, hash, digest,
       issued_at)
     select jurisdiction, id, kind, number, "caseId", "caseSeq", decode(sealed, 'hex'),
       decode(hash, 'hex'), decode(digest, 'hex'), "issuedAt"
     from json_to_recordset($1) as x(jurisdiction text, id text, kind text, number text,
       "caseId" text, "caseSeq" int, sealed text, hash text, digest text,
       "issuedAt" timestamptz)`,
    [JSON.stringify(rows)],
  )
}

/**
 * The document with this number, with or without its prefix: of this kind, or of any; the latest
 * where it was issued again. Problem `document-number-needs-prefix`: the digits alone belong to two
 * records.
 */
export async function findDocumentByNumber(
  tx: Tx,
  number: string,
  kind?: string,
): Promise<IssuedDocument | undefined> {
  const [found] = await findDocumentsByNumbers(tx, [number])
  if (found instanceof Problem) throw found
  return found?.find((document) => kind === undefined || document.kind === kind)
}

/**
 * All that was issued under each of many numbers, the newest first, in one read: a list, or the
 * refusal, for each in its place.
 */
export async function findDocumentsByNumbers(
  tx: Tx,
  numbers: readonly string[],
): Promise<(readonly IssuedDocument[] | Problem)[]> {
  if (numbers.length === 0) return []
  const rows = await tx.query<DocumentRow & { asked: string }>(
    `select asked.number as asked, d.* from unnest($1::text[]) as asked(number)
     cross join lateral (
       select jurisdiction, id, kind, number, case_id, case_seq, sealed, hash, digest,
         issued_at
       from documents.document where right(number, 16) = right(asked.number, 16)
       order by issued_at desc, id desc limit 20) as d`,
    [[...new Set(numbers)]],
  )
  const byNumber = Map.groupBy(rows, ({ asked }) => asked)
  return numbers.map((number) => chooseDocuments(number, byNumber.get(number) ?? []))
}

function chooseDocuments(number: string, rows: readonly DocumentRow[]) {
  const prefix = letters(number)
  const fitting = prefix === '' ? rows : rows.filter((row) => letters(row.number) === prefix)
  if (new Set(fitting.map((row) => row.number)).size > 1) {
    return documentProblems['document-number-needs-prefix']()
  }
  return fitting.map(documentOf)
}

/** The prefix as people type it, with or without its hyphens. */
function letters(number: string): string {
  return number.slice(0, -16).replace(/[^A-Z]/g, '')
}

/** What a case has issued, in order. */
export async function findDocumentsOfCase(
  tx: Tx,
  jurisdiction: string,
  caseId: string,
): Promise<IssuedDocument[]> {
  const rows = await tx.query<DocumentRow>(
    `select jurisdiction, id, kind, number, case_id, case_seq, sealed, hash, digest, issued_at
     from documents.document where case_id = $2 and jurisdiction = $1 order by case_seq, id`,
    [jurisdiction, caseId],
  )
  return rows.map(documentOf)
}

/** Whether anything was ever issued here. */
export async function hasDocuments(tx: Tx): Promise<boolean> {
  const rows = await tx.query(`select 1 as one from documents.document limit 1`)
  return rows.length > 0
}

function documentOf(row: DocumentRow): IssuedDocument {
  return {
    jurisdiction: row.jurisdiction,
    id: row.id,
    kind: row.kind,
    number: row.number,
    caseId: row.case_id,
    caseSeq: row.case_seq,
    sealed: row.sealed,
    hash: row.hash,
    digest: row.digest,
    issuedAt: row.issued_at,
  }
}
