/** What was taken of people, offered to the questions that ask for it: nobody types a number. */
import { findCaptures, listCaptures, positionWords, type Capture } from '#platform/biometrics'
import type { Tx } from '#platform/database'
import { captureList, personsIn, type Form, type Lists, type Option } from '#platform/forms'
import { idsByCnic } from '#platform/identity'
import { fill, formatInstant, text, type Language, type Text } from '#platform/kernel'
import { asksBiometrics, fits } from './captures.ts'
import type { Setting } from './setting.ts'

export type OffersWanted = {
  /** What is asked: the application, or one step. */
  readonly form: Form
  readonly caseId: string | undefined
  readonly applicantId: string | undefined
  /** Who is named in the case, by id: what was taken of them for no case yet is offered too. */
  readonly names: ReadonlyMap<string, string>
}

const offered = text('{what}, {who}, {when}', '{what}، {who}، {when}')
const offeredOwn = text('{what}, {when}', '{what}، {when}')
const toldException = text('{what}: approved exception, {when}', '{what}: منظور شدہ استثنا، {when}')
const exceptionWords: Text = text('approved exception', 'منظور شدہ استثنا')
const anotherWords: Text = text('another person', 'کوئی اور شخص')
const differs = text('not like the record', 'ریکارڈ سے مختلف')

/** For each question that asks for a face or finger, the captures that may answer it. */
export async function captureOffers(
  tx: Tx,
  { now }: Pick<Setting, 'now'>,
  wanted: OffersWanted,
): Promise<Readonly<Record<string, readonly Option[]>>> {
  const { form, caseId, applicantId, names } = wanted
  if (!asksBiometrics(form)) return {}
  const people = new Set([...names.keys(), ...(applicantId === undefined ? [] : [applicantId])])
  const captures = await listCaptures(tx, { caseId, personIds: [...people], now: now() })
  const open = captures.filter(({ usedByCase }) => usedByCase === undefined)
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, question]) => {
      if (question.kind !== 'biometric') return []
      const { modality, of = 'applicant' } = question
      const isWhose = ({ personId }: Capture) => {
        return of === 'anybody' || applicantId === undefined || personId === applicantId
      }
      const mine = open.filter((capture) => fits(capture, modality) && isWhose(capture))
      const options = mine.map((one) => ({ value: one.id, label: labelOf(one, of, names) }))
      return [[captureList(name), options]]
    }),
  )
}

/** What the form of a case and its steps ask for. */
type Told = { readonly form: Form; readonly said: Readonly<Record<string, unknown>> | undefined }

/** The captures that were answered with, in words: an exception is never called taken. */
export async function capturesTold(tx: Tx, told: readonly Told[]): Promise<Lists> {
  const answered = told.flatMap(({ form, said = {} }) =>
    Object.entries(form).flatMap(([name, { kind }]) => {
      const id = kind === 'biometric' ? said[name] : undefined
      return typeof id === 'string' ? [{ name, id }] : []
    }),
  )
  if (answered.length === 0) return {}
  const ids = answered.map(({ id }) => id)
  const captures = new Map((await findCaptures(tx, ids)).map((one) => [one.id, one]))
  const lists: Record<string, Option[]> = {}
  for (const { name, id } of answered) {
    const capture = captures.get(id)
    if (capture) (lists[captureList(name)] ??= []).push({ value: id, label: toldOf(capture) })
  }
  return lists
}

function toldOf({ modality, position, takenAt }: Capture): Text {
  const say = (language: Language) =>
    fill(modality === 'exception' ? toldException : offeredOwn, language, {
      what: positionWords[position][language],
      when: formatInstant(takenAt, language),
    })
  return text(say('en'), say('ur'))
}

function labelOf(
  capture: Capture,
  of: 'applicant' | 'anybody',
  names: OffersWanted['names'],
): Text {
  const { modality, position, takenAt, matched, personId } = capture
  const say = (language: Language) => {
    const taken = (modality === 'exception' ? exceptionWords : positionWords[position])[language]
    const what = matched === false ? `${taken} (${differs[language]})` : taken
    const who = names.get(personId) ?? anotherWords[language]
    const when = formatInstant(takenAt, language)
    return fill(of === 'anybody' ? offered : offeredOwn, language, { what, who, when })
  }
  return text(say('en'), say('ur'))
}

/** Whom the answers of a case name, of those who are registered: by id, what they are called. */
export async function namesInAnswers(
  tx: Tx,
  { vault }: Pick<Setting, 'vault'>,
  form: Form,
  answers: Readonly<Record<string, unknown>>,
): Promise<Map<string, string>> {
  const named = personsIn(form, answers as never)
  const ids = await idsByCnic(
    tx,
    vault,
    named.map(({ cnic }) => cnic),
  )
  return new Map(
    named.flatMap(({ cnic, name }) => {
      const id = ids.get(cnic)
      return id === undefined ? [] : [[id, name] as const]
    }),
  )
}
