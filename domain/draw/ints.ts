/** Reads a place of a list of whole numbers that is known to be there. */
export function at(list: Int32Array, index: number): number {
  return list[index] ?? 0;
}

/** Where `value` stands in an ascending list, or would stand. */
export function placeIn(list: Int32Array, value: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (at(list, middle) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
