// What the taxes of the excise office share.
import { text, type BillerDeclaration } from '#platform/catalogue'

export const excise = {
  competentAuthority: text(
    'Excise, Taxation and Narcotics Control, Punjab',
    'ایکسائز، ٹیکسیشن و نارکوٹکس کنٹرول پنجاب',
  ),
  arrears: 'separate',
  billed: { from: '2026-07-01', source: 'The demand, as the excise office hands it in' },
  uploadedBy: 'excise-billing',
  remindDays: 7,
} as const satisfies Partial<BillerDeclaration>

/** A change of the amount that is spoken of and whose rate no source confirms. */
export const unconfirmed = {
  basisPoints: 0,
  certainty: 'unconfirmed',
  authority: excise.competentAuthority,
  source: 'Known to exist; no published rate was found',
} as const
