/** What applicants think of services, as files: the same as the page. */
import { announcedRatings, csvOf, licence, type Platform } from '#platform/catalogue'
import { scores } from '#platform/ratings'
import type { FastifyInstance } from 'fastify'
import { asFile, csvType, open, round } from './file-answer.ts'

export function registerRatingData(app: FastifyInstance, platform: Platform): void {
  app.get('/public/ratings.csv', async (_request, reply) =>
    asFile(reply, csvType, 'ratings.csv').send(csvOf(columns, await rowsOf(platform))),
  )
  app.get('/public/ratings.json', async (_request, reply) => {
    const whole = { licence: licence.address, rows: await rowsOf(platform) }
    return open(reply, 'application/json; charset=utf-8').send(JSON.stringify(whole))
  })
}

const columns = [
  'service',
  'office',
  'who',
  'ratings',
  ...scores.map((score) => `score_${score}`),
  'good_share',
  'good_low',
  'good_high',
]

/** An empty office is the service as a whole; `others` are offices too small to be told alone. */
async function rowsOf({ db, setting }: Platform) {
  const all = await announcedRatings(db, setting)
  return all.flatMap(({ service, figures }) =>
    figures.map(({ office, segment, number, counts, good }) => ({
      service,
      office: office === '' ? 'others' : (office ?? null),
      who: segment,
      ratings: number,
      ...Object.fromEntries(scores.map((score, i) => [`score_${score}`, counts[i] ?? 0])),
      good_share: round(good.share),
      good_low: round(good.low),
      good_high: round(good.high),
    })),
  )
}
