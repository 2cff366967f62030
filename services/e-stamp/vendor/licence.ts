/**
 * The licences of stamp vendors (ashtam farosh), as the Collector publishes them: who may sell
 * where, from when to when, and up to what. A vendor's post is his licence: the post `pb-mhr-981`
 * holds the licence PB-MHR-981.
 */
import {
  formatDate,
  isSuspendedOn,
  moneyText,
  suspensionFields,
  text,
  textOf,
  type CivilDate,
  type CounterPlace,
  type Item,
  type Paisa,
  type RegisterDefinition,
  type StepContext,
  type Suspension,
} from '#platform/catalogue'
import { inBoth } from '../both.ts'
import { vendorLimitOn } from './limits.ts'
import { vendorProblems } from './problems.ts'

export const vendorRole = 'stamp-vendor'

/** One record a licence; a later one replaces it, and the earlier ones stay on record. */
export const vendorLicences: RegisterDefinition = {
  id: 'stamp-vendors',
  publicFields: [
    'licence',
    'vendor',
    'placeEn',
    'placeUr',
    'from',
    'to',
    ...suspensionFields,
    'perStampMax',
    'perDayMax',
  ],
  states: { published: ['published'] },
  publishedBy: 'collector',
  suspendable: {
    title: text('Licences of stamp vendors', 'اسٹامپ فروشوں کے لائسنس'),
    nameOf: ({ licence, vendor }) => `${textOf(licence, '')}, ${textOf(vendor, '')}`,
  },
}

export type Licence = Suspension & {
  /** `PB-MHR-981`, as it is printed. */
  readonly licence: string
  readonly vendor: string
  readonly placeEn: string
  readonly placeUr: string
  /** Both days are included. */
  readonly from: CivilDate
  readonly to: CivilDate
  /** Where the Collector allows less than everybody may. */
  readonly perStampMax?: Paisa
  readonly perDayMax?: number
}

export const licenceOf = ({ post = '' }: Pick<CounterPlace, 'post'>) => post.toUpperCase()
export const licenceKey = (jurisdiction: string, licence: string) =>
  `${jurisdiction}/${licence.toLowerCase()}`

/** What the vendor has paid for and not yet issued. */
export const stockOf = (at: CounterPlace) => `stock/${licenceOf(at)}`
/** The running number of the vendor's register under the Punjab Stamp Rules 1934. */
export const seriesOf = (at: CounterPlace) => `vendor/${licenceOf(at)}`

/** The licence of the post by which somebody acts. */
export const licenceEvidence = {
  register: vendorLicences.id,
  purpose: text('To see that the licence is in force', 'یہ دیکھنے کے لیے کہ لائسنس مؤثر ہے'),
  key: (_answers: unknown, { jurisdiction, post }: CounterPlace) =>
    post && licenceKey(jurisdiction, post),
}

export function licenceIn(evidence: Readonly<Record<string, Item | undefined>>) {
  return evidence['licence'] as Licence | undefined
}

type Context = Pick<StepContext<unknown>, 'evidence' | 'today' | 'serial' | 'post'>

/** `PB-MHR-981`: province, district, number. Accounts and registers are kept under it. */
const licenceShape = /^[A-Z]{2}-[A-Z]{3}-\d{1,6}$/

/**
 * The licence by which a vendor acts, if he may today.
 * @throws vendor-licence-missing, vendor-post-no-licence, vendor-licence-suspended,
 * vendor-licence-not-in-force
 */
export function checkLicence({ evidence, today, post = '' }: Context): Licence {
  const held = licenceIn(evidence)
  if (!held) throw vendorProblems['vendor-licence-missing']()
  const { licence, from, to, suspendedFrom } = held
  if (licence !== licenceOf({ post }) || !licenceShape.test(licence)) {
    throw vendorProblems['vendor-post-no-licence']({ values: { post } })
  }
  if (suspendedFrom !== undefined && isSuspendedOn(held, today)) {
    const reason = held.suspensionReason ?? '–'
    const values = { licence, from: dayInBoth(suspendedFrom), reason }
    throw vendorProblems['vendor-licence-suspended']({ values })
  }
  if (today < from || today > to) {
    const values = { licence, from: dayInBoth(from), to: dayInBoth(to) }
    throw vendorProblems['vendor-licence-not-in-force']({ values })
  }
  return held
}

/**
 * Refuses a stamp above what the law of the day and the licence allow, and one stamp more than
 * the licence allows in a day.
 * @throws as `checkLicence`; vendor-no-limit-confirmed, vendor-stamp-above-limit,
 * vendor-day-limit-reached
 */
export function checkLimits(context: Context, amount: Paisa): void {
  const { perStampMax = Number.POSITIVE_INFINITY, perDayMax } = checkLicence(context)
  const law = vendorLimitOn(context.today)
  if (!law) throw vendorProblems['vendor-no-limit-confirmed']()
  const limit = Math.min(law.perStampMax, perStampMax)
  if (amount > limit) {
    const values = { limit: moneyText(limit), amount: moneyText(amount) }
    throw vendorProblems['vendor-stamp-above-limit']({ values })
  }
  if (perDayMax !== undefined && (context.serial?.ofDay ?? 0) > perDayMax) {
    throw vendorProblems['vendor-day-limit-reached']({ values: { count: String(perDayMax) } })
  }
}

export const dayInBoth = (day: CivilDate) => inBoth((language) => formatDate(day, language))
