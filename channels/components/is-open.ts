import type { Service } from '#platform/catalogue'

/** Whether somebody waits in this state; nobody does once the service is given, or refused. */
export function isOpen({ workflow, output, delivered = [] }: Service, state: string): boolean {
  const isGiven = output?.on === state || delivered.some((one: string) => one === state)
  return !isGiven && Object.keys(workflow.states[state] ?? {}).length > 0
}
