/** An amount as people write it: yuan with two digits, in groups of three. */
export function inYuan(fen: number): string {
  const yuan = Math.floor(fen / 100).toString();
  const grouped = yuan.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${grouped}.${(fen % 100).toString().padStart(2, "0")}`;
}
