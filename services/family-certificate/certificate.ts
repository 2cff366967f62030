/** The register of family certificates, and what one of them says. */
import {
  civilDateOf,
  fill,
  formatDate,
  formatInstant,
  inBoth,
  maskCnic,
  oneOf,
  person,
  textOf,
  type AnswersOf,
  type Claim,
  type IssueContext,
  type Item,
  type PaperContext,
  type RegisterDefinition,
  type StepContext,
} from '#platform/catalogue'
import { families, type Family } from './fee.ts'
import { familyProblems } from './problems.ts'
import { familyNames, paperWords, relationNames } from './wording.ts'

export const form = { family: oneOf(families), holder: person() }
type Answers = AnswersOf<typeof form>

export const familyCertificates: RegisterDefinition = {
  id: 'family-certificates',
  publicFields: ['family', 'issuedOn', 'count'],
  searchableFields: ['cnic'],
  states: { issued: ['cancelled'], cancelled: [] },
}

/** A person of a family, as the certificate lists him. */
type Member = {
  readonly cnic?: string
  readonly nameEn?: string
  readonly nameUr?: string
  readonly relation?: string
  readonly dateOfBirth?: string
}

/** Those whom a certificate lists: by birth, by marriage, by adoption, or the first two. */
export function membersOf(item: Item | undefined, family: Family): Member[] {
  const kinds = family === 'alpha-and-beta' ? ['alpha', 'beta'] : [family]
  const listed = kinds.flatMap((kind) => {
    const members: unknown = item?.[kind]
    return Array.isArray(members) ? (members as Member[]) : []
  })
  return [...new Map(listed.map((member) => [member.cnic ?? member.nameEn, member])).values()]
}

/** @throws family-certificate-not-yours: everybody asks for his own family, which is not empty */
export function checkFamily({ answers, evidence, applicantId }: StepContext<Answers>): void {
  const { holder, family } = evidence
  const isOwn = holder !== undefined && holder['personId'] === applicantId
  if (isOwn && membersOf(family, answers.family).length > 0) return
  throw familyProblems['family-certificate-not-yours']({ field: 'holder' })
}

export function certificateItem(context: IssueContext<Answers>): Item {
  const { answers, issuedAt, evidence, previous, heldBefore } = context
  if (previous) return { ...heldBefore?.(), ...previous }
  const holder = evidence?.['holder']
  const members = membersOf(evidence?.['family'], answers.family)
  return {
    family: answers.family,
    issuedOn: civilDateOf(issuedAt),
    count: members.length,
    cnic: answers.holder.cnic,
    holder: `${textOf(holder?.['nameEn'])}\n${textOf(holder?.['nameUr'])}`,
    members: members.map(({ cnic, nameEn, nameUr, relation, dateOfBirth }) => {
      return { cnic, nameEn, nameUr, relation, dateOfBirth }
    }),
  }
}

export const searchOf = (item: Item) => ({ cnic: [String(item['cnic'])] })

const claims: Readonly<Record<string, Claim>> = {
  holder: { key: 10, label: paperWords.holder, kind: 'both' },
  family: { key: 11, label: paperWords.family, kind: 'choice', options: familyNames },
  count: { key: 12, label: paperWords.count, kind: 'text' },
}

export const certificate = {
  documentType: 8,
  title: paperWords.title,
  template: new URL('certificate.typ', import.meta.url),
  claims,
  data: ({ number, issuedAt, item, jurisdiction, answers }: PaperContext<Answers>) => {
    const members = Array.isArray(item?.['members']) ? (item['members'] as Member[]) : []
    return {
      number,
      title: paperWords.title,
      authority: paperWords.authority,
      office: jurisdiction.name,
      issued: inBoth((language) =>
        fill(paperWords.issued, language, { when: formatInstant(issuedAt, language) }),
      ),
      facts: [
        {
          label: paperWords.holder,
          value: { en: lineOf(item, 0), ur: lineOf(item, 1) },
        },
        { label: paperWords.family, value: familyNames[answers.family] },
      ],
      columns: paperWords.columns,
      members: members.map(({ cnic, nameEn, nameUr, relation, dateOfBirth }) => ({
        name: { en: nameEn ?? '–', ur: nameUr ?? '–' },
        relation: relationNames[relation ?? ''] ?? relationNames['other'],
        cnic: cnic ? maskCnic(cnic) : '–',
        born: inBoth((l) => (dateOfBirth ? formatDate(dateOfBirth, l) : '–')),
      })),
      note: paperWords.note,
      check: paperWords.check,
    }
  },
}

const lineOf = (item: Item | undefined, at: number) =>
  textOf(item?.['holder']).split('\n')[at] ?? '–'
