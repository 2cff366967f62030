/**
 * The kinds of question that a form may ask, as data, and the functions by which a service
 * writes them. What a question says is not here: wording lies beside the form.
 */
import type { CivilDate, Paisa, Problem } from '#platform/kernel'
import type { Condition } from './condition.ts'
import type { AreaUnit, Decimal, Unit } from './decimal.ts'

/**
 * `when`: asked only if the condition holds. `optional`: may be left empty. `personal`: tells
 * about a person, so public views leave it out; persons always do.
 */
export type Asking = {
  readonly when?: Condition
  readonly optional?: boolean
  readonly personal?: boolean
}

/**
 * Why a value that is right in itself cannot be taken beside the earlier answers, which may be
 * unchecked yet; undefined where it can.
 */
export type Refusal<V> = (
  value: V,
  given: { readonly answers: Readonly<Record<string, unknown>>; readonly field: string },
) => Problem | undefined

export type OneOfQuestion = Asking & {
  readonly kind: 'one-of'
  readonly options: readonly string[]
}
/**
 * `whenEmpty`: why the list has nothing to choose from, and the way out; said on its page.
 * `found`: too long to read through, so that an option is found by words or by what it stands
 * under; `suggestedBy`: the earlier text that suggests some.
 */
export type OneFromSettings = Asking & {
  /** Offered in the alphabet of the reader's language: its own order says nothing. */
  readonly byName?: true
  readonly found?: { readonly suggestedBy?: string }
  readonly whenEmpty?: (details: { readonly field: string }) => Problem
}
export type OneFromQuestion = OneFromSettings & {
  readonly kind: 'one-from'
  readonly list: string
}

/** Bounds in paisa. */
export type MoneySettings = Asking & { readonly atLeast?: Paisa; readonly atMost?: Paisa }
export type MoneyQuestion = MoneySettings & { readonly kind: 'money' }

/** `phone: 'required'` refuses a person without a mobile number; otherwise it may be left empty. */
export type PersonSettings = Asking & { readonly phone?: 'required' | 'optional' }
export type PersonQuestion = PersonSettings & { readonly kind: 'person' }

export type PeopleSettings = PersonSettings & {
  readonly atLeast?: number
  readonly atMost?: number
}
export type PeopleQuestion = PeopleSettings & { readonly kind: 'people' }

export type DateBound = 'today' | CivilDate
/** `refusal`: why a day within the bounds cannot be taken, given the answers so far. */
export type DateSettings = Asking & {
  readonly notBefore?: DateBound
  readonly notAfter?: DateBound
  readonly refusal?: Refusal<CivilDate>
}
export type DateQuestion = DateSettings & { readonly kind: 'date' }

export type AreaSettings = Asking & { readonly units?: readonly AreaUnit[] }
export type AreaQuestion = AreaSettings & { readonly kind: 'area' }

/** `decimals`: how many digits may follow the point, 0 to 4. */
export type QuantitySettings = Asking & {
  readonly unit: Unit
  readonly decimals?: number
  readonly atLeast?: number
  readonly atMost?: number
}
export type QuantityQuestion = QuantitySettings & { readonly kind: 'quantity' }

/** `max`: the most characters. */
export type TextSettings = Asking & { readonly max: number }
/** `holds`: the line is the number of a document, with the letters before its 16 digits. */
export type LineSettings = TextSettings & { readonly holds?: 'document-number' }
export type ShortTextQuestion = LineSettings & { readonly kind: 'short-text' }
/** `screened`: others may read it, so whoever writes somebody's number in it is warned. */
export type LongTextSettings = TextSettings & { readonly screened?: true }
export type LongTextQuestion = LongTextSettings & { readonly kind: 'long-text' }

export type ConfirmationQuestion = Asking & { readonly kind: 'confirmation' }
export type FingerprintQuestion = Asking & { readonly kind: 'fingerprint' }

