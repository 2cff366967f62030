/** The smallest application for a stamp, in the name of a citizen of the demonstration. */
export const tariqCnic = '3999010000025'

export const affidavit = {
  instrument: 'affidavit',
  executionDate: '2026-11-01',
  purpose: 'Domicile',
  firstParties: [
    {
      name: 'Tariq',
      cnic: tariqCnic,
      relation: 'son-of',
      relativeName: 'Mehmood',
      address: 'Mehrabad',
    },
  ],
}
