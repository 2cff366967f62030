import { operatorReading } from '#platform/consent'

/** A test looks at a person: it is on the record like every other reading. */
export const testReading = operatorReading('test', new Date())
