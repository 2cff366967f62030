/** Which endpoints there are, whom to ask, and when what they offer last changed. */
import { lastPublished, publicServices, type Platform } from '#platform/catalogue'
import { base, type Resource } from './asking.ts'

const specification = 'http://wiki.open311.org/GeoReport_v2'
const bulkSpecification = 'http://wiki.open311.org/GeoReport_Bulk_v1'
export const bulkPath = '/open311/bulk/requests.csv'

/** When what is served here, and the questions that services ask, last changed with the program. */
const programChanged = new Date('2026-11-23T00:00:00Z')

export const discovery: Resource = async ({ platform, origin }) => {
  const changeset = (await lastChange(platform)).toISOString()
  const type = platform.demo ? 'test' : 'production'
  const endpoint = { specification, url: `${origin}${base}`, changeset, type }
  return {
    root: 'discovery',
    body: {
      changeset,
      contact: `${origin}/help`,
      key_service:
        'No key is needed to read. To hand in, ask the operator for a key of your program: ' +
        `${origin}/help. A key is for one program, and for the districts that it serves.`,
      endpoints: [
        { ...endpoint, formats: ['text/xml', 'application/json'] },
        {
          ...endpoint,
          specification: bulkSpecification,
          url: `${origin}${bulkPath}`,
          formats: ['text/csv'],
        },
      ],
    },
  }
}

/** Categories and places are records that offices publish: with each the definitions change. */
async function lastChange({ db, setting }: Platform): Promise<Date> {
  const published = await lastPublished(db, publicServices(setting))
  return published && published > programChanged ? published : programChanged
}
