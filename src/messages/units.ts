/** The units in which a money column's header may count, by how many 元 each is. */
export const moneyUnits: Readonly<Record<number, string>> = {
  1: '元',
  1000: '千元',
  10000: '万元',
  1000000: '百万元',
  100000000: '亿元',
};
