/** What a registrar does with what persons say is wrong in their entries. */
import { openerFor, readingBy, type Actor } from '#platform/identity'
import {
  answerCorrection,
  openCorrection,
  populationProblems as problems,
  waitingCorrections,
  type CorrectionRequest,
  type WaitingCorrection,
} from '#platform/population'
import type { Catalogue } from './catalogue.ts'
import { registrarPlaces, registrarPosts } from './registrar.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Tools = Pick<Catalogue, 'db' | 'setting'>
type Asked = Pick<CorrectionRequest, 'personId' | 'id'>

export function correctionsWaiting(tools: Tools, actor: Officer): Promise<WaitingCorrection[]> {
  return waitingCorrections(tools.db, registrarPlaces(tools, actor))
}

/** Opened by name: the person sees it. @throws population-proposal-done */
export async function correctionAsked(
  tools: Tools,
  actor: Officer,
  asked: Asked,
): Promise<CorrectionRequest> {
  const { db, setting } = tools
  const [post] = registrarPosts(actor)
  const reading = readingBy(actor, 'population-register', { at: setting.now(), post })
  const key = { ...asked, jurisdictions: registrarPlaces(tools, actor) }
  const found = await openCorrection(db, setting.vault, openerFor(db, reading), key)
  if (!found) throw problems['population-proposal-done']()
  return found
}

/** The entry itself is corrected under four eyes as any other; this tells the person. */
export function answerAsked(
  tools: Tools,
  actor: Officer,
  told: Asked & { readonly state: 'corrected' | 'declined'; readonly answer: string },
): Promise<void> {
  const { db, setting } = tools
  const by = { by: actor.personId, at: setting.now() }
  const jurisdictions = registrarPlaces(tools, actor)
  return db.transact((tx) => answerCorrection(tx, setting.vault, { ...told, ...by, jurisdictions }))
}
