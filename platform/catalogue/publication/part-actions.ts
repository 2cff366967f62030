/** The built-in steps by which what a public case shows is looked over. */
export const partActions = {
  release: 'release-part',
  withhold: 'withhold-part',
  back: 'take-back-parts',
} as const

const all: readonly string[] = Object.values(partActions)
export const isPartAction = (action: string): boolean => all.includes(action)
