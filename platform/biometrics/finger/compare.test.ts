import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import fc from 'fast-check'
import { fingerThreshold, readFinger } from './capture-finger.ts'
import { compareFingers } from './compare.ts'
import { createFingerMatcher } from './matcher.ts'
import { fullTurn, type FingerView, type Minutia } from './minutiae.ts'
import { prepareFinger } from './prepare.ts'
import { minutiaeMax, writeFingerRecord } from './record.ts'
import { inventFinger, layAgain, randomOf } from './test-fingers.ts'

const random = randomOf(20_260_417)
const invented = Array.from({ length: 14 }, () => inventFinger(random))
const laid = invented.map((finger) => Array.from({ length: 3 }, () => layAgain(finger, random)))
const prepared = laid.map((views) => views.map(prepareFinger))

function scores() {
  const own: number[] = []
  const others: number[] = []
  const all = prepared.flatMap((views, finger) => views.map((view) => ({ finger, view })))
  all.forEach((one, i) => {
    for (const two of all.slice(i + 1)) {
      const score = compareFingers(one.view, two.view)
      ;(one.finger === two.finger ? own : others).push(score)
    }
  })
  return { own, others }
}

test('of invented fingers none passes for another, and nearly all for themselves', () => {
  const { own, others } = scores()
  assert.equal(own.length, 42)
  assert.equal(others.length, 819)
  assert.ok(Math.max(...others) < fingerThreshold, `${Math.max(...others)}`)
  const missed = own.filter((score) => score < fingerThreshold).length
  assert.ok(missed <= 1, `${missed} of 42 not known again`)
})

test('turning and shifting change nothing, nor does the order of the two', () => {
  const [view] = laid[0] as [FingerView]
  const still = prepareFinger(view)
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: fullTurn - 1 }),
      fc.integer({ min: -100, max: 100 }),
      fc.nat(13),
      (turn, shift, other) => {
        const moved = prepareFinger(movedBy(view, turn, shift))
        const own = compareFingers(still, still)
        assert.ok(Math.abs(compareFingers(still, moved) - own) <= own / 20)
        const two = prepared[other]?.[1] ?? still
        assert.equal(compareFingers(moved, two), compareFingers(two, moved))
      },
    ),
    { numRuns: 60 },
  )
})

function movedBy(view: FingerView, turn: number, shift: number): FingerView {
  const angle = (turn * 2 * Math.PI) / fullTurn
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const minutiae = view.minutiae.map((one) => ({
    ...one,
    x: cos * one.x + sin * one.y + shift,
    y: cos * one.y - sin * one.x - shift,
    turn: (one.turn + turn) & (fullTurn - 1),
  }))
  return { ...view, minutiae }
}

test('T-ID-4 a crowd of minutiae in rows is like nobody', () => {
  const kind = 'other' as const
  const rows = [0, 96, 200, 320, 512, 700].map((turn) =>
    Array.from({ length: minutiaeMax }, (_, i): Minutia => {
      const [column, row] = [i % 11, Math.floor(i / 11)]
      return { kind, x: 20 + column * 24, y: 20 + row * 30, turn: (turn + i * 8) % fullTurn }
    }),
  )
  const noise = Array.from({ length: 6 }, () =>
    Array.from({ length: minutiaeMax }, (): Minutia => {
      const turn = Math.floor(random() * fullTurn)
      return { kind, x: 20 + random() * 260, y: 20 + random() * 360, turn }
    }),
  )
  const highest = [...rows, ...noise].map((minutiae) => {
    const crowd = prepareFinger({ finger: 'right-index', quality: 0, minutiae })
    return Math.max(...prepared.map(([finger]) => (finger ? compareFingers(crowd, finger) : 0)))
  })
  assert.ok(Math.max(...highest) < fingerThreshold, highest.join())
})

test('nothing, one minutia or a line of them is like nobody, itself included', () => {
  const few = [0, 1, 2].map((count) =>
    prepareFinger({
      finger: 'right-index',
      quality: 0,
      minutiae: (laid[0]?.[0]?.minutiae ?? []).slice(0, count),
    }),
  )
  for (const one of few) {
    for (const two of [...few, ...prepared.flat()]) {
      assert.equal(compareFingers(one, two), 0)
    }
  }
})

test('worker threads compare; a record that cannot be read harms no other', async () => {
  const matcher = createFingerMatcher({ workers: 1 })
  after(() => matcher.close())
  const [one, two] = (laid[3] ?? []).map(
    (view) => readFinger(writeFingerRecord(view), 'right-index').template.bytes,
  ) as [Buffer, Buffer]
  const broken = matcher.compare(one, Buffer.from('FMR\0 20\0'))
  const again = matcher.compare(one, two)
  await assert.rejects(broken, /biometrics-finger-broken/)
  assert.ok((await again) >= fingerThreshold)
})
