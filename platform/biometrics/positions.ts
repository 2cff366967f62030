/** Places of the body, as ISO/IEC 19794-2:2005 table 2 counts fingers. */
import { text, type Text } from '#platform/kernel'

export type Modality = 'face' | 'finger'

/** What a capture may be: `exception` is the way of equal standing where neither works. */
export type CaptureModality = Modality | 'exception'

/** The index of each is its code in fingerprint records. */
export const fingers = [
  'unknown-finger',
  'right-thumb',
  'right-index',
  'right-middle',
  'right-ring',
  'right-little',
  'left-thumb',
  'left-index',
  'left-middle',
  'left-ring',
  'left-little',
] as const

export type Finger = (typeof fingers)[number]
export type Position = 'face' | Finger

export const positionWords: Readonly<Record<Position, Text>> = {
  face: text('face', 'چہرہ'),
  'unknown-finger': text('a finger', 'کوئی انگلی'),
  'right-thumb': text('right thumb', 'دایاں انگوٹھا'),
  'right-index': text('right index finger', 'دائیں شہادت کی انگلی'),
  'right-middle': text('right middle finger', 'دائیں درمیانی انگلی'),
  'right-ring': text('right ring finger', 'دائیں چوتھی انگلی'),
  'right-little': text('right little finger', 'دائیں چھوٹی انگلی'),
  'left-thumb': text('left thumb', 'بایاں انگوٹھا'),
  'left-index': text('left index finger', 'بائیں شہادت کی انگلی'),
  'left-middle': text('left middle finger', 'بائیں درمیانی انگلی'),
  'left-ring': text('left ring finger', 'بائیں چوتھی انگلی'),
  'left-little': text('left little finger', 'بائیں چھوٹی انگلی'),
}
