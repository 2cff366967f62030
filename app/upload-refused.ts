/**
 * A torn or unbounded upload is the sender's fault, not ours: 400, and no alarm in the log. The
 * reader of uploads says so by words alone.
 */
export function uploadRefused(error: unknown): unknown {
  const isUpload =
    error instanceof Error && /multipart|Boundary not found|^The needle/i.test(error.message)
  if (isUpload && !('statusCode' in error)) return Object.assign(error, { statusCode: 400 })
  return error
}
