/** Bytes as `json_to_recordset` reads them into a bytea column. */
export function byteaText(bytes: Buffer): string {
  return `\\x${bytes.toString('hex')}`
}
