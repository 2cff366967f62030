/** What a map shows: the same point there and back, never mirrored, within bounds. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  formatView,
  isShown,
  mapHeight,
  mapWidth,
  moved,
  parseView,
  placeOn,
  pointAt,
  scaleBar,
  viewOfAll,
  zoomed,
  type MapView,
} from './map-view.ts'

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true })
const point = fc.record({ lat: degrees(23.5, 37.2), lon: degrees(60.8, 77.9) })
const view: fc.Arbitrary<MapView> = fc
  .tuple(point, degrees(0.01, 20))
  .map(([middle, span]) => ({ ...middle, span }))

test('a press on the picture is the point that is drawn there', () => {
  const pixel = fc.record({
    x: fc.integer({ min: 0, max: mapWidth }),
    y: fc.integer({ min: 0, max: mapHeight }),
  })
  fc.assert(
    fc.property(view, pixel, (shown, { x, y }) => {
      const back = placeOn(shown, pointAt(shown, { x, y }))
      assert.ok(Math.abs(back.x - x) < 1 && Math.abs(back.y - y) < 1)
    }),
  )
})

test('north is up and east is right', () => {
  const shown = { lat: 31, lon: 74, span: 1 }
  const middle = placeOn(shown, shown)
  assert.ok(placeOn(shown, { lat: 31.1, lon: 74 }).y < middle.y)
  assert.ok(placeOn(shown, { lat: 31, lon: 74.1 }).x > middle.x)
})

test('whatever is to be shown is in the picture, one point alone as well', () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 20 }), (all) => {
      const shown = viewOfAll(all)
      assert.ok(shown && all.every((one) => isShown(shown, one)))
    }),
  )
  assert.equal(viewOfAll([]), undefined)
})

test('nearer, further and aside stay within bounds, and the address says them whole', () => {
  const way = fc.constantFrom('north', 'south', 'east', 'west')
  fc.assert(
    fc.property(view, fc.array(way, { maxLength: 60 }), (from, steps) => {
      const there = steps.reduce<MapView>(moved, from)
      assert.ok(Math.abs(there.lat) <= 80 && Math.abs(there.lon) <= 180)
      assert.deepEqual(parseView(formatView(there))?.span.toPrecision(4), there.span.toPrecision(4))
    }),
  )
  let nearest: MapView | undefined = { lat: 31, lon: 74, span: 8 }
  for (let times = 0; times < 40 && nearest; times += 1) nearest = zoomed(nearest, 'in')
  assert.equal(nearest, undefined)
})

test('what is no view is none', () => {
  for (const said of [
    '',
    '1,2',
    'a,b,c',
    '1,2,-3',
    '1,2,0',
    '1,2,3,4',
    'NaN,1,1',
    '1,Infinity,1',
  ]) {
    assert.equal(parseView(said), undefined, said)
  }
})

test('the scale is a round length that fits', () => {
  fc.assert(
    fc.property(view, (shown) => {
      const { metres, pixels } = scaleBar(shown)
      assert.match(String(metres), /^[125]0*$/)
      assert.ok(pixels > 20 && pixels <= 80)
    }),
  )
})
