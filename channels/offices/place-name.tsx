/** A place by its name; by its code, unbroken, where it is no district of this installation. */
import { Isolate } from '#channels/components'
import type { OfficerVisit } from './visit.tsx'

type PlaceNameProps = { readonly visit: OfficerVisit; readonly code: string }

export function PlaceName({ visit: { speak, platform }, code }: PlaceNameProps) {
  const place = platform.setting.jurisdictions.get(code)
  return place ? <>{speak(place.name)}</> : <Isolate>{code}</Isolate>
}
