/**
 * Which roles of this installation one person may not hold on one day: the conflict matrix of the
 * stamp trade, beside what the platform itself forbids everywhere.
 */
import { accountsRole, mandateOfficerRole, registrarRole, treasuryRole } from '#platform/catalogue'
import { dutiesThatMustNotMeet, type DutyPair } from '#platform/identity'
import { text, type Text } from '#platform/kernel'

function apart(first: string, second: string, why: Text): DutyPair {
  return { within: 'person', duties: [first, second], why }
}

const fourEyes = text(
  'Who checks a refund may not approve it.',
  'جو رقم واپسی کی پڑتال کرے وہ اس کی منظوری نہیں دے سکتا۔',
)
const unused = text(
  'Who uses stamps for deeds may not confirm that a stamp is unused.',
  'جو دستاویزات پر اسٹامپ استعمال کرے وہ یہ تصدیق نہیں کر سکتا کہ اسٹامپ استعمال نہیں ہوا۔',
)
const ownWares = text(
  'Who sells stamps may not use, check or license them for the state.',
  'جو اسٹامپ بیچے وہ سرکار کی طرف سے ان کا استعمال، پڑتال یا لائسنس کا کام نہیں کر سکتا۔',
)
const ownBooks = text(
  'Who audits may take part in nothing that is audited.',
  'جو آڈٹ کرے وہ اس کام میں حصہ نہیں لے سکتا جس کا آڈٹ ہوتا ہے۔',
)
const ownSums = text(
  'Who issues, sells or refunds may not settle the day’s money, nor pay refunds out.',
  'جو جاری کرے، بیچے یا رقم واپس کرے وہ دن کی رقم کا حساب یا واپسی کی ادائیگی نہیں کر سکتا۔',
)

const ownCaptures = text(
  'Who takes photographs and fingerprints may not decide who gets the card.',
  'جو تصویر اور نشانات لے وہ یہ فیصلہ نہیں کر سکتا کہ کارڈ کسے ملے۔',
)
const ownRefusals = text(
  'Who refuses may not decide the appeal.',
  'جو نامنظور کرے وہ اپیل کا فیصلہ نہیں کر سکتا۔',
)
const ownEvidence = text(
  'Who enters births and deaths may not confirm mandates that rest on them.',
  'جو پیدائش اور وفات درج کرے وہ ان پر مبنی اختیارات کی توثیق نہیں کر سکتا۔',
)

const vendor = 'stamp-vendor'

/** By the names that the installed services give their roles. */
export const rolesApart: readonly DutyPair[] = [
  apart('refund-clerk', 'collector', fourEyes),
  apart('refund-clerk', 'sub-registrar', unused),
  apart('registration-officer', 'identity-approver', ownCaptures),
  apart('passport-clerk', 'passport-officer', ownCaptures),
  apart('identity-approver', 'identity-appeals', ownRefusals),
  apart('passport-officer', 'passport-appeals', ownRefusals),
  apart('passport-clerk', 'passport-appeals', ownCaptures),
  apart('registration-officer', 'identity-appeals', ownCaptures),
  apart(registrarRole, mandateOfficerRole, ownEvidence),
  ...['collector', 'refund-clerk', 'sub-registrar', 'oath-commissioner', 'court-reader'].map(
    (role) => apart(vendor, role, ownWares),
  ),
  ...['collector', 'refund-clerk', 'sub-registrar', vendor].flatMap((role) =>
    [treasuryRole, accountsRole].map((treasury) => apart(treasury, role, ownSums)),
  ),
]

/** Everything that must not meet, where these roles exist: an auditor holds no other role. */
export function dutiesAmong(roles: Iterable<string>): readonly DutyPair[] {
  const audited = [...roles].filter((role) => role !== 'auditor')
  return [
    ...dutiesThatMustNotMeet,
    ...rolesApart,
    ...audited.map((role) => apart('auditor', role, ownBooks)),
  ]
}
