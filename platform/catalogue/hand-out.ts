import { createHash } from 'node:crypto'
import { findLastPrinting, notePrinting } from '#platform/documents'
import type { Actor } from '#platform/identity'
import type { CaseView } from './case-view.ts'
import { documentIn, printCertificate, type PrintedPaper } from './papers.ts'
import type { Platform } from './platform.ts'
import { catalogueProblems } from './problems.ts'
import { reprintAction } from './reprint.ts'

/** Whoever asks again within this time has lost a download, and prints no second paper. */
const samePrintingMsMax = 10 * 60_000
const triesMax = 3

/**
 * Prints a document for somebody and notes it: the first printing is expected, every other is an
 * act of the case with a leaf of its own before the paper leaves. Looking at the same page again
 * within ten minutes is not a new printing.
 * @throws action-not-now while nothing is issued
 */
export async function handOutCertificate(
  platform: Platform,
  actor: Actor,
  view: CaseView,
  documentType = view.service.output?.certificate.documentType,
): Promise<PrintedPaper> {
  const paper = await printCertificate(platform, view, documentType)
  for (let tries = 1; !(await noteAsPrinted(platform, actor, view, documentType)); tries += 1) {
    if (tries >= triesMax) throw catalogueProblems['too-busy']()
  }
  return paper
}

/** False when somebody else printed at the same moment, and it is to be looked at again. */
async function noteAsPrinted(
  { db, door, setting }: Platform,
  actor: Actor,
  view: CaseView,
  documentType: number | undefined,
): Promise<boolean> {
  const { document } = await documentIn({ db }, view, documentType)
  const actorId = 'personId' in actor ? actor.personId : actor.kind
  const at = setting.now()
  const last = await findLastPrinting(db, document)
  const isSame = last?.actorId === actorId && at.getTime() - last.at.getTime() < samePrintingMsMax
  if (isSame) return true
  const number = (last?.number ?? 0) + 1
  if (last) {
    // Asked twice at once it is one printing: the second request gets the first one's answer.
    const key = `reprint ${document.id} ${number}`
    const bodyHash = createHash('sha256').update(key).digest()
    const { language } = view.case
    const request = { key, bodyHash }
    const input = {}
    const act = { actor, case: view.case, action: reprintAction, input, language, request }
    await door.perform({ kind: 'act', ...act })
  }
  return notePrinting(db, document, { number, actorId, at })
}
