export { courtFeeStamp } from './court-fee/service.ts'
export { courtFees } from './court-fee/stamp.ts'
export { inventedApplication } from './invented-applications.ts'
export { randomFrom } from './invented-people.ts'
export { stamps, valuations } from './register.ts'
export { eStamp } from './service.ts'
export { clashesIn, valuationRowOf } from './valuation-import.ts'
export { valuationRecordsOf } from './valuation-records.ts'
export {
  commissionColumns,
  commissionRecordOf,
  vendorCommissions,
} from './vendor/commission.ts'
export { licenceColumns, licenceRecordsOf, licenceRowOf } from './vendor/licence-import.ts'
export { vendorLicences } from './vendor/licence.ts'
export { vendorStamp } from './vendor/service.ts'
export { vendorStamps } from './vendor/stamp.ts'
export { vendorStock } from './vendor/stock.ts'
