import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  fill,
  limitFor,
  rupees,
  type CaptureGiven,
  type Item,
  type StepContext,
  type Text,
} from '#platform/catalogue'
import { besideChoices } from './beside-choices.ts'
import {
  checkApplication,
  checkApproval,
  checkAttestation,
  checkCaptures,
  checkCollection,
  checkOldCard,
  isFree,
  needsNoAttestation,
} from './checks.ts'
import { cardFee } from './fee.ts'
import { feeRows } from './fee-rows.ts'
import { form, type Answers } from './form.ts'
import { capturesFor } from './person.ts'
import { cardProblems } from './problems.ts'
import { cardItem, expiryOf } from './register.ts'
import { printLimit } from './terms.ts'
import { asksFamily } from './evidence.ts'
import { serviceWording } from './service-wording.ts'
import { states } from './workflow.ts'

const today = '2026-11-22'
const person = {
  name: 'عائشہ بی بی',
  cnic: '3999010000018',
  relation: 'daughter-of',
  relativeName: 'محمد اصغر',
  address: 'مہرآباد',
} as const
const answers: Answers = {
  kind: 'new',
  holder: person,
  card: 'plain',
  speed: 'normal',
  handOver: 'centre',
}
const holder: Item = {
  personId: 'P1',
  cnic: person.cnic,
  nameEn: 'Ayesha Bibi',
  nameUr: 'عائشہ بی بی',
  sex: 'F',
  dateOfBirth: '1988-01-02',
  alive: true,
}
const brother = { personId: 'P2', cnic: '3999010000025', alive: true, dateOfBirth: '1990-01-01' }
const family: Item = { alpha: [brother], members: [brother] }

const taken = {
  id: 'c1',
  personId: 'P1',
  modality: 'finger',
  position: 'right-thumb',
  matched: undefined,
  score: undefined,
  quality: 80,
  liveness: 'assisted',
  pad: 'none',
  assistedBy: 'post',
  searchedAt: new Date('2026-11-22T08:00:00Z'),
  duplicates: 0,
  takenAt: new Date('2026-11-22T08:00:00Z'),
} as unknown as CaptureGiven

function context(changes: Partial<StepContext<Answers>> = {}): StepContext<Answers> {
  return {
    answers,
    said: {},
    item: undefined,
    record: undefined,
    captures: {},
    amount: 0,
    post: undefined,
    code: '',
    serial: undefined,
    since: today,
    today,
    applicantId: 'P1',
    ...changes,
    evidence: { held: { all: [] }, ...(changes.evidence ?? { holder, family }) },
  }
}
const refused = (code: string) => ({ code: `identity-card-${code}` })

test('the fees are those of the published table, each with its day and source', () => {
  const fee = (changes: Partial<Answers>) => cardFee({ ...answers, ...changes }, today)
  assert.equal(fee({}).amount, 0)
  assert.equal(fee({ speed: 'urgent' }).amount, rupees(1_150))
  assert.equal(fee({ kind: 'renewal' }).amount, rupees(400))
  assert.equal(fee({ kind: 'duplicate', speed: 'executive' }).amount, rupees(2_150))
  assert.equal(fee({ card: 'smart' }).amount, rupees(750))
  assert.equal(fee({ kind: 'child', childSpeed: 'normal' }).amount, rupees(50))
  assert.equal(fee({ kind: 'child', childSpeed: 'executive' }).amount, rupees(500))
  const said = fee({})
    .notices.map(({ en }) => en)
    .join(' ')
  assert.match(said, /not yet confirmed/)
  assert.doesNotMatch(said, /could not be read|No rule was read/, 'doubts stand with the rules')
  assert.throws(() => cardFee(answers, '2026-10-08'), refused('no-fee-row'))
  for (const row of feeRows) assert.ok(row.source !== '' && row.from === '2026-10-09')
})

test('a first card without chip is free, and nothing else is', () => {
  assert.ok(isFree(context()))
  assert.ok(!isFree(context({ answers: { ...answers, kind: 'renewal' } })))
})

test('nothing is captured of a child under three, fingers only from ten', () => {
  assert.deepEqual(capturesFor('2023-11-23', today), [])
  assert.deepEqual(capturesFor('2023-11-22', today), ['face'])
  assert.deepEqual(capturesFor('2016-11-23', today), ['face'])
  assert.deepEqual(capturesFor('2016-11-22', today), ['face', 'finger'])
})

test('nobody gets a card whom the register does not hold among the living (T-ID-70)', () => {
  checkApplication(context())
  const dead = { ...holder, alive: false }
  for (const [evidence, applicantId] of [
    [{}, 'P1'],
    [{ holder: dead, family }, 'P1'],
    [{ holder, family }, 'P9'],
  ] as const) {
    const asked = context({ evidence, applicantId })
    // Whoever tries numbers out learns nothing: the answer is the same.
    assert.throws(() => checkApplication(asked), refused('holder-not-registered'))
  }
})

