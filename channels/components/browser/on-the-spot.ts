/** What a phone does where something is seen: sends photos of it, and says where it is. */
import { followPins } from './map-pin.ts'
import { offerOwnPlace } from './own-place.ts'
import { sendPhotos } from './photos.ts'

sendPhotos()
offerOwnPlace()
followPins()
