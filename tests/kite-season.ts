/** The invented permit for a whole season: what a large kite costs is paid in three parts. */
import { rupees, text, type Instalments, type Service } from '#platform/catalogue'
import { kitePermit } from '#tests/kite-permit'

/** Rs 100 from a large kite on: 40 in ten days, 30 in forty, 30 in seventy. */
export const seasonParts: Instalments<unknown> = {
  from: '2026-01-01',
  source: 'invented',
  when: ({ amount }) => amount >= rupees(100),
  parts: [
    { percent: 40, due: '10 days' },
    { percent: 30, due: '40 days' },
    { percent: 30, due: '70 days' },
  ],
  goesOnAfter: 1,
  late: { takenFor: '15 days', surchargeBasisPoints: 500 },
}

const { cost, workflow, wording } = kitePermit

export const kiteSeason: Service = {
  ...kitePermit,
  id: 'kite-season',
  wording: {
    ...wording,
    name: text('Kite season', 'پتنگ کا موسم'),
    actions: { ...wording.actions, default: text('A part was not paid', 'قسط ادا نہیں ہوئی') },
  },
  ...(cost && { cost: { ...cost, instalments: [seasonParts] } }),
  workflow: {
    ...workflow,
    states: {
      ...workflow.states,
      flying: {
        ...workflow.states['flying'],
        default: { by: 'clock', to: 'grounded', missed: true, leaf: 'cancelled' },
      },
    },
  },
}
