/** Complaints about kites: an invented service whose cases go to an office, and up a ladder. */
import {
  answer,
  defineService,
  longText,
  oneOf,
  quantity,
  shortText,
  text,
  type RouteRow,
  type Text,
} from '#platform/catalogue'

const from = '2026-01-01'
const inspector = 'kite-inspector'

const rows: readonly RouteRow[] = [
  { when: answer('nuisance').is('strings'), from, office: 'strings', role: inspector },
  { when: answer('nuisance').is('noise'), from, office: 'noise', role: inspector },
  { from, office: 'nuisance', role: 'kite-chief' },
]

const said = (en: string, ur: string) => {
  const name = text(en, ur)
  return { name, meaning: name, public: name }
}
const nuisances = {
  strings: text('Strings on the road', 'سڑک پر ڈور'),
  noise: text('Noise on the roof', 'چھت پر شور'),
  other: text('Something else', 'کچھ اور'),
}
const reason = { reason: longText({ max: 500 }) }
const why: Readonly<Record<string, { readonly title: Text }>> = {
  reason: { title: text('Why?', 'کیوں؟') },
}

export const kiteNuisance = defineService({
  id: 'kite-nuisance',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 9', 'پتنگ ایکٹ، دفعہ 9'),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form: {
    nuisance: oneOf(['strings', 'noise', 'other']),
    about: oneOf(['nobody', 'office', 'officer']),
    told: longText({ max: 500 }),
  },
  questions: {
    nuisance: { title: text('What is it?', 'کیا مسئلہ ہے؟'), options: nuisances },
    about: {
      title: text('Is it about an office?', 'کیا یہ کسی دفتر کے بارے میں ہے؟'),
      options: {
        nobody: text('No', 'نہیں'),
        office: text('The office for strings', 'ڈور کا دفتر'),
        officer: text('The first inspector of strings', 'ڈور کے پہلے انسپکٹر'),
      },
    },
    told: { title: text('What has happened?', 'کیا ہوا؟') },
  },
  wording: {
    name: text('Kite nuisance', 'پتنگ کی شکایت'),
    summary: text('Tell us what kites do to you.', 'پتنگوں سے تکلیف ہو تو بتائیں۔'),
    cost: text('Free.', 'مفت۔'),
    needed: [],
    duration: text('40 days at the most.', 'زیادہ سے زیادہ 40 دن۔'),
    states: {
      draft: said('Draft', 'مسودہ'),
      received: said('Received', 'موصول'),
      open: said('Being looked into', 'جانچ جاری'),
      asked: said('Waits for who complained', 'شکایت کنندہ کا انتظار'),
      joined: said('Joined to another', 'دوسری کے ساتھ ملائی گئی'),
      answered: said('Answered', 'جواب دیا گیا'),
      closed: said('Closed', 'بند'),
    },
    actions: {
      lodge: text('Complain', 'شکایت کریں'),
      take: text('Take it up', 'کام شروع کریں'),
      pass: text('Pass on', 'دوسرے دفتر کو بھیجیں'),
      give: text('Give to a colleague', 'ساتھی افسر کو دیں'),
      lend: text('Give to the office for noise', 'شور کے دفتر کو دیں'),
      note: text('Note', 'نوٹ لکھیں'),
      ask: text('Ask who complained', 'شکایت کنندہ سے پوچھیں'),
      reply: text('Reply', 'جواب دیں'),
      silence: text('No reply', 'جواب نہیں آیا'),
      answer: text('Answer', 'جواب دیں'),
      dispute: text('This is not solved', 'مسئلہ حل نہیں ہوا'),
      join: text('Join to another', 'دوسری کے ساتھ ملائیں'),
      part: text('Part them again', 'دوبارہ الگ کریں'),
      differ: text('It is not the same', 'یہ وہی بات نہیں'),
      alone: text('The other one ended', 'دوسری ختم ہوئی'),
      split: text('Two matters in one', 'ایک میں دو معاملے'),
      consult: text('Ask another office', 'دوسرے دفتر سے کہیں'),
      help: text('Do the part', 'حصہ مکمل کریں'),
      recall: text('End what was asked', 'مانگا گیا کام ختم کریں'),
      drop: text('Never mind', 'رہنے دیں'),
      settle: text('Not disputed', 'اعتراض نہیں آیا'),
    },
    done: {
      lodge: text('Complained', 'شکایت کی گئی'),
      take: text('Taken up', 'کام شروع ہوا'),
      pass: text('Passed on', 'دوسرے دفتر کو بھیجا گیا'),
      give: text('Given to a colleague', 'ساتھی افسر کو دیا گیا'),
      lend: text('Given to the office for noise', 'شور کے دفتر کو دیا گیا'),
      note: text('Noted', 'نوٹ لکھا گیا'),
      ask: text('Asked', 'پوچھا گیا'),
      reply: text('Replied', 'جواب آیا'),
      answer: text('Answered', 'جواب دیا گیا'),
      dispute: text('Disputed', 'اعتراض ہوا'),
      join: text('Joined to another', 'دوسری کے ساتھ ملائی گئی'),
      part: text('Parted', 'الگ کی گئی'),
      differ: text('Parted: not the same', 'الگ کی گئی: وہی بات نہیں'),
      alone: text('On its own: the other ended', 'دوسری ختم ہونے پر الگ'),
      split: text('Split', 'دو میں بانٹی گئی'),
      consult: text('Another office was asked', 'دوسرے دفتر سے کہا گیا'),
      help: text('The part was done', 'حصہ مکمل ہوا'),
      recall: text('What was asked was ended', 'مانگا گیا کام ختم ہوا'),
      drop: text('Dropped', 'چھوڑ دی گئی'),
    },
    asks: {
      pass: { nuisance: { title: text('What is it?', 'کیا ہے؟'), options: nuisances }, ...why },
      give: { colleague: { title: text('To whom?', 'کس کو؟') }, ...why },
      lend: why,
      note: why,
      ask: why,
      reply: why,
      answer: why,
      dispute: why,
      join: { into: { title: text('Which one?', 'کون سی؟') }, ...why },
      part: why,
      differ: why,
      split: {
        nuisance: { title: text('What is the other?', 'دوسرا معاملہ کیا ہے؟'), options: nuisances },
        told: { title: text('What of it?', 'اس کا کیا؟') },
        ...why,
      },
      consult: {
        office: { title: text('Which office?', 'کون سا دفتر؟') },
        days: { title: text('Within how many working days?', 'کتنے دفتری دنوں میں؟') },
        task: { title: text('What must it do?', 'اسے کیا کرنا ہے؟') },
      },
      help: why,
      recall: { office: { title: text('Which office?', 'کون سا دفتر؟') }, ...why },
      drop: why,
    },
    messages: {
      received: text(
        '{reference} received, answer by {deadline}.',
        '{reference} موصول، جواب {deadline} تک۔',
      ),
      joined: text('{reference} was joined to {other}.', '{reference}، {other} کے ساتھ ملی۔'),
      apart: text('{reference} was parted from {other}.', '{reference}، {other} سے الگ ہوئی۔'),
      split: text('{reference}: a part is now {other}.', '{reference}: ایک حصہ اب {other} ہے۔'),
      answered: text('{reference} was answered.', '{reference} کا جواب آیا۔'),
      remind: text(
        '{reference}: is it solved? Tell us by {deadline}. {link}',
        '{reference}: کیا مسئلہ حل ہوا؟ {deadline} تک بتائیں۔ {link}',
      ),
    },
  },
  routing: {
    rows,
    head: 'kite-chief',
    topic: 'nuisance',
    rungs: [
      { when: answer('nuisance').is('noise'), rungs: ['5 working days', '10 working days'] },
      { rungs: ['20 days', '30 days', '40 days'] },
    ],
    standsStill: { in: ['asked'], daysMax: 10 },
    notOffice: ({ about }) => {
      if (about === 'office') return { jurisdiction: 'PB-KTE', office: 'strings' }
      return about === 'officer' ? { jurisdiction: 'PB-KTE', post: 'strings-1' } : undefined
    },
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: { lodge: { by: 'applicant', to: 'received' } },
      received: { take: { by: 'routed', byHolder: true, to: 'open' } },
      open: {
        answer: {
          by: 'routed',
          byHolder: true,
          to: 'answered',
          asks: reason,
          templates: 'reason',
        },
        ask: { by: 'routed', byHolder: true, to: 'asked', asks: reason, timesMax: 3 },
        pass: {
          by: 'routed',
          byHolder: true,
          to: 'open',
          routes: 'anew',
          asks: { nuisance: oneOf(['strings', 'noise', 'other']), ...reason },
          timesMax: 4,
        },
        give: {
          by: 'routed',
          byHolder: true,
          to: 'open',
          routes: 'colleague',
          asks: { colleague: shortText({ max: 60 }), ...reason },
          timesMax: 10,
        },
        lend: {
          by: 'routed',
          byHolder: true,
          to: 'open',
          routes: () => ({ office: 'noise', role: inspector }),
          asks: reason,
          timesMax: 1,
        },
        note: { by: 'routed', to: 'open', asks: reason, duty: 'maker' },
        join: {
          by: 'routed',
          byHolder: true,
          to: 'joined',
          joins: true,
          asks: { into: shortText({ max: 40 }), ...reason },
        },
        split: {
          by: 'routed',
          byHolder: true,
          to: 'open',
          splits: true,
          asks: {
            nuisance: oneOf(['strings', 'noise', 'other']),
            told: longText({ max: 500 }),
            ...reason,
          },
          timesMax: 2,
          message: 'split',
        },
        consult: {
          by: 'routed',
          byHolder: true,
          to: 'open',
          task: 'set',
          asks: {
            office: shortText({ max: 60 }),
            days: quantity({ unit: 'day', atLeast: 1, atMost: 20 }),
            task: longText({ max: 500 }),
          },
          timesMax: 3,
        },
        help: { by: 'tasked', to: 'open', task: 'do', asks: reason },
        recall: {
          by: 'routed',
          byHolder: true,
          to: 'open',
          task: 'end',
          asks: { office: shortText({ max: 60 }), ...reason },
        },
        drop: { by: 'applicant', to: 'closed', asks: reason },
      },
      // It waits for the other's answer, and climbs by its own days all the same.
      joined: {
        answer: { by: 'joined', to: 'answered', follows: ['answer'], asks: reason },
        alone: { by: 'joined', to: 'open', follows: ['drop'], separates: true },
        part: { by: 'routed', to: 'open', separates: true, asks: reason },
        differ: { by: 'applicant', to: 'open', separates: true, asks: reason, message: 'apart' },
        drop: { by: 'applicant', to: 'closed', asks: reason },
      },
      asked: {
        reply: { by: 'applicant', to: 'open', asks: reason },
        silence: { by: 'clock', to: 'open', after: '7 days' },
        // So that a level in which nobody asked answers all the same.
        take: { by: 'routed', byHolder: true, to: 'open' },
      },
      answered: {
        dispute: { by: 'applicant', to: 'open', raises: true, asks: reason, timesMax: 2 },
        settle: {
          by: 'clock',
          to: 'closed',
          after: '15 days',
          reminds: { after: ['5 days', '12 days'], message: 'remind' },
        },
      },
      closed: {},
    },
  },
  serviceLevels: {
    received: { role: 'routed', within: '20 days' },
    open: { role: 'routed', within: '10 days' },
    asked: { role: 'routed', within: '10 days' },
    joined: { role: 'routed', within: '10 days' },
  },
  delivered: ['answered'],
  notify: { received: 'received', joined: 'joined', answered: 'answered' },
})
