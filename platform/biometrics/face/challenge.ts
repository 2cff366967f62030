/**
 * An active challenge: whoever stands before the camera does three things that the server picked,
 * in its order. It stops a printed photograph and a video that was made before; it does not stop a
 * good mask, a film made on the spot, or pictures put into the browser. It is not certified, and
 * every capture says so.
 */
import { text, type Text } from '#platform/kernel'
import type { Found } from './found.ts'
import { compareFaces } from './compare.ts'
import { poseOf, type Pose } from './pose.ts'

export const signs = ['left', 'right', 'up', 'down', 'blink'] as const
export type Sign = (typeof signs)[number]

export const signWords: Readonly<Record<Sign, Text>> = {
  left: text('Turn your head to your left, and back.', 'سر اپنے بائیں موڑیں، پھر سیدھا کریں۔'),
  right: text('Turn your head to your right, and back.', 'سر اپنے دائیں موڑیں، پھر سیدھا کریں۔'),
  up: text('Raise your chin, and look straight again.', 'ٹھوڑی اوپر کریں، پھر سیدھا دیکھیں۔'),
  down: text('Lower your chin, and look straight again.', 'ٹھوڑی نیچے کریں، پھر سیدھا دیکھیں۔'),
  blink: text(
    'Close your eyes for a second, and open them.',
    'ایک سیکنڈ کے لیے آنکھیں بند کریں، پھر کھولیں۔',
  ),
}

export const challengeMs = 120_000
const signsAsked = 3

/** Three of them, no two the same, each order as likely as any other. */
export function pickSigns(randomBelow: (limit: number) => number): Sign[] {
  const left: Sign[] = [...signs]
  return Array.from(
    { length: signsAsked },
    () => left.splice(randomBelow(left.length), 1)[0],
  ).flatMap((sign) => sign ?? [])
}

export type LivenessFault =
  | 'too-few'
  | 'no-face'
  | 'more-faces'
  | 'jumped'
  | 'another-person'
  | 'still'
  | 'wrong-signs'
  | 'replayed'

export const livenessWords: Readonly<Record<LivenessFault, Text>> = {
  'too-few': text('Too few pictures arrived.', 'بہت کم تصاویر پہنچیں۔'),
  'no-face': text('The face went out of the picture.', 'چہرہ تصویر سے نکل گیا۔'),
  'more-faces': text('Only one person, please.', 'براہِ کرم صرف ایک شخص سامنے ہو۔'),
  jumped: text('The picture jumped.', 'تصویر اچانک بدل گئی۔'),
  'another-person': text('The face changed on the way.', 'درمیان میں چہرہ بدل گیا۔'),
  still: text('The pictures do not move.', 'تصاویر میں کوئی حرکت نہیں۔'),
  'wrong-signs': text(
    'The movements were not those we asked for, in their order.',
    'حرکات وہ نہیں تھیں جو ترتیب سے مانگی گئیں۔',
  ),
  replayed: text('These pictures were sent before.', 'یہ تصاویر پہلے بھی بھیجی جا چکی ہیں۔'),
}

/** What is seen of one frame: `faces` is how many faces are in front. */
export type Frame = {
  readonly faces: 0 | 1 | 2
  readonly face: Found | undefined
}

export const framesMin = 8
export const framesMax = 30
/** How far a ratio of the pose moves at the least, and how near it is to rest again. */
const turned = { sideways: 0.075, upwards: 0.085, rest: 0.6 } as const
const closedEyes = 0.5
const wideEyes = 0.8
/** Between frames a head moves by less than this of its width, and grows by less than this. */
const jump = { shift: 0.7, growth: 1.6 } as const
/** A turned head lies further from the same head straight on than two good portraits do. */
const samePersonMax = 0.62

