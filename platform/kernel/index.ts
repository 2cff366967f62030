export { parseIban } from './iban.ts'
export {
  createIdSource,
  formatId,
  idAt,
  idMadeAt,
  idOfDigest,
  parseId,
  tailsMax,
  tidyIdLetters,
  type IdSource,
} from './ids.ts'
export {
  checkPaisa,
  formatMoney,
  moneyInWords,
  moneyText,
  paisaMax,
  percentageOf,
  rupees,
  type Paisa,
} from './money.ts'
export { isLoopback, networkOf } from './network-address.ts'
export {
  formatCnic,
  formatPhone,
  maskCnic,
  maskPhone,
  parseCnic,
  parsePhone,
} from './person-numbers.ts'
export { maskPersonal } from './mask.ts'
export {
  asRefusal,
  defineProblems,
  eachFault,
  Problem,
  type ProblemKind,
  type ProblemList,
} from './problem.ts'
export { createRateLimit, type Rate, type RateLimit } from './rate-limit.ts'
export {
  bothLinesOf,
  fill,
  filled,
  inBoth,
  isolate,
  inAlphabet,
  isLanguage,
  languages,
  placeholdersOf,
  say,
  text,
  textOf,
  tidyText,
  westernDigits,
  type FillValues,
  type Language,
  type Text,
  type Values,
} from './text.ts'
export {
  addDays,
  addMonths,
  civilDateOf,
  dayMs,
  daysBetween,
  deadlineAfterWorkingDays,
  fiscalYearOf,
  formatDate,
  formatInstant,
  instantAfter,
  isCivilDate,
  isWorkingDay,
  startOf,
  type Calendar,
  type CivilDate,
  type Duration,
} from './time.ts'
export { createXmlReader, XmlFault, type XmlEvent } from './xml.ts'
