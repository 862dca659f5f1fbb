/** What people want of an office, and the kind of power by which it does so. */
const INTENTS: [kind: string, said: RegExp][] = [
  [
    'INSPECTION',
    /投诉|举报|反映|维权|告他|告公司|告老板|哪里?告|哪个管|谁管|谁来管|管不管|检查|核查|抽查|稽核|稽查|年检|年审|\b(?:complain|report|inspect)/,
  ],
  [
    'PENALTY',
    /罚|后果|违法|犯法|吊销|\b(?:penal|fine[ds]?\b|punish)|投诉|举报|(?<![报公广])告(?!知)/,
  ],
  [
    'PAYMENT',
    /领(?!导)|待遇|赔|报销|津贴|补贴|补助|到账|几多钱|多少钱|能拿|\b(?:benefit|compensat|subsid|claim)/,
  ],
  [
    'LICENSING',
    /许可|审批|资质|牌照|办证|注册|设立|开办|想开|想办|开[一个家间]|办[一个家所]|续期|\b(?:licen[cs]e|permit|approval|renew|set up|open)/,
  ],
  ['CONFIRMATION', /认定|鉴定|登记|核准|算不算|算.{0,4}吗|\b(?:recogni|determin|register|apprais)/],
]

/** The kinds of power that a folded query asks for. */
export const wantedIn = (text: string) =>
  new Set(INTENTS.filter(([, said]) => said.test(text)).map(([kind]) => kind))
