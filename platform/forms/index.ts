export { areaAt, elsewhereThan, type Elsewhere } from './areas.ts'
export {
  all,
  answer,
  any,
  askedIn,
  holds,
  not,
  type AnswerTo,
  type Condition,
  type Negated,
} from './condition.ts'
export {
  areaUnits,
  formatDecimal,
  tenThousandthsOf,
  type AreaUnit,
  type Decimal,
  type Unit,
} from './decimal.ts'
export { branchesOf, findOptions, optionsUnder, suggestOptions } from './finding.ts'
export {
  checkForm,
  checkWording,
  defineForm,
  isPersonal,
  photosMax,
  type Answers,
  type AnswersOf,
  type Form,
  type FormContext,
  type FormFault,
  type FormOf,
  type FormWording,
  type Lists,
  type Option,
  type QuestionWording,
  type Wording,
} from './form.ts'
export {
  answersOnPath,
  checkAnswers,
  countOf,
  missingOf,
  nextQuestion,
  pathOf,
  previousQuestion,
  refusalOf,
  withAnswer,
  type Checked,
} from './journey.ts'
export { fileTooLarge } from './kinds/fingerprint.ts'
export { captureList } from './kinds/biometric.ts'
export { jsonSchemaOf } from './json-schema.ts'
export type { Control, JsonSchema, Parsed } from './kinds/kind.ts'
export { photoIdsIn, photosFileField, photosRemoveField } from './kinds/photos.ts'
export { personField, personQuestionOf } from './kinds/people.ts'
export { controlsOf, hintOf, parseJsonAnswer, parseWebAnswer, webFieldsOf } from './parse.ts'
export {
  addPerson,
  canAddPerson,
  personsIn,
  removePerson,
  replacePerson,
  type NamedPerson,
} from './people.ts'
export { problems as formProblems } from './problems.ts'
export {
  area,
  biometric,
  confirmation,
  date,
  fingerprint,
  location,
  longText,
  money,
  oneFrom,
  oneOf,
  people,
  person,
  photos,
  quantity,
  relations,
  shortText,
  type Area,
  type AreaQuestion,
  type BiometricQuestion,
  type ConfirmationQuestion,
  type DateQuestion,
  type FingerprintQuestion,
  type Box,
  type Location,
  type LocationQuestion,
  type LongTextQuestion,
  type MoneyQuestion,
  type OneFromQuestion,
  type OneOfQuestion,
  type PeopleQuestion,
  type Person,
  type PersonQuestion,
  type PhotosQuestion,
  type QuantityQuestion,
  type Question,
  type QuestionKind,
  type Refusal,
  type Relation,
  type ShortTextQuestion,
  type ValueOf,
} from './question.ts'
export { summaryOf, type SummaryRow } from './summary.ts'
export type { WebFields } from './typed.ts'
export { inUnits } from './kinds/quantity.ts'
export {
  coverStretches,
  findPersonal,
  joinStretches,
  personalKinds,
  personalKindsIn,
  stretchesOfWords,
  type Finding,
  type PersonalKind,
} from './screening/screening.ts'
export type { Stretch } from './screening/plain.ts'
