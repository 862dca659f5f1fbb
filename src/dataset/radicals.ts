/** The character that a radical of the block CJK Radicals Supplement looks like; NFKC knows those of the Kangxi block alone. */
export const character = (radical: string) => CHARACTERS.get(radical) ?? radical

const RADICALS =
  '⺁厂⺄乙⺆冂⺈刀⺊卜⺌小⺍小⺎兀⺏尣⺐尢⺒巳⺓幺⺔彑⺕彐⺗心⺙攵⺛旡⺜日⺝月⺞歺⺟母⺠民⺤爫⺥爫⺦丬⺧牛⺩王⺪疋⺫目⺬示⺮竹⺯糹⺲罒⺵网⺶羊⺹耂⺺肀⺻聿⺼月⺽臼⻁虎⻃覀⻄西⻅见⻆角⻇角⻉贝⻊足⻋车⻑長⻒镸⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'

const CHARACTERS = new Map(
  [...RADICALS.matchAll(/(.)(.)/gu)].map(([, radical = '', character = '']) => [
    radical,
    character,
  ]),
)
