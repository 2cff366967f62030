/** Messages of consultations: to who said something, and to the head when no answer comes. */
import {
  consultationProblems,
  findConsultations,
  namesOf,
  takeToAnswer,
  type ConsultationTerms,
} from '#platform/consultations'
import type { Tx } from '#platform/database'
import { fill, text, type Language, type Text } from '#platform/kernel'
import { enqueueMessages, type NewMessage } from '#platform/notifications'
import type { Setting } from '../setting.ts'

const news = {
  withheld: text(
    'Your comment on “{name}” is withheld. Its page says why, and you can ask the head: {place}',
    '“{name}” پر آپ کی رائے روکی گئی ہے۔ وجہ صفحے پر ہے، اور آپ سربراہ سے کہہ سکتے ہیں: {place}',
  ),
  shown: text(
    'Your comment on “{name}” is shown after all: the head has decided so. {place}',
    '“{name}” پر آپ کی رائے اب دکھائی جا رہی ہے: سربراہ نے یہی فیصلہ کیا۔ {place}',
  ),
  upheld: text(
    'Your comment on “{name}” stays withheld: the head has decided so. {place}',
    '“{name}” پر آپ کی رائے روکی رہے گی: سربراہ نے یہی فیصلہ کیا۔ {place}',
  ),
  'gave-way': text(
    'What was said with this phone on “{name}” gave way to who signed in with an identity card. {place}',
    'اس فون سے “{name}” پر دی گئی رائے کی جگہ شناختی کارڈ سے داخل ہونے والے کی رائے نے لے لی۔ {place}',
  ),
  answered: text(
    'The office has answered what was said of “{name}”: {place}',
    '“{name}” پر جو کہا گیا، دفتر نے اس کا جواب دے دیا: {place}',
  ),
  overdue: text(
    'No answer to “{name}” has been published in time. The page says so to everybody: {place}',
    '“{name}” کا جواب وقت پر شائع نہیں ہوا۔ صفحہ یہ سب کو بتا رہا ہے: {place}',
  ),
} as const satisfies Readonly<Record<string, Text>>

/** Where a consultation is read. */
export const consultationPath = (key: string) => `/consultations/${key}`

type Told = {
  readonly key: string
  readonly terms: ConsultationTerms
  readonly what: keyof typeof news
  readonly to: readonly { readonly personId: string | null; readonly language: Language }[]
}

export async function tellSayers(
  tx: Tx,
  setting: Setting,
  { key, terms, what, to }: Told,
): Promise<void> {
  const now = setting.now()
  const place = consultationPath(key)
  const messages = to.flatMap(({ personId, language }): NewMessage[] => {
    if (personId === null) return []
    const values = { name: namesOf(terms)[language], place }
    const words = fill(news[what], language, values)
    const id = setting.newId()
    return [
      { id, personId, template: `consultation-${what}`, language, text: words, createdAt: now },
    ]
  })
  await enqueueMessages(tx, setting.vault, messages)
}

const toldAtOnceMax = 200

/** Word to those whose consultation has been answered; whether there may be more. */
export async function tellAnswered(tx: Tx, setting: Setting): Promise<boolean> {
  const due = await takeToAnswer(tx, setting.now(), toldAtOnceMax)
  const keys = [...new Set(due.map(({ round }) => round))]
  const rounds = new Map((await findConsultations(tx, keys)).map((one) => [one.key, one]))
  for (const [key, to] of Map.groupBy(due, ({ round }) => round)) {
    const terms = rounds.get(key)?.terms
    if (!terms) throw consultationProblems['consultation-unknown']()
    await tellSayers(tx, setting, { key, terms, what: 'answered', to })
  }
  return due.length === toldAtOnceMax
}
