import { builder } from '../graphql/builder.ts'
import { type LocalizedText, localized } from '../graphql/language.ts'

export type ContactColumns = {
  phone: string | null
  complaintPhone: string | null
  address: LocalizedText | null
  openingHours: string | null
  onlineUrl: string | null
}

export const Contact = builder.objectRef<ContactColumns>('Contact').implement({
  description: 'How to reach a unit. What is not known is null, never guessed.',
  fields: (t) => ({
    phone: t.exposeString('phone', {
      nullable: true,
      description: 'Telephone for questions (咨询电话); null where not known.',
    }),
    complaintPhone: t.exposeString('complaintPhone', {
      nullable: true,
      description: 'Telephone for complaints (监督投诉电话); null where not known.',
    }),
    address: t.string({
      nullable: true,
      description: 'Where to go (办理地点); null where not known.',
      ...localized((contact: ContactColumns) => contact.address),
    }),
    openingHours: t.exposeString('openingHours', {
      nullable: true,
      description: 'When it is open (办公时间); null where not known.',
    }),
    onlineUrl: t.exposeString('onlineUrl', {
      nullable: true,
      description: 'Where the matter can be handled online (网上办理); null where not known.',
    }),
  }),
})
