/** Complaints about kites that anybody may see, where whoever complains says so. */
import { location, oneOf, text, type Service } from '#platform/catalogue'
import { kiteNuisance } from '#tests/kite-nuisance'
import { kiteSighting } from '#tests/kite-sighting'

const said = (en: string, ur: string) => {
  const name = text(en, ur)
  return { name, meaning: name, public: name }
}

const { workflow, wording, form, questions } = kiteNuisance
const { answered = {}, received = {}, joined = {} } = workflow.states
const alone = {
  by: 'joined',
  to: 'open',
  follows: ['drop', 'withdraw', 'refuse'],
  separates: true,
} as const

export const kiteOutcry: Service = {
  ...kiteNuisance,
  id: 'kite-outcry',
  form: {
    ...form,
    where: location({ list: 'streets', within: { south: 31, north: 32, west: 74, east: 75 } }),
    openness: oneOf(['public', 'personal']),
  },
  questions: {
    ...questions,
    where: { title: text('Where is it?', 'جگہ کون سی ہے؟') },
    openness: {
      title: text('May everybody see it?', 'کیا سب دیکھ سکتے ہیں؟'),
      options: { public: text('Yes', 'ہاں'), personal: text('No', 'نہیں') },
    },
  },
  lists: kiteSighting.lists ?? {},
  wording: {
    ...wording,
    name: text('Kite outcry', 'پتنگ کی فریاد'),
    states: {
      ...wording.states,
      done: said('Solved', 'حل شدہ'),
      gone: said('Gone', 'واپس'),
      turned: said('Refused', 'رد'),
    },
    actions: {
      ...wording.actions,
      confirm: text('It is solved', 'مسئلہ حل ہو گیا'),
      withdraw: text('Withdraw', 'واپس لیں'),
      refuse: text('Refuse', 'رد کریں'),
    },
    done: {
      ...wording.done,
      confirm: text('Confirmed', 'تصدیق کی گئی'),
      withdraw: text('Withdrawn', 'واپس لیا گیا'),
      refuse: text('Refused', 'رد کیا گیا'),
    },
  },
  workflow: {
    ...workflow,
    states: {
      ...workflow.states,
      joined: { ...joined, alone },
      received: {
        ...received,
        withdraw: { by: 'applicant', to: 'gone' },
        refuse: { by: 'routed', byHolder: true, to: 'turned' },
      },
      answered: { ...answered, confirm: { by: 'applicant', to: 'done' } },
      done: {},
      gone: {},
      turned: {},
    },
  },
  publication: {
    topic: 'nuisance',
    place: 'where',
    heard: 'told',
    isPublic: ({ openness }: { openness?: string }) => openness === 'public',
    stages: {
      received: 'open',
      open: 'open',
      asked: 'open',
      joined: 'joined',
      answered: 'answered',
      closed: 'unconfirmed',
      done: 'confirmed',
      gone: 'withdrawn',
      turned: 'refused',
    },
  },
}