/**
 * `modality`: what is taken; an exception, which an officer decides, may stand for either. `of`:
 * whose it must be; `anybody` where a rule of the service says whose (a relative who attests).
 */
export type BiometricSettings = Asking & {
  readonly modality: 'face' | 'finger'
  readonly of?: 'applicant' | 'anybody'
}
export type BiometricQuestion = BiometricSettings & { readonly kind: 'biometric' }

/** `atMost`: how many, up to `photosMax`. Photos are personal unless the service says otherwise. */
export type PhotosSettings = Asking & { readonly atLeast?: number; readonly atMost?: number }
export type PhotosQuestion = PhotosSettings & { readonly kind: 'photos' }

/** In degrees of WGS 84; the edges belong to it. */
export type Box = {
  readonly south: number
  readonly north: number
  readonly west: number
  readonly east: number
}

/** `list`: the places to choose from, handed in at run time. `within`: where a point may lie. */
export type LocationSettings = Asking & { readonly list: string; readonly within?: Box }
export type LocationQuestion = LocationSettings & { readonly kind: 'location' }

export type Question =
  | OneOfQuestion
  | OneFromQuestion
  | MoneyQuestion
  | PersonQuestion
  | PeopleQuestion
  | DateQuestion
  | AreaQuestion
  | QuantityQuestion
  | ShortTextQuestion
  | LongTextQuestion
  | ConfirmationQuestion
  | FingerprintQuestion
  | BiometricQuestion
  | PhotosQuestion
  | LocationQuestion

export type QuestionKind = Question['kind']
export type QuestionOf<K extends QuestionKind> = Extract<Question, { readonly kind: K }>

export const relations = ['son-of', 'daughter-of', 'wife-of', 'widow-of'] as const
export type Relation = (typeof relations)[number]

/** A named person. `cnic`: 13 digits. `phone`: `+923XXXXXXXXX`. Names keep the script typed. */
export type Person = {
  readonly name: string
  readonly cnic: string
  readonly relation: Relation
  readonly relativeName: string
  readonly address: string
  readonly phone?: string
}

/** An extent of land as its papers state it, never converted. */
export type Area = { readonly value: Decimal; readonly unit: AreaUnit }

/** A point in degrees of WGS 84, to a metre. */
export type Point = { readonly lat: number; readonly lon: number }

/** Where something is: a place of the list, how to find it there, and the point if it is known. */
export type Location = {
  readonly place: string
  readonly landmark?: string
  readonly point?: Point
}

/** What a valid answer of each kind is; the same shape in drafts, in the API and in rules. */
export type ValueByKind = {
  'one-of': string
  'one-from': string
  money: Paisa
  person: Person
  people: readonly Person[]
  date: CivilDate
  area: Area
  quantity: Decimal
  'short-text': string
  'long-text': string
  confirmation: true
  fingerprint: string
  biometric: string
  photos: readonly string[]
  location: Location
}

/** The answer to one question: for a choice its options, literally. */
export type ValueOf<Q> = Q extends {
  readonly kind: 'one-of'
  readonly options: readonly (infer Option)[]
}
  ? Option
  : Q extends { readonly kind: infer K extends QuestionKind }
    ? ValueByKind[K]
    : never

type NoSettings = Readonly<Record<never, never>>
/** Makes a misspelt setting a compile error, which inference alone would let pass. */
type Only<S, Allowed> = { readonly [K in Exclude<keyof S, keyof Allowed>]?: never }
/** `NoInfer`: a service's form around the call must not lend its own, wider settings. */
type Asked<K extends QuestionKind, S> = { readonly kind: K } & NoInfer<S>

/** One of a few fixed options: `oneOf(['sale-deed', 'gift-deed'])`. */
export function oneOf<
  const Options extends readonly [string, ...string[]],
  const S extends Asking = NoSettings,