/** Why frames do not answer a challenge, or undefined where they do. Pure. */
export function livenessFault(
  asked: readonly Sign[],
  frames: readonly Frame[],
): LivenessFault | undefined {
  if (frames.length < framesMin || frames.length > framesMax) return 'too-few'
  if (frames.some(({ faces }) => faces > 1)) return 'more-faces'
  const faces = frames.flatMap(({ face }) => face ?? [])
  if (faces.length < frames.length) return 'no-face'
  if (faces.some((face, at) => at > 0 && hasJumped(faces[at - 1], face))) return 'jumped'
  const [rest] = faces
  if (!rest || faces.some((face) => isAnother(rest, face))) return 'another-person'
  const shown = signsShown(faces)
  if (shown.length === 0) return 'still'
  const isAnswered = shown.length === asked.length && asked.every((sign, at) => sign === shown[at])
  return isAnswered ? undefined : 'wrong-signs'
}

function hasJumped(before: Found | undefined, { box }: Found): boolean {
  if (!before) return false
  const middle = (b: Found['box']) => ({ x: b.x + b.width / 2, y: b.y + b.height / 2 })
  const [from, to] = [middle(before.box), middle(box)]
  const shift = Math.hypot(to.x - from.x, to.y - from.y) / before.box.width
  const growth = box.width / before.box.width
  return shift > jump.shift || growth > jump.growth || growth < 1 / jump.growth
}

function isAnother(rest: Found, face: Found): boolean {
  if (!rest.descriptor || !face.descriptor) return true
  return compareFaces(rest.descriptor, face.descriptor) > samePersonMax
}

/** In which of the frames of a challenge the head looks straight at us with open eyes. */
export function framesAtRest(faces: readonly (Found | undefined)[]): number[] {
  const rest = restOf(faces.flatMap((face) => face ?? []))
  if (!rest) return []
  return faces.flatMap((face, at) => {
    if (!face) return []
    const { sideways, upwards } = poseOf(face.points)
    const isStill =
      Math.abs(sideways - rest.sideways) < turned.sideways / 2 &&
      Math.abs(upwards - rest.upwards) < turned.upwards / 2
    return isStill && face.openness >= rest.openness * wideEyes ? [at] : []
  })
}

function restOf([first, second = first]: readonly Found[]): Rest | undefined {
  if (!first || !second) return undefined
  const [a, b] = [poseOf(first.points), poseOf(second.points)]
  return {
    sideways: (a.sideways + b.sideways) / 2,
    upwards: (a.upwards + b.upwards) / 2,
    openness: Math.max(first.openness, second.openness),
  }
}

/** What a head did, one after the other: each sign begins at rest and ends there or at the end. */
export function signsShown(faces: readonly Found[]): Sign[] {
  const rest = restOf(faces)
  if (!rest) return []
  const shown: Sign[] = []
  let current: Sign | undefined
  for (const face of faces) {
    const sign = signOf(rest, poseOf(face.points), face.openness, current)
    if (sign && sign !== current) shown.push(sign)
    current = sign
  }
  return shown
}

type Rest = { readonly sideways: number; readonly upwards: number; readonly openness: number }

function signOf(rest: Rest, pose: Pose, openness: number, current: Sign | undefined) {
  const aside = (pose.sideways - rest.sideways) / turned.sideways
  const raised = (rest.upwards - pose.upwards) / turned.upwards
  // A sign that is shown holds until the head is nearly back: it does not count twice.
  const least = (sign: Sign) => (sign === current ? turned.rest : 1)
  const sizes: readonly (readonly [Sign, number])[] = [
    // One's own left is the right of a picture that is not mirrored.
    ['left', aside / least('left')],
    ['right', -aside / least('right')],
    ['up', raised / least('up')],
    ['down', -raised / least('down')],
  ]
  const [largest] = [...sizes].sort((x, y) => y[1] - x[1])
  if (largest && largest[1] >= 1) return largest[0]
  return openness < rest.openness * closedEyes ? ('blink' as const) : undefined
}
