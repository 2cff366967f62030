import type { Tx } from '#platform/database'
import type { IssuedDocument } from './storage.ts'

/** All that many cases have issued, in one read, for whoever computes the record again. */
export function documentsOfCases(tx: Tx, caseIds: readonly string[]): Promise<IssuedDocument[]> {
  return tx.query<IssuedDocument>(
    `select jurisdiction, id, kind, number, case_id as "caseId", case_seq as "caseSeq", sealed,
       hash, digest, issued_at as "issuedAt"
     from documents.document where case_id = any($1)`,
    [caseIds],
  )
}
