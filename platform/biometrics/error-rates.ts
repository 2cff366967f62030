/**
 * How often comparing errs, as measured: data, not promises. Shown on a public page, and the place
 * where thresholds come from. Measured with `npm run bench -- fingerprints` and `-- faces`.
 */
import { text, type Text } from '#platform/kernel'
import { fingerThreshold } from './finger/capture-finger.ts'
import type { Modality } from './positions.ts'

/** What one threshold gave. Rates are shares of pairs: 0 to 1. */
export type RateAt = {
  readonly threshold: number
  /** Of pairs of two people, the share that passed (FMR). */
  readonly falseMatches: number
  /** Of pairs of one person, the share that failed (FNMR). */
  readonly falseNonMatches: number
}

export type MeasuredSet = {
  readonly name: string
  readonly people: number
  readonly genuinePairs: number
  readonly otherPairs: number
  /** Where both kinds of error are equally frequent (EER). */
  readonly equalErrorRate: number
}

export type MeasuredRates = {
  readonly modality: Modality
  readonly method: Text
  readonly dataSet: string
  /** When it was measured (civil date), and how. */
  readonly measuredOn: string
  readonly how: Text
  readonly sets: readonly MeasuredSet[]
  /** Over all sets; the threshold in use is one of them. */
  readonly rates: readonly RateAt[]
  readonly thresholdInUse: number
  /** Groups of people for whom rates are told apart; or why there are none. */
  readonly groups: Text
  /** What these figures do not say. */
  readonly limits: readonly Text[]
}

/** The minutiae matcher on FVC2002 B, of which it also took its weights. */
export const fingerRates: MeasuredRates = {
  modality: 'finger',
  method: text(
    'Our own comparison of minutiae, in records of ISO/IEC 19794-2:2005',
    'نشانوں کا ہمارا اپنا موازنہ، ⁦ISO/IEC 19794-2:2005⁩ کے ریکارڈ میں',
  ),
  dataSet: 'FVC2002, set B, DB1 to DB4',
  measuredOn: '2026-11-22',
  how: text(
    'Every pair of pictures of one finger and every pair of pictures of two fingers, within each set. The weights of the score were fitted on the same four sets; fitted on three and measured on the fourth, the mean equal error rate is 2.3 % as well.',
    'ہر مجموعے میں ایک ہی انگلی کی تصویروں کا ہر جوڑا، اور دو مختلف انگلیوں کی تصویروں کا ہر جوڑا۔ اسکور کے اوزان انہی چار مجموعوں سے نکالے گئے؛ تین سے نکال کر چوتھے پر ناپیں تو بھی برابر غلطی کی اوسط شرح 2.3 فیصد ہے۔',
  ),
  sets: [
    { name: 'DB1_B', people: 10, genuinePairs: 280, otherPairs: 2_880, equalErrorRate: 0.0159 },
    { name: 'DB2_B', people: 10, genuinePairs: 280, otherPairs: 2_880, equalErrorRate: 0.0137 },
    { name: 'DB3_B', people: 10, genuinePairs: 280, otherPairs: 2_880, equalErrorRate: 0.0498 },
    { name: 'DB4_B', people: 10, genuinePairs: 280, otherPairs: 2_880, equalErrorRate: 0.0109 },
  ],
  rates: [
    { threshold: 59, falseMatches: 0.01, falseNonMatches: 0.0402 },
    { threshold: fingerThreshold, falseMatches: 0.001, falseNonMatches: 0.0634 },
    { threshold: 78, falseMatches: 0.0003, falseNonMatches: 0.0795 },
  ],
  thresholdInUse: fingerThreshold,
  groups: text(
    'The data set names neither age nor sex nor work, so no group can be told apart.',
    'اس مجموعے میں عمر، جنس یا پیشہ درج نہیں، اس لیے کسی گروہ کی الگ شرح نہیں بتائی جا سکتی۔',
  ),
  limits: [
    text(
      'Ten fingers in each set: where a set shows 3 %, the true rate may lie between about 1 and 5 %.',
      'ہر مجموعے میں دس انگلیاں ہیں: جہاں شرح 3 فیصد ہے وہاں اصل شرح تقریباً 1 سے 5 فیصد تک ہو سکتی ہے۔',
    ),
    text(
      'No fingers worn by work, of old people or of children, and none from Pakistan: for them errors are more frequent.',
      'ان میں محنت سے گھسی ہوئی، بزرگوں یا بچوں کی انگلیاں نہیں، اور پاکستان کی کوئی نہیں: ان کے لیے غلطیاں زیادہ ہوتی ہیں۔',
    ),
    text(
      'False matches rarer than 1 in 3,000 cannot be seen in 11,520 pairs.',
      'تین ہزار میں ایک سے کم غلط ملاپ 11,520 جوڑوں میں نہیں دیکھے جا سکتے۔',
    ),
  ],
}

/** All that was measured, for the public page. */
export const measuredRates: readonly MeasuredRates[] = [fingerRates]
