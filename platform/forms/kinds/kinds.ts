import type { Question, QuestionKind, QuestionOf, ValueByKind } from '../question.ts'
import { areaKind } from './area.ts'
import { biometricKind } from './biometric.ts'
import { oneFromKind, oneOfKind } from './choice.ts'
import { confirmationKind } from './confirmation.ts'
import { dateKind } from './date.ts'
import { fingerprintKind } from './fingerprint.ts'
import type { Kind } from './kind.ts'
import { locationKind } from './location.ts'
import { moneyKind } from './money.ts'
import { peopleKind } from './people.ts'
import { personKind } from './person.ts'
import { photosKind } from './photos.ts'
import { quantityKind } from './quantity.ts'
import { longTextKind, shortTextKind } from './text.ts'

/** Every kind of question there is; a new kind is a file and a line here. */
const kinds: { readonly [K in QuestionKind]: Kind<QuestionOf<K>, ValueByKind[K]> } = {
  'one-of': oneOfKind,
  'one-from': oneFromKind,
  money: moneyKind,
  person: personKind,
  people: peopleKind,
  date: dateKind,
  area: areaKind,
  quantity: quantityKind,
  'short-text': shortTextKind,
  'long-text': longTextKind,
  confirmation: confirmationKind,
  fingerprint: fingerprintKind,
  biometric: biometricKind,
  photos: photosKind,
  location: locationKind,
}

/** The kind of a question. What it reads it may also check: the pairing is made here only. */
export function kindOf(question: Question): Kind<Question, unknown> {
  return kinds[question.kind] as unknown as Kind<Question, unknown>
}
