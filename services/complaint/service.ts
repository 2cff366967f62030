/** A complaint, suggestion or question: to which office, by when, and who answers if it does not. */
import { defineService, text, type Duration, type EvidenceGiven } from '#platform/catalogue'
import { categories, categoryKey, categoryOption, type Category } from './categories.ts'
import { form } from './form.ts'
import { places, placeOption } from './places.ts'
import { serviceWording } from './service-wording.ts'
import { questions } from './wording.ts'
import { levels, states } from './workflow.ts'

const since = '2026-01-01'

/** What the published record of the category says. */
const categoryIn = ({ category }: EvidenceGiven) => category as Category | undefined

const categorySaid = (said: Readonly<Record<string, unknown>> = {}) =>
  typeof said['category'] === 'string' ? said['category'] : undefined

export const complaint = defineService({
  id: 'complaint',
  competentAuthority: text('Complaints Cell', 'شکایات سیل'),
  legalResource: text(
    'Demonstration: the days are those of the Pakistan Citizen Portal, not of a law',
    'نمونہ: مدت پاکستان سٹیزن پورٹل کی ہے، کسی قانون کی نہیں',
  ),
  channels: ['portal', 'api'],
  applicant: { assurance: 'basic' },
  form,
  questions,
  wording: serviceWording,
  lists: {
    category: {
      register: categories.id,
      keyPrefix: ({ jurisdiction }) => `${jurisdiction}/`,
      option: categoryOption,
    },
    place: {
      register: places.id,
      keyPrefix: ({ jurisdiction }) => `${jurisdiction}/`,
      option: placeOption,
    },
    office: {
      officesOf: ({ jurisdiction }) => jurisdiction,
      option: ({ jurisdiction, id, name }) => ({ value: `${jurisdiction}/${id}`, label: name }),
    },
  },
  evidence: {
    category: {
      register: categories.id,
      purpose: text('To know the office and its days', 'دفتر اور مدت جاننے کے لیے'),
      // Whoever passes it on says what it is really about.
      key: ({ category }, { jurisdiction, said }) =>
        categoryKey(jurisdiction, categorySaid(said) ?? category),
    },
  },
  routing: {
    rows: [
      { from: since, kind: (known) => categoryIn(known)?.kind, role: 'complaints-officer' },
      { from: since, office: 'collectorate', role: 'complaints-head' },
    ],
    head: 'complaints-head',
    rungs: [{ rungs: ['20 days', '30 days', '40 days'], sooner: daysOf }],
    standsStill: { in: ['waiting'], daysMax: 10 },
    notOffice: ({ office }) => {
      const [jurisdiction, id] = (office ?? '').split('/')
      return jurisdiction && id ? { jurisdiction, office: id } : undefined
    },
  },
  workflow: { initial: 'draft', states },
  serviceLevels: levels,
  delivered: ['answered', 'confirmed', 'unconfirmed', 'rejected'],
  notify: {
    received: 'received',
    'at-work': 'taken',
    waiting: 'asked',
    answered: 'answered',
    reopened: 'reopened',
    merged: 'merged',
    rejected: 'rejected',
  },
})

function daysOf(known: EvidenceGiven): Duration | undefined {
  const days = categoryIn(known)?.days
  return days === undefined ? undefined : `${days} working days`
}
