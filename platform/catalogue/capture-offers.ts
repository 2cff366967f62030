/** What was taken of people, offered to the questions that ask for it: nobody types a number. */
import { listCaptures, positionWords, type Capture } from '#platform/biometrics'
import type { Tx } from '#platform/database'
import { captureList, personsIn, type Form, type Option } from '#platform/forms'
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