test('a child is applied for by its family, and has a certificate of its own', () => {
  const child = { ...holder, dateOfBirth: '2020-01-01' }
  const evidence = { holder: child, family }
  const asked = { answers: { ...answers, kind: 'child' } as const, applicantId: 'P2' }
  checkApplication(context({ evidence, ...asked }))
  assert.throws(() => checkApplication(context({ evidence })), refused('not-adult'))
  assert.throws(() => checkApplication(context({ ...asked })), refused('not-child'))
})

test('the old card’s number is taken as it is printed, in groups', () => {
  const printed = 'PB-MHR-0032 6684 3767 8392'
  const held = { all: [{ number: printed.replaceAll(' ', ''), standing: 'lost' }] }
  const asked = { ...answers, kind: 'duplicate', loss: 'lost', previousCard: printed } as const
  checkApplication(context({ answers: asked, evidence: { holder, family, held } }))
  assert.ok(form.previousCard.max >= printed.length)
})

test('a lost card is reported before another is asked for; nobody holds two', () => {
  const previous = { standing: 'handed-over' }
  const number = 'PB-MHR-0032500000791933'
  const asked = { ...answers, kind: 'duplicate', loss: 'lost', previousCard: number } as const
  const with_ = (card: Item | undefined, said: object = asked, record?: string) =>
    context({
      answers: { ...answers, ...said },
      evidence: { holder, family, held: { all: card ? [{ number, ...card }] : [] } },
      record,
    })
  assert.throws(() => checkApplication(with_(previous)), refused('report-first'))
  assert.throws(() => checkApplication(with_(undefined)), refused('previous-unknown'))
  checkApplication(with_({ standing: 'lost' }))
  assert.throws(() => checkOldCard(with_(previous)), refused('previous-in-force'))
  checkOldCard(with_({ standing: 'lost' }))
  checkOldCard(with_({ standing: 'cancelled' }))
  checkOldCard(with_(previous, asked, number))
  const others = { standing: 'cancelled', number: 'PB-MHR-0032500001583841' }
  assert.throws(() => checkApplication(with_(others)), refused('previous-unknown'))
})

test('of two applications at once the second is not approved', () => {
  const face = { ...taken, modality: 'face' as const }
  const card = { number: 'PB-MHR-0032500001583841', standing: 'issued' }
  const held = (all: readonly object[]) => ({ holder, family, held: { all } })
  checkApproval(context({ captures: { face }, evidence: held([]) }))
  const second = context({ captures: { face }, evidence: held([card]) })
  assert.throws(() => checkApproval(second), refused('held'))
  const damaged = { ...answers, kind: 'duplicate', loss: 'damaged' } as const
  checkApproval({ ...second, answers: { ...damaged, previousCard: card.number } })
  const { found } = states['lost'] as Record<string, { check?: (context: never) => void }>
  assert.throws(() => found?.check?.({ ...second, record: 'OTHER' } as never), /still in force/)
})

test('where nobody asked what the holder has, nothing passes as if he had nothing', () => {
  const unasked = { evidence: { holder, family, held: undefined } }
  for (const check of [checkApplication, checkOldCard]) {
    assert.throws(() => check(context(unasked)), /was not asked/)
  }
})

test('no old number lets an undeclared card pass', () => {
  const old = { number: 'PB-MHR-0032500000791933', standing: 'cancelled' }
  const other = { number: 'PB-MHR-0032500001583841', standing: 'handed-over' }
  const damaged = { ...answers, kind: 'duplicate', loss: 'damaged' } as const
  const with_ = (...all: readonly object[]) => {
    const asked = { ...damaged, previousCard: old.number }
    return context({ answers: asked, evidence: { holder, family, held: { all } } })
  }
  checkApplication(with_(old))
  assert.throws(() => checkApplication(with_(old, other)), refused('held'))
})

test('whoever has a card in force gets no first one', () => {
  const with_ = (card: Item) =>
    context({ evidence: { holder, family, held: { all: [{ number: '1', ...card }] } } })
  const inForce = { standing: 'handed-over' }
  assert.throws(() => checkApplication(with_(inForce)), refused('held'))
  checkApplication(with_({ ...inForce, expiresOn: '2026-11-21' }))
  checkApplication(with_({ standing: 'cancelled' }))
  checkApplication(with_({ ...inForce, card: 'child' }))
})

