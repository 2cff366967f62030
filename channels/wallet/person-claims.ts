/** What a wallet's credential says of a person, each claim for itself. */
import { addMonths, type CivilDate, type Text, text } from '#platform/kernel'
import type { IdentityPerson } from '#platform/catalogue'
import type { ClaimValue } from '#platform/wallet'

export const claimNames = {
  name: text('Name', 'نام (انگریزی)'),
  name_ur: text('Name in Urdu', 'نام'),
  birthdate: text('Date of birth', 'تاریخ پیدائش'),
  gender: text('Gender', 'جنس'),
  nationality: text('Nationality', 'قومیت'),
  personal_administrative_number: text('Identity number', 'شناختی نمبر'),
  document_number: text('Card number', 'کارڈ نمبر'),
  age_equal_or_over: text('Age', 'عمر'),
} as const satisfies Readonly<Record<string, Text>>

const ages = [12, 15, 18, 21, 60] as const

/** On which day somebody is so old. */
const reaches = (birthdate: CivilDate, age: number) => addMonths(birthdate, age * 12)

export function claimsOf(
  person: IdentityPerson,
  number: string,
  today: CivilDate,
): Readonly<Record<keyof typeof claimNames, ClaimValue>> {
  const { dateOfBirth } = person
  return {
    name: person.fullName,
    name_ur: person.secondName,
    birthdate: dateOfBirth,
    gender: person.gender,
    nationality: person.nationality,
    personal_administrative_number: person.personalNumber,
    document_number: number,
    age_equal_or_over: Object.fromEntries(
      ages.map((age) => [String(age), reaches(dateOfBirth, age) <= today]),
    ),
  }
}

/** The day on which one of the ages will no longer be true: the credential ends before it. */
export function nextAge(birthdate: CivilDate, today: CivilDate): CivilDate | undefined {
  return ages.map((age) => reaches(birthdate, age)).find((day) => day > today)
}
