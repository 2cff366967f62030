/** What was taken of an applicant: offered to the questions that ask for it, in plain words. */
import { listCaptures, type Capture } from '#platform/biometrics'
import type { Platform } from '#platform/catalogue'
import { captureList, type Form, type Lists, type Question } from '#platform/forms'
import { civilDateOf, fill, formatDate, inBoth, type Text } from '#platform/kernel'
import { captureWords as words } from './face-wording.ts'

type Applying = { readonly id: string; readonly personId: string }

/** For each question that asks for a face or a finger, what may answer it; the newest first. */
export async function ownCaptures(
  { db, setting }: Pick<Platform, 'db' | 'setting'>,
  form: Form,
  { id, personId }: Applying,
): Promise<Lists> {
  const asked = Object.entries(form).flatMap(([name, question]) =>
    question.kind === 'biometric' ? [{ name, question }] : [],
  )
  if (asked.length === 0) return {}
  const taken = await listCaptures(db, { caseId: id, personIds: [personId], now: setting.now() })
  const own = taken.filter((one) => one.personId === personId && isOpenTo(one, id))
  return Object.fromEntries(
    asked.map(({ name, question }) => [
      captureList(name),
      own
        .filter((one) => fits(one, question))
        .map((one) => ({ value: one.id, label: labelOf(one) })),
    ]),
  )
}

const isOpenTo = ({ takenForCase = '', usedByCase = '' }: Capture, id: string) =>
  ['', id].includes(takenForCase) && ['', id].includes(usedByCase)

type Biometric = Extract<Question, { readonly kind: 'biometric' }>

function fits({ modality, position }: Capture, question: Biometric): boolean {
  if (modality !== 'exception') return modality === question.modality
  return (position === 'face') === (question.modality === 'face')
}

/** `Your photo of 22 November 2026, checked live`. */
function labelOf(capture: Capture): Text {
  const { takenAt, matched } = capture
  return inBoth((language) => {
    const date = formatDate(civilDateOf(takenAt), language)
    const said = fill(words[kindOf(capture)], language, { date })
    return matched === false ? `${said} ${words.unlike[language]}` : said
  })
}

function kindOf({ modality, liveness }: Capture): keyof typeof words {
  if (modality === 'exception') return 'exception'
  if (modality === 'finger') return 'finger'
  if (liveness === 'active-challenge') return 'live'
  return liveness === 'attended' ? 'attended' : 'sent'
}
