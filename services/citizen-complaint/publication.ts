/** What everybody sees of a public one, who looks at it before, and where support is asked for. */
import type { SupportSought } from '#platform/catalogue'

type Answers = {
  readonly type: string
  readonly openness: string
  readonly about?: string | undefined
}

/** Enough supporters of a suggestion oblige the office to answer. */
const support: SupportSought<Answers> = {
  when: ({ type }) => type === 'suggestion',
  verified: 50,
  answeredWithin: '20 working days',
  head: 'complaints-head',
}

export const publication = {
  topic: 'category',
  place: 'place',
  heard: 'told',
  isPublic: ({ type, openness, about }: Answers) =>
    type !== 'question' && openness === 'public' && about !== 'office',
  support,
  text: 'told',
  photos: 'photos',
  answer: { step: 'close', text: 'answer', photos: 'evidence' },
  releasedBy: 'routed',
  stages: {
    received: 'open',
    'at-work': 'open',
    reopened: 'open',
    waiting: 'open',
    answered: 'answered',
    confirmed: 'confirmed',
    unconfirmed: 'unconfirmed',
    withdrawn: 'withdrawn',
    merged: 'joined',
    rejected: 'refused',
  },
} as const
