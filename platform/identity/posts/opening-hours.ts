/** When an office is open: by weekday the times, with a break between two of them. */

/** As `Date` counts them. */
export const weekdays = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const
export type Weekday = (typeof weekdays)[number]

/** `08:30-16:00` each; a day that is left out is a closed one. */
export type OpeningHours = Readonly<Partial<Record<Weekday, readonly string[]>>>

/** Days one after the other that are open alike. */
export type OpenDays = {
  readonly from: Weekday
  readonly to: Weekday
  /** None on closed days. */
  readonly times: readonly string[]
}

/** The week from Monday on, as it is told in as few lines as it needs. */
export function openDaysOf(hours: OpeningHours): OpenDays[] {
  const [sunday, ...others] = weekdays
  const lines: OpenDays[] = []
  for (const day of [...others, sunday]) {
    const times = hours[day] ?? []
    const before = lines.at(-1)
    if (before && before.times.join() === times.join()) lines.splice(-1, 1, { ...before, to: day })
    else lines.push({ from: day, to: day, times })
  }
  return lines
}
