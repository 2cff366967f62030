import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { readCounts } from '#platform/consent'
import type { Database } from '#platform/database'
import { findLastScrub, pendingDepth, signerRefusalOf, type Witnessing } from '#platform/log'
import { queueHealth } from '#platform/notifications'
import type { Admission } from './admission.ts'
import type { Running } from './wire.ts'

/** Alive, ready, and measured: for the operator's balancer and Prometheus. */
export function registerHealth(
  app: FastifyInstance,
  running: Running,
  admission: Pick<Admission, 'refused'>,
): void {
  const { platform, sequencer, room } = running
  app.get('/livez', () => ({ alive: true }))
  app.get('/readyz', async (_request, reply) => {
    // Only what this process needs to answer; a check must not kill healthy jobs elsewhere.
    const database = await platform.db.query(`select 1`).then(
      () => true,
      () => false,
    )
    const { failure } = sequencer.status()
    const log = failure === undefined
    // What the signer refuses, and the way out: reading and verifying go on, so it is ready.
    const refusal = signerRefusalOf(failure)
    const signer = refusal && {
      code: refusal.code,
      title: refusal.title('en'),
      wayOut: refusal.wayOut('en'),
    }
    // Without room writes are refused and everything else is served: still ready.
    const last = await findLastScrub(platform.db).catch(() => undefined)
    // What the last night found wrong is for the operator; the program still serves.
    const scrub = last === undefined ? null : last.faultCount === 0
    const answer = { ready: database, database, log, room: room.hasRoom(), scrub, signer }
    return reply.code(database ? 200 : 503).send(answer)
  })
  const metrics = createMetrics(running, admission)
  app.addHook('onResponse', (request, reply, done) => {
    metrics.observe(request.routeOptions.url ?? 'unknown', request.method, reply)
    done()
  })
  app.get('/metrics', async (_request, reply) => {
    // A database that is away takes its own numbers with it, and no others.
    await metrics.refresh().catch(() => undefined)
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
}

/** Counts that are kept elsewhere, read when they are asked for. */
function counter(
  registry: Registry,
  name: string,
  help: string,
  counts: { readonly label: string; readonly of: ReadonlyMap<string, number> },
): void {
  const made = new Counter({
    name,
    help,
    registers: [registry],
    labelNames: [counts.label],
    collect() {
      made.reset()
      for (const [value, count] of counts.of) made.inc({ [counts.label]: value }, count)
    },
  })
}

function createMetrics(
  { platform, sequencer, room, troubles, witnessing, sweeping }: Running,
  { refused: turnedAway }: Pick<Admission, 'refused'>,
) {
  const registry = new Registry()
  counter(registry, 'daftar_failures_total', 'Failures that nobody was there to see', {
    label: 'part',
    of: troubles.failures,
  })
  counter(registry, 'daftar_messages_total', 'Messages by what a sending led to', {
    label: 'state',
    of: troubles.messages,
  })
  counter(registry, 'daftar_turned_away_total', 'Requests refused because too many came', {
    label: 'share',
    of: turnedAway,
  })
  counter(registry, 'daftar_swept_total', 'Rows forgotten because their time was over', {
    label: 'what',
    of: sweeping.swept,
  })
  const { opened, recorded } = readCounts
  counter(registry, 'daftar_reads_total', 'Persons whose data were opened, by who opened', {
    label: 'reader',
    of: opened,
  })
  counter(registry, 'daftar_reads_recorded_total', 'Of these, those written down', {
    label: 'reader',
    of: recorded,
  })
  collectDefaultMetrics({ register: registry, prefix: 'daftar_' })
  const requests = new Histogram({
    name: 'daftar_http_request_seconds',
    help: 'Time to answer',
    registers: [registry],
    labelNames: ['route', 'method', 'status'],
    buckets: [0.01, 0.05, 0.1, 0.3, 1, 3, 10],
  })
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers: [registry] })
  const waiting = gauge('daftar_acts_waiting', 'Official acts waiting for a transaction')
  const leaves = gauge('daftar_log_leaves_waiting', 'Leaves waiting to be sealed')
  const oldest = gauge('daftar_log_oldest_seconds', 'Age of the oldest waiting leaf')
  const size = gauge('daftar_log_size', 'Leaves under the published checkpoint')
  const free = gauge('daftar_disk_free_bytes', 'Free space on the fullest disk of the data')
  const refused = gauge('daftar_writes_refused', '1 while writes are refused for want of room')
  const watch = watchGauges(gauge, witnessing)
  const messages = gauge('daftar_messages_waiting', 'Messages waiting to be sent')
  return {
    registry,
    observe: (route: string, method: string, reply: { statusCode: number; elapsedTime: number }) =>
      requests.observe({ route, method, status: reply.statusCode }, reply.elapsedTime / 1_000),
    refresh: async () => {
      free.set(room.freeBytes())
      refused.set(room.hasRoom() ? 0 : 1)
      const pending = await pendingDepth(platform.db, platform.setting.now())
      const queue = await queueHealth(platform.db, platform.setting.now())
      waiting.set(platform.door.waiting())
      leaves.set(pending.count)
      oldest.set(pending.oldestAgeMs / 1_000)
      size.set(sequencer.status().treeSize)
      messages.set(queue.waiting)
      await watch(platform.db)
    },
  }
}

type MakeGauge = (name: string, help: string) => Gauge

/** What keeps watch over the log: its witnesses, and the nightly recount. */
function watchGauges(gauge: MakeGauge, witnessing: Witnessing) {
  const silent = gauge('daftar_log_witnesses_silent', 'Witnesses that failed when last asked')
  const faults = gauge('daftar_scrub_faults', 'What the last scrub found wrong')
  const ended = gauge('daftar_scrub_ended_seconds', 'When the last scrub ended, since 1970')
  return async (db: Database) => {
    silent.set(witnessing.status().filter(({ failure }) => failure !== undefined).length)
    const last = await findLastScrub(db)
    faults.set(last?.faultCount ?? 0)
    ended.set((last?.endedAt.getTime() ?? 0) / 1_000)
  }
}
