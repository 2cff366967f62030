/** A district by its name, or its province; by its code where it is none of this installation. */
import { Isolate } from '#channels/components'
import { frameWords as words } from './wording.ts'
import type { OfficerVisit } from './visit.tsx'

type PlaceNameProps = { readonly visit: OfficerVisit; readonly code: string }

export function PlaceName({ visit: { speak, platform }, code }: PlaceNameProps) {
  const place = platform.setting.jurisdictions.get(code)
  if (place) return <>{speak(place.name)}</>
  return code.includes('-') ? <Isolate>{code}</Isolate> : <>{speak(words.province)}</>
}
