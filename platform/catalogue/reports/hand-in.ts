/**
 * What a registered program of somebody else hands in for people. It opens a case of a guest by the
 * same door as everybody, and says on it what its guest has to say; it reads nothing of a person.
 */
import { caseProblems, eventsOf, findCase, type CaseKey, type RequestKey } from '#platform/cases'
import type { Reporter } from '#platform/clients'
import {
  findGuestKinds,
  giveWord,
  guestActing,
  guestOfProgram,
  secureRandomness,
  type Actor,
} from '#platform/identity'
import type { Language } from '#platform/kernel'
import type { ActOutcome } from '../command.ts'
import type { Service } from '../definition.ts'
import { openingActionOf } from '../open-step.ts'
import { photoQuestion } from '../photos/step.ts'
import { photosOfDraft, takePhoto } from '../photos/place.ts'
import type { Platform } from '../platform.ts'
import { catalogueProblems } from '../problems.ts'
import { firstOf } from './answerable.ts'
import { answeredBefore, claimReport, type Said } from './repeated.ts'

type Tools = Pick<Platform, 'db' | 'setting' | 'door' | 'pictures'>

type Report = {
  readonly service: Service
  readonly jurisdiction: string
  readonly answers: Readonly<Record<string, unknown>>
  readonly pictures: readonly Buffer[]
  readonly language: Language
  /** The number of whoever reports; it counts where the reporter proves phones. */
  readonly phone: string | undefined
  readonly said: Said
}

export type Reported = {
  readonly outcome: ActOutcome
  /** Leads back a guest without a name; said once, or again to who named his request. */
  readonly word: string | undefined
  /** Whether it had come before, and nothing was handed in by this. */
  readonly isRepeat: boolean
}

/** @throws what the form, the pictures and the door refuse; a guest for whom nothing came goes */
export async function handInVia(
  tools: Tools,
  reporter: Reporter,
  { service, jurisdiction, answers, pictures, language, phone, said }: Report,
): Promise<Reported> {
  const { db, setting, door } = tools
  const { vault, newId } = setting
  const now = setting.now()
  const asked = { vault, now, via: reporter.id, language, newId }
  const proved = reporter.provesPhones ? phone : undefined
  const claim = await claimReport(db, setting, reporter, said, (tx) =>
    guestOfProgram(tx, { ...asked, phone: proved }),
  )
  const actor = guestActing(claim.personId, claim.guest, reporter.id)
  const before = await answeredBefore(db, claim)
  const key = { jurisdiction, id: newId() }
  const action = openingActionOf(service)
  const act = { kind: 'act', actor, case: key, service: service.id, action } as const
  const { request } = claim
  const outcome =
    before ??
    (await door.perform({
      ...act,
      input: await withPictures(tools, service, { actor, key, answers, pictures }),
      language,
      request,
    }))
  const isRepeat = before !== undefined
  const word =
    actor.guest === 'anonymous' && (!isRepeat || claim.isNamed)
      ? await giveWord(db, { vault, random: secureRandomness, personId: actor.personId })
      : undefined
  return { outcome, word, isRepeat }
}

type WithPictures = Pick<Report, 'answers' | 'pictures'> & {
  readonly actor: { readonly personId: string }
  readonly key: CaseKey
}

async function withPictures(
  tools: Tools,
  service: Service,
  { actor: { personId }, key: { id }, answers, pictures }: WithPictures,
): Promise<Readonly<Record<string, unknown>>> {
  const name = firstOf(service.form, 'photos')
  if (name === undefined || pictures.length === 0) return answers
  const place = await photosOfDraft(tools, service, { id, applicantId: personId }, personId)
  const ids: string[] = []
  for (const bytes of pictures) {
    ids.push(await takePhoto(tools, place, { question: photoQuestion(name), bytes }))
  }
  return { ...answers, [name]: ids }
}

type Remark = {
  readonly words: string
  /** Whether the guest says that it is not solved: then an answer is disputed. */
  readonly reopens: boolean
  readonly language: Language
  /** Under which a repeat is answered alike. */
  readonly request?: RequestKey | undefined
}

/**
 * What the guest has to say on the case that this very reporter handed in: a reply where he was
 * asked, a dispute where there is an answer. To say that something is solved is his alone.
 * @throws case-not-found, action-not-now
 */
export async function remarkVia(
  { db, setting, door }: Pick<Tools, 'db' | 'setting' | 'door'>,
  reporter: Reporter,
  key: CaseKey,
  { words, reopens, language, request }: Remark,
): Promise<ActOutcome> {
  const kase = await findCase(db, key)
  const [first] = kase ? await eventsOf(db, key) : []
  const service = setting.services.get(kase?.service ?? '')
  const personId = kase?.applicantId
  if (!service || first?.facts['via'] !== reporter.id || personId === undefined) {
    throw caseProblems['case-not-found']()
  }
  const guest = (await findGuestKinds(db, [personId])).get(personId)
  if (!guest) throw caseProblems['case-not-found']()
  const before = request && (await answeredBefore(db, { personId, request }))
  if (before) return before
  const step = remarkIn(service, kase?.state ?? '', reopens)
  if (!step) throw catalogueProblems['action-not-now']()
  const actor: Actor = guestActing(personId, guest, reporter.id)
  const input = { [step.question]: words }
  const act = { kind: 'act', actor, case: key, action: step.action, input } as const
  return door.perform({ ...act, language, ...(request && { request }) })
}

/** The step of an applicant that takes words and ends nothing. */
function remarkIn({ workflow, publication }: Service, state: string, reopens: boolean) {
  const stages: Readonly<Record<string, string | undefined>> = publication?.stages ?? {}
  return Object.entries(workflow.states[state] ?? {}).flatMap(([action, move]) => {
    const question = firstOf(move.asks ?? {}, 'long-text')
    const isRemark = move.by === 'applicant' && stages[move.to] === 'open'
    const fits = move.raises === undefined || reopens
    return isRemark && fits && question !== undefined ? [{ action, question }] : []
  })[0]
}
