/** What invented people complain of, and what then happens: by chance, from one number. Pure. */
import { civilDateOf, dayMs, startOf } from '#platform/kernel'
import type { Category } from '#services/citizen-complaint'

export type Random = () => number

export const between = (random: Random, from: number, to: number): number =>
  from + Math.floor(random() * (to - from + 1))
const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T

/** Who lodges: by a CNIC, by a phone alone, or without a name. */
export type Lodger = 'person' | 'phone' | 'anonymous'

export type Town = {
  readonly categories: readonly (Pick<Category, 'name' | 'anonymous'> & { readonly id: string })[]
  readonly places: readonly string[]
  /** Offices that complaints are about, now and then. */
  readonly offices: readonly string[]
}

export type Lodging = {
  readonly input: Readonly<Record<string, unknown>>
  readonly language: 'en' | 'ur'
  readonly mayBeAnonymous: boolean
}

const since = [
  ['It has been so for a week.', 'ایک ہفتے سے یہی حال ہے۔'],
  ['It began after the rain, and it gets worse.', 'بارش کے بعد شروع ہوا اور بڑھ رہا ہے۔'],
  ['Children and old people pass here every day.', 'یہاں سے روز بچے اور بوڑھے گزرتے ہیں۔'],
  ['We have told it at the office and nothing came of it.', 'دفتر میں بتا چکے ہیں، کچھ نہیں ہوا۔'],
  [
    'The whole street asks that somebody comes and looks.',
    'پورا محلہ چاہتا ہے کہ کوئی آ کر دیکھے۔',
  ],
] as const

export function inventedLodging(random: Random, { categories, places, offices }: Town): Lodging {
  const category = pick(random, categories)
  const language = random() < 0.7 ? 'ur' : 'en'
  const [english, urdu] = pick(random, since)
  const words = language === 'ur' ? [category.name.ur, urdu] : [category.name.en, english]
  const type = random() < 0.88 ? 'complaint' : random() < 0.5 ? 'suggestion' : 'question'
  const isAboutOffice = type === 'complaint' && random() < 0.04
  const about = isAboutOffice
    ? { about: 'office', office: pick(random, offices) }
    : { about: 'nobody' }
  return {
    language,
    mayBeAnonymous: category.anonymous,
    input: {
      type,
      told: words.join('. '),
      category: category.id,
      place: { place: pick(random, places) },
      ...(type === 'complaint' && about),
      openness: random() < 0.75 ? 'public' : 'personal',
    },
  }
}

export type Move = {
  readonly by: 'applicant' | 'holder'
  readonly action: string
  readonly input: Readonly<Record<string, unknown>>
  readonly afterMs: number
}

const hourMs = 3_600_000
const days = (random: Random, from: number, to: number) => (from + random() * (to - from)) * dayMs
/** Most within a week, some after a month. */
const workDays = (random: Random) => Math.min(45, Math.exp(1.5 + 0.9 * normal(random))) * dayMs

function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}

const answers = [
  ['granted', 'done', 'The work was done and looked at on the spot by the engineer.'],
  ['granted', 'done', 'عملہ موقع پر گیا، کام مکمل کیا گیا اور تصویر ریکارڈ میں رکھی گئی۔'],
  ['granted', 'done', 'شکایت درست تھی؛ خرابی دور کر دی گئی اور نگران نے تصدیق کی۔'],
  [
    'partly',
    'done-in-part',
    'A part is done; the rest waits for material, which has been ordered.',
  ],
  ['partly', 'planned', 'یہ کام اس سہ ماہی کے منصوبے میں ہے اور اگلے مہینے شروع ہو گا۔'],
  ['not-granted', 'not-found', 'The inspector went twice and found nothing of it at the place.'],
  ['not-granted', 'law-does-not-allow', 'قانون اس کی اجازت نہیں دیتا؛ متعلقہ دفعہ بتا دی گئی ہے۔'],
] as const

function closing(random: Random, afterMs: number): Move {
  const [outcome, ground, answer] = pick(random, answers)
  const paper = `Order ${between(random, 1, 999)} of 2026`
  return { by: 'holder', action: 'close', input: { outcome, ground, answer, paper }, afterMs }
}

const reason = (random: Random) =>
  pick(random, [
    'Nobody came; it is as it was.',
    'کوئی نہیں آیا؛ حالت ویسی ہی ہے۔',
    'It broke again on the next day.',
    'کام ادھورا چھوڑ دیا گیا ہے۔',
  ])

/** What comes next where it stands; nothing where it ends, or where only the clock goes on. */
export function nextMove(random: Random, state: string, town: Town): Move | undefined {
  const lot = random()
  const by = 'applicant' as const
  const input = { reason: reason(random) }
  switch (state) {
    case 'received':
      if (lot < 0.02) return { by, action: 'withdraw', input, afterMs: days(random, 0, 2) }
      if (lot < 0.035) {
        const abuse = pick(random, ['abuse', 'no-matter', 'twice'])
        const why = 'It names no place and nothing that an office could do.'
        const refused = { abuse, reason: why, paper: `Report ${between(random, 1, 999)} of 2026` }
        return { by: 'holder', action: 'refuse', input: refused, afterMs: days(random, 0, 2) }
      }
      if (lot < 0.08) {
        const passed = { category: pick(random, town.categories).id, reason: 'It is not ours.' }
        return { by: 'holder', action: 'pass', input: passed, afterMs: days(random, 0, 1) }
      }
      // Some wait so long that they rise.
      return {
        by: 'holder',
        action: 'take',
        input: {},
        afterMs: lot < 0.9 ? between(random, 1, 20) * hourMs : days(random, 1, 8),
      }
    case 'at-work':
      if (lot < 0.05) {
        const asked = { asked: 'Which house is it nearest to?' }
        return { by: 'holder', action: 'ask', input: asked, afterMs: days(random, 0, 3) }
      }
      return closing(random, workDays(random))
    case 'waiting':
      if (lot < 0.3) return undefined
      return {
        by,
        action: 'reply',
        input: { reply: 'Beside the mosque.' },
        afterMs: days(random, 0, 8),
      }
    case 'reopened':
      return closing(random, days(random, 1, 9))
    case 'answered':
      if (lot < 0.35) return { by, action: 'confirm', input: {}, afterMs: days(random, 0, 12) }
      if (lot < 0.48) return { by, action: 'dispute', input, afterMs: days(random, 0, 10) }
      return undefined
    case 'unconfirmed':
      return lot < 0.03
        ? { by, action: 'confirm', input: {}, afterMs: days(random, 1, 9) }
        : undefined
    default:
      return undefined
  }
}

const hours = [8, 10, 12, 14, 17, 20] as const

/** The moments at which things happen on the days between: a few on each, at no round time. */
export function momentsBetween(random: Random, from: Date, to: Date): Date[] {
  const moments: Date[] = []
  for (let day = startOf(civilDateOf(from)).getTime(); day < to.getTime(); day += dayMs) {
    for (const hour of hours) {
      const at = day + hour * hourMs + between(random, 0, 5_399_999)
      if (at >= from.getTime() && at < to.getTime()) moments.push(new Date(at))
    }
  }
  return moments
}
