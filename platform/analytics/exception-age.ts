/** Up to how many days after it was found each class of age goes; `longer` is the rest. */
const daysMax = { day: 1, week: 7, month: 30, longer: Infinity }
export type ExceptionAge = keyof typeof daysMax

/** From the youngest to the oldest. */
export const exceptionAges = Object.keys(daysMax) as readonly ExceptionAge[]

export function exceptionAgeOf(days: number): ExceptionAge {
  return exceptionAges.find((one) => days <= daysMax[one]) ?? 'longer'
}
