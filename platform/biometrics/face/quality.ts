/** Whether a face will do, and what to say to whoever stands before the camera. */
import { text, type Text } from '#platform/kernel'
import type { FaceAnswer, Found } from './found.ts'
import { poseOf } from './pose.ts'

export type FaceFault =
  | 'no-face'
  | 'more-faces'
  | 'drawing'
  | 'too-far'
  | 'too-dark'
  | 'too-bright'
  | 'too-even'
  | 'blurred'
  | 'turned'
  | 'tilted'
  | 'off-centre'

export const faceFaultWords: Readonly<Record<FaceFault, Text>> = {
  'no-face': text(
    'No face was found. Please look into the camera.',
    'کوئی چہرہ نہیں ملا۔ براہِ کرم کیمرے کی طرف دیکھیں۔',
  ),
  'more-faces': text('Only one person, please.', 'براہِ کرم صرف ایک شخص سامنے ہو۔'),
  drawing: text(
    'This is a drawing. Please give a photograph.',
    'یہ خاکہ یا کارٹون ہے۔ براہِ کرم اصل تصویر دیں۔',
  ),
  'too-far': text('Please come closer.', 'براہِ کرم قریب آئیں۔'),
  'too-dark': text('Please turn to the light.', 'براہِ کرم روشنی کی طرف رخ کریں۔'),
  'too-bright': text(
    'Please step out of the bright light.',
    'براہِ کرم تیز روشنی سے ہٹ کر کھڑے ہوں۔',
  ),
  'too-even': text(
    'The face can hardly be made out. Please turn to the light, or wipe the lens.',
    'چہرہ مدھم ہے۔ براہِ کرم روشنی کی طرف رخ کریں یا کیمرے کا شیشہ صاف کریں۔',
  ),
  blurred: text('Please hold the camera still.', 'براہِ کرم کیمرہ ساکن رکھیں۔'),
  turned: text('Please look straight.', 'براہِ کرم سیدھا دیکھیں۔'),
  tilted: text('Please hold your head upright.', 'براہِ کرم سر سیدھا رکھیں۔'),
  'off-centre': text(
    'Please bring your face to the middle.',
    'براہِ کرم چہرہ تصویر کے درمیان لائیں۔',
  ),
}

/** Between these a face is fit to be compared: chosen by eye on few pictures, not measured. */
export const faceBounds = {
  heightPixelsMin: 70,
  brightnessMin: 45,
  brightnessMax: 225,
  contrastMin: 14,
  sharpnessMin: 12,
  sidewaysMax: 0.14,
  rollDegreesMax: 25,
  offCentreMax: 0.3,
  flatnessMax: 0.55,
  /** Somebody in the background is smaller than this beside the face in front. */
  otherFaceMin: 0.4,
} as const

export type FaceQuality = {
  readonly faults: readonly FaceFault[]
  /** 0 to 100; 0 where no comparison is to be made. */
  readonly score: number
}

/** The face in front, where there is one. */
export function faceInFront(answer: Exclude<FaceAnswer, string>): Found | undefined {
  return [...answer.faces].sort((a, b) => b.box.height - a.box.height)[0]
}

export function qualityOf(answer: Exclude<FaceAnswer, string>): FaceQuality {
  const face = faceInFront(answer)
  if (!face) return { faults: ['no-face'], score: 0 }
  const { box, light, points, flatness } = face
  const pose = poseOf(points)
  const sideways = Math.abs(pose.sideways - 0.5)
  const aside = Math.abs((box.x + box.width / 2) / answer.width - 0.5)
  const others = answer.faces.filter((one) => one !== face)
  const b = faceBounds
  const tests: readonly (readonly [FaceFault, boolean])[] = [
    ['more-faces', others.some((one) => one.box.height > box.height * b.otherFaceMin)],
    ['drawing', flatness > b.flatnessMax],
    ['too-far', box.height < b.heightPixelsMin],
    ['too-dark', light.brightness < b.brightnessMin],
    ['too-bright', light.brightness > b.brightnessMax],
    ['too-even', light.contrast < b.contrastMin],
    ['blurred', light.sharpness < b.sharpnessMin],
    ['turned', sideways > b.sidewaysMax],
    ['tilted', Math.abs(pose.roll) > b.rollDegreesMax],
    ['off-centre', aside > b.offCentreMax],
  ]
  const faults = tests.flatMap(([fault, isFound]) => (isFound ? [fault] : []))
  return { faults, score: faults.length > 0 ? 0 : scoreOf(face, sideways) }
}

/** The worst of its parts, each of 40 at its bound and 100 where more is of no use. */
function scoreOf({ box, light, score }: Found, sideways: number): number {
  const b = faceBounds
  const parts = [
    between(box.height, b.heightPixelsMin, 200),
    between(light.brightness, b.brightnessMin, 90),
    between(b.brightnessMax - light.brightness, 0, 40),
    between(light.contrast, b.contrastMin, 40),
    between(light.sharpness, b.sharpnessMin, 150),
    between(b.sidewaysMax - sideways, 0, 0.08),
    between(score, 0.5, 0.8),
  ]
  return Math.round(Math.min(...parts))
}

const between = (value: number, least: number, enough: number) =>
  40 + 60 * Math.min(1, Math.max(0, (value - least) / (enough - least)))
