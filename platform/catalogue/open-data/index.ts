export {
  dataCatalogPath,
  dataCatalogue,
  dataFilePath,
  dataPagePath,
} from './catalogue.ts'
export { csvOf } from './csv.ts'
export { dataSets, licence, type DataSet } from './data-sets.ts'
export {
  hasMonth,
  publishedMonths,
  readDataFile,
  type DataFile,
  type PublishedMonths,
} from './read.ts'
export { paymentsMin } from './withhold.ts'
