import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layDiagram, type Diagram } from './diagram-layout.ts'

const workflows = fc
  .integer({ min: 1, max: 9 })
  .chain((count) =>
    fc.record({
      states: fc.array(fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), {
        minLength: count,
        maxLength: count,
      }),
      moves: fc.array(
        fc.record({
          from: fc.integer({ min: 0, max: count - 1 }),
          to: fc.integer({ min: 0, max: count - 1 }),
        }),
        { maxLength: 12 },
      ),
    }),
  )
  .map(({ states, moves }) => ({
    states: states.map((name, index) => ({ id: String(index), name })),
    moves: moves.map(({ from, to }) => ({ from: String(from), to: String(to) })),
  }))

type Workflow = { states: { id: string; name: string }[]; moves: { from: string; to: string }[] }
const lay = ({ states, moves }: Workflow, isMirrored = false) =>
  layDiagram(states, moves, isMirrored)

const numbersOf = (line: string) => [...line.matchAll(/-?\d+(?:\.\d+)?/g)].map(([n]) => Number(n))

test('every state has a box inside the drawing, and no two boxes meet', () => {
  fc.assert(
    fc.property(workflows, fc.boolean(), (workflow, isMirrored) => {
      const { width, height, boxes } = lay(workflow, isMirrored)
      assert.equal(boxes.length, workflow.states.length)
      boxes.forEach((box, index) => {
        const above = boxes[index - 1]
        assert.ok(box.x >= 0 && box.x + box.width <= width && box.width > 40)
        assert.ok(box.y >= (above ? above.y + above.height + 20 : 0))
        assert.ok(box.y + box.height <= height)
      })
    }),
  )
})

test('every line of words fits into its box, however many ways run beside it', () => {
  fc.assert(
    fc.property(workflows, (workflow) => {
      for (const { width, lines } of lay(workflow).boxes) {
        for (const line of lines) assert.ok(line.length * 8.5 + 20 <= width + 1, line)
      }
    }),
  )
})

test('states with short names fit a phone of 360 px as they are', () => {
  const states = ['Draft', 'In review', 'Issued'].map((name) => ({ id: name, name }))
  const moves = [
    { from: 'Draft', to: 'Issued' },
    { from: 'In review', to: 'Draft' },
  ]
  assert.ok(layDiagram(states, moves, false).width <= 330)
})

test('every step is on exactly one arrow, and every arrow inside the drawing', () => {
  fc.assert(
    fc.property(workflows, fc.boolean(), (workflow, isMirrored) => {
      const { width, height, edges } = lay(workflow, isMirrored)
      const numbers = edges.flatMap((edge) => edge.numbers).sort((a, b) => a - b)
      assert.deepEqual(
        numbers,
        workflow.moves.map((_, index) => index + 1),
      )
      for (const { x, y } of edges) assert.ok(x >= 0 && x <= width && y >= 0 && y <= height)
    }),
  )
})

test('arrows between the same states share one line; others never share a place', () => {
  fc.assert(
    fc.property(workflows, (workflow) => {
      const { edges } = lay(workflow)
      const pairs = new Set(workflow.moves.map(({ from, to }) => `${from} ${to}`))
      assert.equal(edges.length, pairs.size)
      assert.equal(new Set(edges.map(({ line }) => line)).size, edges.length)
    }),
  )
})

test('an Urdu page sees the same drawing in a mirror', () => {
  fc.assert(
    fc.property(workflows, (workflow) => {
      const plain = lay(workflow)
      const mirrored = lay(workflow, true)
      const turned = plain.boxes.map(({ x, width, ...box }) => ({
        ...box,
        width,
        x: plain.width - x - width,
      }))
      assert.deepEqual(
        mirrored.boxes.map(({ x, ...box }) => ({ ...box, x })),
        turned,
      )
      mirrored.edges.forEach((edge, index) => {
        assert.ok(Math.abs(edge.x + (plain.edges[index]?.x ?? 0) - plain.width) < 0.001)
      })
    }),
  )
})

test('a step to the state below is a straight arrow, one past a state runs beside it', () => {
  const drawn: Diagram = layDiagram(
    [
      { id: 'draft', name: 'Draft' },
      { id: 'review', name: 'In review', place: 'current' },
      { id: 'issued', name: 'Issued' },
      { id: 'refused', name: 'Refused' },
    ],
    [
      { from: 'draft', to: 'review' },
      { from: 'review', to: 'issued' },
      { from: 'review', to: 'refused' },
      { from: 'review', to: 'draft' },
    ],
    false,
  )
  const [first, , , back] = drawn.edges
  assert.match(first?.line ?? '', /^M[\d.]+ [\d.]+V[\d.]+$/)
  assert.equal(numbersOf(back?.line ?? '').length > 4, true)
  assert.deepEqual(
    drawn.boxes.map(({ place, isEnd }) => ({ place, isEnd })),
    [
      { place: 'ahead', isEnd: false },
      { place: 'current', isEnd: false },
      { place: 'ahead', isEnd: true },
      { place: 'ahead', isEnd: true },
    ],
  )
})

test('however many ways pass it by, a box has room for a long word', () => {
  const states = Array.from({ length: 14 }, (_, id) => ({ id: String(id), name: 'درخواست' }))
  const moves = states.slice(0, -2).map(({ id }) => ({ from: id, to: '13' }))
  const { width, boxes, edges } = lay({ states, moves })
  for (const box of boxes) assert.ok(box.width >= 104, `${box.width} px`)
  for (const { x } of edges) assert.ok(x <= width)
})