test('captures are the holder’s, whole by age, and compared with the record', () => {
  const face = { ...taken, modality: 'face' as const }
  const both = { face, fingers: taken }
  checkCaptures(context({ captures: both }))
  const worn = { ...taken, modality: 'exception' as const }
  checkCaptures(context({ captures: { face, fingers: worn } }))
  const wrong = (captures: object) => () => checkCaptures(context({ captures } as never))
  assert.throws(wrong({ face }), refused('captures-missing'))
  const others = { face: { ...face, personId: 'P9' }, fingers: taken }
  assert.throws(wrong(others), refused('captures-of-another'))
  const unlike = { face: { ...face, matched: false }, fingers: taken }
  assert.throws(wrong(unlike), refused('captures-of-another'))
})

test('who was never captured before is attested, and so is a first card; nobody else', () => {
  const renewal = { answers: { ...answers, kind: 'renewal' } as const }
  const same = { ...taken, matched: true }
  assert.ok(needsNoAttestation(context({ ...renewal, captures: { fingers: same } })))
  assert.ok(!needsNoAttestation(context({ ...renewal, captures: { fingers: taken } })))
  assert.ok(!needsNoAttestation(context({ captures: { fingers: same } })))
  const infant = { holder: { ...holder, dateOfBirth: '2025-01-01' }, family }
  const child = { answers: { ...answers, kind: 'child' } as const, evidence: infant }
  assert.ok(needsNoAttestation(context(child)))
})

test('a face shown from home counts where it was alive and is the one on record', () => {
  const portrait = { ...taken, modality: 'face', liveness: 'active-challenge', matched: true }
  const renewal = { answers: { ...answers, kind: 'renewal' } as const }
  const with_ = (change: object) => {
    const captures = { portrait: { ...portrait, ...change }, fingers: taken } as never
    return context({ ...renewal, captures })
  }
  checkCaptures(with_({}))
  assert.match(serviceWording.states.capture.meaning.en, /unless yours from home counts/)
  for (const change of [{ liveness: 'not-tested' }, { matched: undefined }, { matched: false }]) {
    assert.throws(() => checkCaptures(with_(change)), refused('captures-missing'))
  }
})

test('no card is approved while a look-alike is unjudged, or nobody has searched', () => {
  const face = { ...taken, modality: 'face' as const }
  checkApproval(context({ captures: { face } }))
  for (const change of [{ duplicates: 2 }, { searchedAt: undefined }]) {
    const captures = { face: { ...face, ...change } }
    assert.throws(() => checkApproval(context({ captures })), refused('lookalikes'))
  }
})

test('a card is handed to its holder or an adult of the family, compared (T-ID-79)', () => {
  const by = (collector: string, capture: object, cnic = brother.cnic) =>
    checkCollection(
      context({
        said: { collector, member: { ...person, cnic } },
        captures: { collectorFinger: { ...taken, matched: true, ...capture } },
      }),
    )
  by('holder', {})
  by('holder', { modality: 'exception', matched: undefined })
  by('family', { personId: 'P2' })
  const wrong = refused('collector-not-proven')
  assert.throws(() => by('holder', { matched: undefined }), wrong)
  assert.throws(() => by('holder', { personId: 'P2' }), wrong)
  assert.throws(() => by('family', { personId: 'P1' }), wrong)
  assert.throws(() => by('family', { personId: 'P2' }, '3999010000032'), wrong)
})

test('the desk’s days follow card and speed; every speed has its own', () => {
  const days = (said: object) => limitFor({ within: printLimit }, { ...answers, ...said })
  assert.equal(days({}), '15 working days')
  assert.equal(days({ speed: 'executive' }), '6 working days')
  assert.equal(days({ card: 'smart', speed: 'urgent' }), '23 working days')
  assert.equal(days({ kind: 'child', card: undefined, childSpeed: 'executive' }), '1 working day')
  assert.equal(days({ kind: 'child', card: undefined, childSpeed: 'normal' }), '7 working days')
})

test('a blood relative attests who is of age and lives, and nobody for himself', () => {
  const said = (cnic: string) => ({ by: 'blood-relative', relative: { ...person, cnic } })
  const captures = { relativeCapture: { ...taken, personId: 'P2', matched: true } }
  checkAttestation(context({ said: said(brother.cnic), captures }))
  const unproven = { relativeCapture: { ...taken, personId: 'P2', matched: undefined } }
  const others = { relativeCapture: { ...taken, personId: 'P1', matched: true } }
  for (const other of [{}, unproven, others]) {
    const asked = context({ said: said(brother.cnic), captures: other })
    assert.throws(() => checkAttestation(asked), refused('captures-of-another'))
  }
  checkAttestation(context({ said: { by: 'gazetted-officer', officerPost: 'Headmaster' } }))
  const wrong = refused('attestor-not-relative')
  assert.throws(() => checkAttestation(context({ said: said(person.cnic) })), wrong)
  assert.throws(() => checkAttestation(context({ said: said('3999010000032') })), wrong)
  for (const change of [{ alive: false }, { dateOfBirth: '2015-01-01' }]) {
    const alpha = [{ ...brother, ...change }]
    const asked = context({ said: said(brother.cnic), evidence: { holder, family: { alpha } } })
    assert.throws(() => checkAttestation(asked), wrong)
  }
})

