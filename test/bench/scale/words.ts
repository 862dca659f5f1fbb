/** What the copies of a power are about, so that their names, keywords and summaries differ as those of other offices do. */
export const MATTERS = [
  '食品生产,药品经营,医疗器械,道路客运,货物运输,建筑施工,消防设施,危险化学品,矿山安全,特种设备',
  '户外广告,城市绿化,生活垃圾,建筑垃圾,燃气经营,供水排水,房屋租赁,物业服务,商品房预售,征收补偿',
  '水土保持,河道采砂,取水工程,渔业捕捞,水产苗种,畜禽养殖,动物诊疗,饲料添加剂,农药经营,种子生产',
  '林木采伐,野生动物,森林防火,草原利用,土地复垦,地质勘查,测绘成果,海域使用,排污口,放射性同位素',
  '噪声污染,固体废物,温室气体,清洁生产,节能审查,价格欺诈,计量器具,认证机构,广告发布,直销活动',
  '商标代理,专利代理,拍卖业务,典当机构,融资担保,小额贷款,商业特许,成品油,酒类流通,报废汽车',
  '民办教育,校外培训,幼儿园,学籍管理,教材选用,文物保护,考古发掘,博物馆,电影放映,出版物',
  '印刷企业,互联网文化,娱乐场所,艺术品,体育赛事,高危项目,旅行社,导游人员,星级饭店,宗教活动',
  '社会团体,基金会,养老机构,殡葬服务,婚姻登记,收养登记,地名标志,慈善募捐,彩票销售,福利企业',
  '公共卫生,传染病,母婴保健,职业病,血液采集,医师执业,护士执业,中医诊所,戒毒治疗,计划生育',
].flatMap((line) => line.split(','))

const FIRST = [...'江汉青洪武昌黄陂东西湖蔡甸新洲南北山河云岭石龙金玉长安平宁']
const SECOND = [...'山阳岸口南桥湖城溪川丰泰原林台门沙关亭陵']

/** The name of the place for which a publisher acts, another for each number below 15,000. */
export function placeName(number: number): string {
  const [first, rest] = [number % FIRST.length, Math.floor(number / FIRST.length)]
  const [second, third] = [rest % SECOND.length, Math.floor(rest / SECOND.length)]
  return [FIRST[first], SECOND[second], third > 0 ? SECOND[(second + third) % SECOND.length] : '']
    .join('')
    .concat(third > 0 ? '县' : '区')
}
