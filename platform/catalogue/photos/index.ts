export { location, photos } from '#platform/forms'
export {
  beginPhoto,
  findPhoto,
  lookAtPhoto,
  photosHandedIn,
  photosOfCase,
  photosOfDraft,
  photoSizes,
  removePhoto,
  sendPart,
  takePhoto,
  type CasePhoto,
  type PhotoPlace,
} from './place.ts'
export { photoQuestion } from './step.ts'
