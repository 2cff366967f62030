/** An invented service about what somebody saw: a kite in a tree, where it is, and photos of it. */
import {
  defineService,
  location,
  longText,
  oneOf,
  photos,
  text,
  type Option,
  type RegisterDefinition,
} from '#platform/catalogue'
import type { TestPlatform } from '#tests/platform'
import { kiteDistrict } from '#tests/platform'

/** The streets of Kite Town, from which one chooses. */
export const streetRegister: RegisterDefinition = {
  id: 'streets',
  publicFields: ['en', 'ur', 'point', 'outline'],
  states: { published: ['published'] },
  publishedBy: 'kite-officer',
}

const isPoint = (said: unknown): said is NonNullable<Option['point']> => said !== undefined
const isOutline = (said: unknown): said is NonNullable<Option['outline']> => said !== undefined

const note = { title: text('What was done?', 'کیا کیا گیا؟') }

export const kiteSighting = defineService({
  id: 'kite-sighting',
  competentAuthority: text('Kite Board', 'پتنگ بورڈ'),
  legalResource: text('Kite Act, section 9', 'پتنگ ایکٹ، دفعہ 9'),
  channels: ['portal', 'api'],
  applicant: { assurance: 'substantial' },
  form: {
    what: oneOf(['tree', 'wire']),
    where: location({ list: 'streets', within: { south: 31, north: 32, west: 74, east: 75 } }),
    pictures: photos({ optional: true, atMost: 3 }),
    words: longText({ max: 500 }),
  },
  questions: {
    what: {
      title: text('Where does the kite hang?', 'پتنگ کہاں پھنسی ہے؟'),
      options: { tree: text('In a tree', 'درخت میں'), wire: text('On a wire', 'تار پر') },
    },
    where: { title: text('Where is it?', 'جگہ کون سی ہے؟'), short: text('Place', 'جگہ') },
    pictures: {
      title: text('Photos of the kite', 'پتنگ کی تصاویر'),
      short: text('Photos', 'تصاویر'),
      hint: text('Show the tree or the wire too.', 'درخت یا تار بھی دکھائیں۔'),
    },
    words: { title: text('What else should we know?', 'اور کیا جاننا ضروری ہے؟') },
  },
  wording: {
    name: text('A kite that hangs', 'پھنسی ہوئی پتنگ'),
    summary: text('Tell us of a kite that hangs somewhere.', 'پھنسی ہوئی پتنگ کی اطلاع دیں۔'),
    cost: text('Nothing.', 'مفت۔'),
    needed: [text('A photo, if you have one', 'تصویر، اگر ہو')],
    duration: text('Two working days.', 'دو دن۔'),
    states: {
      draft: { name: text('Draft', 'مسودہ'), meaning: text('Not sent.', 'ابھی نہیں بھیجا۔') },
      open: {
        name: text('Open', 'زیرِ کار'),
        meaning: text('A clerk looks.', 'افسر دیکھیں گے۔'),
        public: text('A clerk is looking at it.', 'افسر دیکھ رہے ہیں۔'),
      },
      done: {
        name: text('Taken down', 'اتار لی'),
        meaning: text('It is down.', 'اتر گئی۔'),
        public: text('It was taken down.', 'اتار لی گئی۔'),
      },
    },
    actions: {
      send: text('Send', 'بھیجیں'),
      add: text('Add to it', 'مزید بتائیں'),
      answer: text('Answer', 'جواب دیں'),
    },
    done: {
      send: text('Sent', 'بھیج دیا'),
      add: text('Added', 'شامل کیا'),
      answer: text('Answered', 'جواب دیا'),
    },
    messages: {},
    asks: {
      add: {
        more: { title: text('More photos', 'مزید تصاویر') },
        words: { title: text('What is new?', 'نیا کیا ہے؟') },
      },
      answer: {
        proof: { title: text('Photos of the work', 'کام کی تصاویر') },
        note,
      },
    },
  },
  lists: {
    streets: {
      register: 'streets',
      keyPrefix: ({ jurisdiction }) => `${jurisdiction}/`,
      option: (key, item) => ({
        value: key.split('/')[1] ?? '',
        label: text(String(item['en']), String(item['ur'])),
        ...(isPoint(item['point']) && { point: item['point'] }),
        ...(isOutline(item['outline']) && { outline: item['outline'] }),
      }),
    },
  },
  workflow: {
    initial: 'draft',
    states: {
      draft: { send: { by: 'applicant', to: 'open' } },
      open: {
        add: {
          by: 'applicant',
          to: 'open',
          asks: { more: photos({ atMost: 2 }), words: longText({ max: 200 }) },
        },
        answer: {
          by: 'kite-officer',
          to: 'done',
          asks: { proof: photos({ optional: true, atMost: 2 }), note: longText({ max: 200 }) },
        },
      },
      done: {},
    },
  },
  serviceLevels: { open: { role: 'kite-officer', within: '2 working days' } },
  delivered: ['done'],
  notify: {},
})

const twoStreets = {
  minto: { en: 'Minto Street', ur: 'منٹو گلی', point: { lat: 31.588, lon: 74.311 } },
  bazaar: { en: 'Kite Bazaar', ur: 'پتنگ بازار', point: { lat: 31.602, lon: 74.33 } },
}

/** Two streets, or others, as the officer of Kite Town publishes them. */
export async function publishStreets(
  { door, officer }: TestPlatform,
  streets: Readonly<Record<string, Readonly<Record<string, unknown>>>> = twoStreets,
): Promise<void> {
  await door.perform({
    kind: 'publish',
    actor: officer,
    jurisdiction: kiteDistrict.code,
    register: 'streets',
    source: { name: 'streets.csv', sha256: '00' },
    records: Object.entries(streets).map(([key, item]) => ({
      key: `${kiteDistrict.code}/${key}`,
      item,
    })),
  })
}

/** What is told of a kite, without photos. */
export const seenKite = {
  what: 'tree',
  where: {
    place: 'minto',
    landmark: 'Behind the school',
    point: { lat: 31.58831, lon: 74.31071 },
  },
  words: 'It has hung there for a week',
}
