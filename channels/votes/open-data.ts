/** The list of ballots, for any page and program: all that it takes to count a vote again. */
import {
  csvOf,
  findVote,
  publishedVote,
  type Platform,
  type PublishedVote,
} from '#platform/catalogue'
import { Problem } from '#platform/kernel'
import type { FastifyInstance } from 'fastify'

const columns = ['number', 'choices', 'leaf', 'act', 'at', 'salt', 'paper', 'signature'] as const

/** On an instance without cookies. */
export function registerVoteData(app: FastifyInstance, platform: Platform): void {
  const { db, setting } = platform
  // Once every leaf of a closed vote is sealed, its list never changes.
  const whole = new Map<string, PublishedVote>()
  const listOf = async (key: string): Promise<PublishedVote | undefined> => {
    const known = whole.get(key)
    if (known) return known
    const { round } = await findVote(db, setting, key)
    const vote = round && (await publishedVote(db, setting.signer.issuer, round))
    const isWhole = vote?.closed.leaf !== null && vote?.ballots.every(({ leaf }) => leaf !== null)
    if (vote && isWhole && whole.size < keptMax) whole.set(key, vote)
    return vote
  }
  app.get('/votes/:place/:name/:file', async (request, reply) => {
    const { place = '', name = '', file = '' } = request.params as Record<string, string>
    const made = Object.hasOwn(formats, file) ? formats[file as keyof typeof formats] : undefined
    const vote =
      made &&
      (await listOf(`${place}/${name}`).catch((problem: unknown) => {
        if (problem instanceof Problem && problem.status === 404) return undefined
        throw problem
      }))
    if (!made || !vote)
      return reply.code(404).type('text/plain').send('No ballots are published here.\n')
    void reply
      .header('access-control-allow-origin', '*')
      .header('cache-control', 'public, max-age=300')
      .header('content-disposition', `attachment; filename="${name}-${file}"`)
    return reply.type(made.type).send(made.body(vote))
  })
}

const keptMax = 20

const formats = {
  'ballots.json': {
    type: 'application/json; charset=utf-8',
    body: (vote: PublishedVote) => JSON.stringify(vote),
  },
  'ballots.csv': {
    type: 'text/csv; charset=utf-8; header=present',
    body: ({ ballots }: PublishedVote) =>
      csvOf(
        columns,
        ballots.map((ballot) => ({ ...ballot, choices: ballot.choices.join(' ') })),
      ),
  },
}
