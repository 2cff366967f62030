export {
  dropAttachments,
  listAttachments,
  lockAttachments,
  moveAttachments,
  openPicture,
  sealsOfAttachments,
  sweepAttachments,
  useAttachments,
  type Attachment,
  type AttachmentUse,
} from './attachment-store.ts'
export { partBytesMax, sourceBytesMax, type PictureSize } from './limits.ts'
export { createPictureReader, type PictureReader } from './pictures.ts'
export type { Area } from './picture-job.ts'
export { attachmentProblems } from './problems.ts'
export { type Opening } from './sealing.ts'
export {
  appendPart,
  beginUpload,
  findUpload,
  finishUpload,
  removeAttachment,
  takePicture,
  type UploadKey,
  type UploadPlace,
  type UploadTools,
} from './upload.ts'