>(
  options: Options,
  settings?: S & Only<S, Asking>,
): Asked<'one-of', { readonly options: Options } & S> {
  return { kind: 'one-of', options, ...settings } as never
}

/** One from a named list of options that is handed in at run time (`context.lists`). */
export function oneFrom<const List extends string, const S extends OneFromSettings = NoSettings>(
  list: List,
  settings?: S & Only<S, OneFromSettings>,
): Asked<'one-from', { readonly list: List } & S> {
  return { kind: 'one-from', list, ...settings } as never
}

/** An amount: typed in rupees, kept in whole paisa. Bounds in paisa. */
export function money<const S extends MoneySettings = NoSettings>(
  settings?: S & Only<S, MoneySettings>,
): Asked<'money', S> {
  return { kind: 'money', ...settings } as never
}

/** One person by name, CNIC, relation, address and phone. */
export function person<const S extends PersonSettings = NoSettings>(
  settings?: S & Only<S, PersonSettings>,
): Asked<'person', S> {
  return { kind: 'person', ...settings } as never
}

/** A list of persons, each CNIC once; at least 1 and at most 50 unless told otherwise. */
export function people<const S extends PeopleSettings = NoSettings>(
  settings?: S & Only<S, PeopleSettings>,
): Asked<'people', S> {
  return { kind: 'people', ...settings } as never
}

/** A civil date (`YYYY-MM-DD`); the bounds themselves are allowed. */
export function date<const S extends DateSettings = NoSettings>(
  settings?: S & Only<S, DateSettings>,
): Asked<'date', S> {
  return { kind: 'date', ...settings } as never
}

/** An extent of land: an exact decimal above zero and its unit. */
export function area<const S extends AreaSettings = NoSettings>(
  settings?: S & Only<S, AreaSettings>,
): Asked<'area', S> {
  return { kind: 'area', ...settings } as never
}

/** A number of one unit, as exact decimal text. Not below zero unless `atLeast` says more. */
export function quantity<const S extends QuantitySettings>(
  settings: S & Only<S, QuantitySettings>,
): Asked<'quantity', S> {
  return { kind: 'quantity', ...settings } as never
}

/** One line of text. */
export function shortText<const S extends LineSettings>(
  settings: S & Only<S, LineSettings>,
): Asked<'short-text', S> {
  return { kind: 'short-text', ...settings } as never
}

/** Text of several lines. */
export function longText<const S extends LongTextSettings>(
  settings: S & Only<S, LongTextSettings>,
): Asked<'long-text', S> {
  return { kind: 'long-text', ...settings } as never
}

/** A statement that the person confirms; it cannot be refused, only left unsaid. */
export function confirmation<const S extends Asking = NoSettings>(
  settings?: S & Only<S, Asking>,
): Asked<'confirmation', S> {
  return { kind: 'confirmation', ...settings } as never
}

/** SHA-256 of a file, in hex: what tells it from every other file, without keeping it. */
export function fingerprint<const S extends Asking = NoSettings>(
  settings?: S & Only<S, Asking>,
): Asked<'fingerprint', S> {
  return { kind: 'fingerprint', ...settings } as never
}

/** A face or a finger: the answer is the id of what was taken, never the picture. */
export function biometric<const S extends BiometricSettings>(
  settings: S & Only<S, BiometricSettings>,
): Asked<'biometric', S> {
  return { kind: 'biometric', ...settings } as never
}

/** Photos, at least 1 and at most 5 unless told otherwise: the answer is the ids of attachments. */
export function photos<const S extends PhotosSettings = NoSettings>(
  settings?: S & Only<S, PhotosSettings>,
): Asked<'photos', S> {
  return { kind: 'photos', ...settings } as never
}

/** A place of a named list, with a landmark and a point where they are known. */
export function location<const S extends LocationSettings>(
  settings: S & Only<S, LocationSettings>,
): Asked<'location', S> {
  return { kind: 'location', ...settings } as never
}
