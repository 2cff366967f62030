import { asRefusal, type Problem } from '#platform/kernel'
import type { FastifyReply } from 'fastify'

/** A posted form: where it leads when it is done, or its page again with what was refused. */
export const shownAgain =
  <V>(
    act: (visit: V) => Promise<FastifyReply>,
    again: (visit: V, problem: Problem) => FastifyReply | Promise<FastifyReply>,
  ) =>
  async (visit: V): Promise<FastifyReply> => {
    try {
      return await act(visit)
    } catch (thrown) {
      return again(visit, asRefusal(thrown))
    }
  }
