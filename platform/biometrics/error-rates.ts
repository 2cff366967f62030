/**
 * How often comparing errs, as measured: data, not promises. Shown on a public page, and the place
 * where thresholds come from. Measured with `npm run bench -- fingerprints` and `-- faces`.
 */
import { text, type Text } from '#platform/kernel'
import { faceDistanceMax } from './face/compare.ts'
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
  /** What others measured, to hold it against. */
  readonly published?: Text
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

/** The descriptors of faces on photographs out of the news. */
export const faceRates: MeasuredRates = {
  modality: 'face',
  method: text(
    'The distance of two descriptors of 128 numbers (dlib’s network, in @vladmandic/face-api)',
    '128 اعداد کے دو خاکوں کا فاصلہ (⁦dlib⁩ کا نیٹ ورک، ⁦@vladmandic/face-api⁩ میں)',
  ),
  dataSet: 'LFW (Labeled Faces in the Wild), fold 1',
  measuredOn: '2026-11-22',
  how: text(
    'The 300 pairs of one person that the set names, less five in which a face was not found; and each of its 808 photographs with each of somebody else. The threshold was not fitted to them: it was set before, by published figures.',
    'مجموعے میں درج ایک ہی شخص کے 300 جوڑے، سوائے ان پانچ کے جن میں چہرہ نہ ملا؛ اور 808 تصویروں میں سے ہر ایک کا کسی اور شخص کی ہر تصویر سے جوڑا۔ حد انہی سے نہیں نکالی گئی: وہ پہلے شائع شدہ اعداد سے رکھی گئی تھی۔',
  ),
  sets: [
    {
      name: 'LFW, fold 1',
      people: 435,
      genuinePairs: 295,
      otherPairs: 322_686,
      equalErrorRate: 0.0203,
    },
  ],
  rates: [
    { threshold: 0.4946, falseMatches: 0.0001, falseNonMatches: 0.3017 },
    { threshold: faceDistanceMax, falseMatches: 0.0009, falseNonMatches: 0.139 },
    { threshold: 0.6071, falseMatches: 0.01, falseNonMatches: 0.0305 },
  ],
  thresholdInUse: faceDistanceMax,
  published: text(
    'dlib’s author tells 99.38 % of the 6,000 pairs of LFW rightly with the original network. Of the packed one we know on all 6,000 pairs an equal error rate of 1.5 %, and 11.4 % not known again where one stranger in a thousand passes.',
    '⁦dlib⁩ کے مصنف کے مطابق اصل نیٹ ورک ⁦LFW⁩ کے 6,000 جوڑوں میں سے 99.38 فیصد درست بتاتا ہے۔ یہاں استعمال ہونے والی شکل کی تمام 6,000 جوڑوں پر برابر غلطی کی شرح 1.5 فیصد ہے، اور جہاں ہزار میں ایک اجنبی گزرے وہاں 11.4 فیصد پہچانے نہیں جاتے۔',
  ),
  groups: text(
    'The set names neither sex nor age nor origin, so no group is told apart, and we do not know for whom errors are more frequent here. Elsewhere they were more frequent for women, for darker skin, for the old and for children. Whoever deploys this measures on his own people, group by group, before he relies on it.',
    'مجموعے میں جنس، عمر یا علاقہ درج نہیں، اس لیے کسی گروہ کی الگ شرح نہیں، اور معلوم نہیں کہ یہاں کن لوگوں کے لیے غلطیاں زیادہ ہیں۔ دوسری جگہوں پر خواتین، گہری رنگت، بزرگوں اور بچوں کے لیے زیادہ پائی گئیں۔ جو اسے استعمال کرے وہ بھروسہ کرنے سے پہلے اپنے لوگوں پر گروہ بہ گروہ ناپے۔',
  ),
  limits: [
    text(
      'Photographs of known people out of the news, mostly men of light skin, few from Pakistan; no veil, hardly any beard, no old card portraits.',
      'یہ خبروں سے لی گئی مشہور لوگوں کی تصویریں ہیں، زیادہ تر ہلکی رنگت کے مرد، پاکستان کے بہت کم؛ نقاب نہیں، داڑھیاں بہت کم، پرانے کارڈ کی تصویریں نہیں۔',
    ),
    text(
      'They are small, and 78 of 100 would be refused here for their quality: the rates are of all, refused ones included. A face that looks into a camera in good light errs less often; how much less is not measured.',
      'یہ تصویریں چھوٹی ہیں، اور 100 میں سے 78 یہاں معیار کی وجہ سے رد ہوتیں: شرحیں سب کی ہیں، رد ہونے والیوں سمیت۔ اچھی روشنی میں کیمرے کی طرف دیکھتے چہرے میں غلطی کم ہوتی ہے؛ کتنی کم، یہ ناپا نہیں گیا۔',
    ),
    text(
      'With 295 pairs of one person, a rate of 14 % may truly lie between about 10 and 18 %.',
      'ایک ہی شخص کے 295 جوڑوں کے ساتھ 14 فیصد کی شرح اصل میں تقریباً 10 سے 18 فیصد کے درمیان ہو سکتی ہے۔',
    ),
  ],
}

/** All that was measured, for the public page. */
export const measuredRates: readonly MeasuredRates[] = [faceRates, fingerRates]
