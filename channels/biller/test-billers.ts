/** For this folder's tests: the biller at two programs on one database, each with its own door. */
import { after } from 'node:test'
import { createCatalogue, rolesOf } from '#platform/catalogue'
import fastify, { type FastifyInstance } from 'fastify'
import type { TestPlatform } from '#tests/platform'
import { registerBiller } from './index.ts'

export function twoBillers(platform: TestPlatform): [FastifyInstance, FastifyInstance] {
  const { db, setting } = platform
  const { door } = createCatalogue(db, setting, new Set(rolesOf(setting)))
  return [billerOf(platform), billerOf({ ...platform, door })]
}

function billerOf(platform: TestPlatform): FastifyInstance {
  const app = fastify()
  registerBiller(app, platform)
  after(() => app.close())
  return app
}
