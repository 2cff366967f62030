/** A complaint, suggestion or question: to which office, by when, and who answers after that. */
import { defineService, text } from '#platform/catalogue'
import { categories } from './categories.ts'
import { categoryAsked, daysOf, isForAnybody, kindOf, lists, officeOf, since } from './drawn.ts'
import { form } from './form.ts'
import { publication } from './publication.ts'
import { serviceWording } from './service-wording.ts'
import { questions } from './wording.ts'
import { audit, levels, notify, states } from './workflow.ts'

export const complaint = defineService({
  id: 'citizen-complaint',
  competentAuthority: text('Complaints Cell', 'شکایات سیل'),
  legalResource: text(
    'Demonstration: the days are those of the Pakistan Citizen Portal, not of a law',
    'نمونہ: مدت پاکستان سٹیزن پورٹل کی ہے، کسی قانون کی نہیں',
  ),
  channels: ['portal', 'api'],
  applicant: {
    assurance: 'none',
    perDayMax: 20,
    assuranceFor: ({ evidence }) => (isForAnybody(evidence) ? 'none' : 'basic'),
  },
  form,
  questions,
  wording: serviceWording,
  lists,
  evidence: {
    category: {
      register: categories.id,
      purpose: text('To know the office and its days', 'دفتر اور مدت جاننے کے لیے'),
      key: ({ category }, asked) => categoryAsked(category, asked),
    },
  },
  routing: {
    topic: 'category',
    rows: [
      { from: since, kind: kindOf, role: 'complaints-officer' },
      { from: since, office: 'collectorate', role: 'complaints-head' },
    ],
    head: 'complaints-head',
    rungs: [{ rungs: ['20 days', '30 days', '40 days'], sooner: daysOf }],
    standsStill: { in: ['waiting'], daysMax: 10 },
    notOffice: ({ office }) => officeOf(office),
  },
  publication,
  audit,
  workflow: { initial: 'draft', states },
  serviceLevels: levels,
  delivered: ['answered', 'confirmed', 'unconfirmed', 'rejected'],
  notify,
})
