import { builder } from '../graphql/builder.ts'

export type LicenseColumns = { licenseSpdx: string | null; licenseUrl: string | null }

export const license = ({ licenseSpdx, licenseUrl }: LicenseColumns) =>
  licenseSpdx === null || licenseUrl === null ? null : { spdx: licenseSpdx, url: licenseUrl }

export const License = builder.objectRef<{ spdx: string; url: string }>('License').implement({
  description: 'What may be done with the data.',
  fields: (t) => ({
    spdx: t.exposeString('spdx', {
      description: 'Its identifier on the SPDX License List: CC0-1.0.',
    }),
    url: t.exposeString('url', { description: 'The address of its text.' }),
  }),
})