test('a card says what is registered, and says the same when its state changes', () => {
  const issue = {
    answers,
    number: 'PB-MHR-2611012345678901',
    jurisdiction: 'PB-MHR',
    reference: 'R',
    amount: 0,
    psid: undefined,
    issuedAt: new Date('2026-11-22T09:00:00Z'),
    state: 'issued',
    said: {},
    previous: undefined,
    evidence: { holder },
  }
  const item = cardItem(issue)
  assert.equal(item['expiresOn'], '2036-11-22')
  assert.equal(item['nameUr'], 'عائشہ بی بی')
  const renamed = { ...holder, nameEn: 'Other Name' }
  const lost = cardItem({
    ...issue,
    state: 'lost',
    previous: { card: 'plain', issuedOn: today, expiresOn: '2036-11-22', standing: 'issued' },
    heldBefore: () => item,
    evidence: { holder: renamed },
  })
  assert.deepEqual(lost, { ...item, standing: 'lost' })
  assert.equal(expiryOf('child', '2020-02-03', today), '2038-02-03')
})

test('every message fits two SMS segments with long values', () => {
  const values = {
    amount: 'Rs 2,500',
    deadline: '29 September 2026',
    psid: '10012611220123456',
    reference: 'PB-MHR-0K3F-8QZT-2M5X',
    number: 'PB-MHR-0123456789ABCDEF',
  }
  for (const message of Object.values<Text>(serviceWording.messages)) {
    assert.ok(fill(message, 'en', values).length <= 306)
    assert.ok(fill(message, 'ur', values).length <= 134, message.ur)
  }
})

test('a name or a father whom the register does not know so is told before money is taken', () => {
  const registered = { ...holder, fatherNameEn: 'Muhammad Asghar', fatherNameUr: 'محمد اصغر' }
  const at = (changes: { readonly name?: string; readonly relativeName?: string }) => {
    const written = { ...answers, holder: { ...person, ...changes } }
    return () => checkApplication(context({ answers: written, evidence: { holder: registered } }))
  }
  at({})()
  at({ name: 'Aisha Bibi', relativeName: 'Mohd. Asghar' })()
  assert.throws(at({ name: 'آمنہ بی بی', relativeName: 'Somebody Wrong' }), (thrown) => {
    const { faults } = thrown as ReturnType<(typeof cardProblems)['identity-card-not-child']>
    const [name, father] = faults
    assert.deepEqual([name?.field, father?.field], ['holder.name', 'holder.relativeName'])
    assert.match(name?.title('ur') ?? '', /عائشہ بی بی/)
    assert.match(father?.title('en') ?? '', /Muhammad Asghar/)
    return true
  })
  // To whom nothing may be told, the register's names are not told either.
  const stranger = { applicantId: 'P9', answers: { ...answers, holder: { ...person, name: 'X' } } }
  assert.throws(() => checkApplication(context(stranger)), refused('holder-not-registered'))
})

test('each choice says what it costs and how long it takes, by the rows of the day', () => {
  const beside = (question: keyof Answers, option: string, kind: Answers['kind'], day = today) =>
    besideChoices({ question, option, answers: { kind, card: 'smart' }, today: day })?.en
  assert.equal(beside('card', 'plain', 'new'), 'Free to Rs 2,150, by how urgent it is')
  assert.equal(beside('card', 'plain', 'renewal'), 'Rs 400 to Rs 2,150, by how urgent it is')
  assert.match(beside('speed', 'urgent', 'new') ?? '', /^Rs 1,500; up to 23 working days/)
  assert.match(beside('childSpeed', 'normal', 'child') ?? '', /^Rs 50; up to 7 working days/)
  assert.equal(beside('handOver', 'centre', 'new'), undefined)
  assert.equal(beside('card', 'plain', 'new', '2026-10-08'), undefined)
})

test('the family is asked where one of it applies, attests or collects, else not', () => {
  assert.ok(!asksFamily('renewal') && asksFamily('child'))
  for (const said of [{ by: 'blood-relative' }, { collector: 'family' }]) {
    assert.ok(asksFamily('renewal', said) && asksFamily('child', said))
  }
  for (const said of [{ by: 'gazetted-officer' }, { collector: 'holder' }, {}]) {
    assert.ok(!asksFamily('renewal', said) && !asksFamily('child', said))
  }
})
