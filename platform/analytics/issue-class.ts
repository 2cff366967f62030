/** Up to how many seconds each class of waiting goes; `longer` is the rest. */
const secondsMax = { minute: 60, 'ten-minutes': 600, hour: 3_600, day: 86_400, longer: Infinity }
export type IssueClass = keyof typeof secondsMax

/** From the shortest to the longest. */
export const issueClasses = Object.keys(secondsMax) as readonly IssueClass[]

export function issueClassOf(seconds: number): IssueClass {
  return issueClasses.find((one) => seconds <= secondsMax[one]) ?? 'longer'
}
