/** Raast's messages as a bank would send them: invented banks, accounts and payers. */

export const ownIban = 'PK54KITE0000001234567890'

type Transfer = {
  readonly psid: string
  readonly rupees: string
  readonly transactionId: string
  /** In place of the creditor's reference. */
  readonly remittance?: string
  readonly iban?: string
  readonly at?: Date
}

const document = (id: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n` +
  `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${id}">\n${inside}\n</Document>\n`

const reference = (psid: string) => `<Strd><CdtrRefInf><Ref>${psid}</Ref></CdtrRefInf></Strd>`
const agent = (bic: string) => `<FinInstnId><BICFI>${bic}</BICFI></FinInstnId>`

export function creditTransfer(transfer: Transfer): string {
  const { psid, rupees, transactionId, remittance, iban = ownIban, at = new Date() } = transfer
  const time = at.toISOString()
  return document(
    'pacs.008.001.08',
    `<FIToFICstmrCdtTrf>
  <GrpHdr><MsgId>M-${transactionId}</MsgId><CreDtTm>${time}</CreDtTm><NbOfTxs>1</NbOfTxs>
    <SttlmInf><SttlmMtd>CLRG</SttlmMtd></SttlmInf></GrpHdr>
  <CdtTrfTxInf>
    <PmtId><EndToEndId>E-${transactionId}</EndToEndId><TxId>${transactionId}</TxId></PmtId>
    <IntrBkSttlmAmt Ccy="PKR">${rupees}</IntrBkSttlmAmt>
    <AccptncDtTm>${time}</AccptncDtTm>
    <ChrgBr>SLEV</ChrgBr>
    <Dbtr><Nm>Zara Invented</Nm></Dbtr>
    <DbtrAgt>${agent('PAYRPKKA')}</DbtrAgt>
    <CdtrAgt>${agent('KITEPKKA')}</CdtrAgt>
    <Cdtr><Nm>KITE TOWN</Nm></Cdtr>
    <CdtrAcct><Id><IBAN>${iban}</IBAN></Id></CdtrAcct>
    <RmtInf>${remittance ?? reference(psid)}</RmtInf>
  </CdtTrfTxInf>
</FIToFICstmrCdtTrf>`,
  )
}

export function creditNotification(
  transfers: readonly Transfer[],
  { direction = 'CRDT', iban = ownIban } = {},
): string {
  const entries = transfers.map(
    ({ psid, rupees, transactionId, at = new Date() }) => `<Ntry>
  <Amt Ccy="PKR">${rupees}</Amt><CdtDbtInd>${direction}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>
  <BookgDt><DtTm>${at.toISOString()}</DtTm></BookgDt><BkTxCd/>
  <NtryDtls><TxDtls>
    <Refs><EndToEndId>E-${transactionId}</EndToEndId><TxId>${transactionId}</TxId></Refs>
    <RmtInf>${reference(psid)}</RmtInf>
  </TxDtls></NtryDtls>
</Ntry>`,
  )
  return document(
    'camt.054.001.08',
    `<BkToCstmrDbtCdtNtfctn>
  <GrpHdr><MsgId>N-1</MsgId><CreDtTm>${new Date().toISOString()}</CreDtTm></GrpHdr>
  <Ntfctn><Id>N-1</Id><Acct><Id><IBAN>${iban}</IBAN></Id></Acct>${entries.join('')}</Ntfctn>
</BkToCstmrDbtCdtNtfctn>`,
  )
}

export function requestStatus(id: string, status: string): string {
  return document(
    'pain.014.001.07',
    `<CdtrPmtActvtnReqStsRpt>
  <GrpHdr><MsgId>S-1</MsgId><CreDtTm>${new Date().toISOString()}</CreDtTm>
    <InitgPty><Nm>Kite Bank</Nm></InitgPty></GrpHdr>
  <OrgnlGrpInfAndSts><OrgnlMsgId>${id}</OrgnlMsgId>
    <OrgnlMsgNmId>pain.013.001.07</OrgnlMsgNmId></OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>${id}</OrgnlPmtInfId>
    <TxInfAndSts><OrgnlEndToEndId>${id}</OrgnlEndToEndId><TxSts>${status}</TxSts></TxInfAndSts>
  </OrgnlPmtInfAndSts>
</CdtrPmtActvtnReqStsRpt>`,
  )
}
