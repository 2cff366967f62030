/** What a registrar does with what persons say is wrong in their entries. */
import { languagesOf, openerFor, type Actor } from '#platform/identity'
import { text } from '#platform/kernel'
import { enqueueMessages, renderMessage } from '#platform/notifications'
import {
  answerCorrected,
  confirmDecline,
  entriesByTwoSince,
  lockCorrection,
  openCorrection,
  prepareDecline,
  undoDecline,
  waitingCorrections,
  type CorrectionRequest,
  type Entry,
  type LockedCorrection,
  type WaitingCorrection,
} from '#platform/population'
import type { Catalogue } from '../catalogue.ts'
import { mustBeAnothers } from './own-cause.ts'
import { mustNotBeMaker } from '../population.ts'
import {
  preparedFor,
  readingFor,
  registrarPlaces,
  registrarPostFor,
  registryPerson,
  type PreparedFor,
  type RegistryPerson,
} from './registrar.ts'

type Officer = Extract<Actor, { kind: 'officer' }>
type Tools = Pick<Catalogue, 'db' | 'setting'>
type Asked = Pick<CorrectionRequest, 'personId' | 'id'>

export function correctionsWaiting(tools: Tools, actor: Officer): Promise<WaitingCorrection[]> {
  const { db, setting } = tools
  return waitingCorrections(db, registrarPlaces(tools, actor), setting.now())
}

export type AskedCorrection = {
  readonly asked: CorrectionRequest
  /** What two registrars have prepared and approved since, of which one may have corrected it. */
  readonly since: readonly Entry[]
  /** Undefined while nothing is prepared. */
  readonly preparedFor: PreparedFor | undefined
  /** With whom those entries may name; undefined where there are none. */
  readonly person?: RegistryPerson
}

/**
 * Opened by name: the person sees it.
 * @throws population-own-look, population-request-taken-back, population-proposal-done
 */
export async function correctionAsked(
  tools: Tools,
  actor: Officer,
  key: Asked,
): Promise<AskedCorrection> {
  const { db, setting } = tools
  const { personId } = key
  await mustBeAnothers(tools, actor, { personId, post: registrarPostFor(actor) })
  const jurisdictions = registrarPlaces(tools, actor)
  const opener = openerFor(db, readingFor(tools, actor))
  const asked = await openCorrection(db, setting.vault, opener, { ...key, jurisdictions })
  const { preparedBy: madeBy, preparedPost: madePost, jurisdiction } = asked
  const isPrepared = madeBy !== undefined && madePost !== undefined
  const role = isPrepared ? preparedFor(actor, { madeBy, madePost, jurisdiction }) : undefined
  const seqs = await entriesByTwoSince(db, personId, asked.askedAt)
  if (seqs.length === 0) return { asked, since: [], preparedFor: role }
  const person = await registryPerson(tools, actor, personId)
  const since = person.history.filter(({ seq }) => seqs.includes(seq))
  return { asked, since, preparedFor: role, person }
}

const told = text(
  'The registrar has answered your correction request. See My identity, Your data.',
  'رجسٹرار نے آپ کی درستی کی درخواست کا جواب دے دیا ہے۔ ”میری شناخت“ میں ”آپ کی معلومات“ دیکھیں۔',
)

/** `corrected` names the entry; that it stays as it is one prepares, and another confirms. */
export type CorrectionAnswer = Asked &
  (
    | { readonly do: 'corrected'; readonly answer: string; readonly entry: number }
    | { readonly do: 'prepare'; readonly answer: string }
    | { readonly do: 'confirm'; readonly read: string }
    | { readonly do: 'undo' }
  )

/**
 * Two persons in two posts have decided whatever the person is told: he is told by message.
 * @throws population-own-look, population-own-proposal and what the answers refuse
 */
export async function answerAsked(
  tools: Tools,
  actor: Officer,
  answer: CorrectionAnswer,
): Promise<void> {
  const { db, setting } = tools
  const { personId, id } = answer
  await mustBeAnothers(tools, actor, { personId, post: registrarPostFor(actor) })
  const at = setting.now()
  const key = { personId, id, jurisdictions: registrarPlaces(tools, actor) }
  return db.transact(async (tx) => {
    const asked = await lockCorrection(tx, key)
    const post = registrarPostFor(actor, asked.jurisdiction)
    const deciding = { by: actor.personId, post: post.id, at }
    if (answer.do === 'confirm' || answer.do === 'undo') mustBeSecond(asked, answer.do, deciding)
    switch (answer.do) {
      case 'undo':
        return undoDecline(tx, asked)
      case 'prepare':
        return prepareDecline(tx, setting.vault, asked, { ...deciding, answer: answer.answer })
      case 'confirm':
        await confirmDecline(tx, asked, { ...deciding, read: answer.read })
        break
      case 'corrected':
        await answerCorrected(tx, setting.vault, asked, { ...deciding, ...answer })
    }
    const language = (await languagesOf(tx, [personId])).get(personId) ?? 'ur'
    const message = { id: setting.newId(), template: 'correction-answered', personId, language }
    const words = renderMessage(told, language, {})
    await enqueueMessages(tx, setting.vault, [{ ...message, text: words, createdAt: at }])
  })
}

/** Who prepared it may take it back; all else is for another person in another post. */
function mustBeSecond(
  { preparedBy: madeBy, preparedPost: madePost }: LockedCorrection,
  what: 'confirm' | 'undo',
  { by, post }: { readonly by: string; readonly post: string },
): void {
  if (madeBy === undefined || madePost === undefined) return
  if (what === 'undo' && madeBy === by) return
  mustNotBeMaker({ madeBy, madePost }, { personId: by, post: { id: post } })
}
