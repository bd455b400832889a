/** Things to do, each at its moment; of two at the same moment the one that was entered first comes first. */
export interface Queue<Item> {
  readonly add: (atMs: number, item: Item) => void;
  /** Takes the next thing that is due by then. */
  readonly take: (untilMs: number) => Entry<Item> | undefined;
  readonly size: () => number;
}

export interface Entry<Item> {
  readonly atMs: number;
  readonly item: Item;
}

interface Ordered<Item> extends Entry<Item> {
  readonly order: number;
}

/** A binary heap: what is due next is on top. */
export function createQueue<Item>(): Queue<Item> {
  const heap: Ordered<Item>[] = [];
  let entered = 0;

  function comesFirst(one: number, other: number): boolean {
    const [a, b] = [heap[one], heap[other]];
    if (a === undefined || b === undefined) return b === undefined;
    return a.atMs < b.atMs || (a.atMs === b.atMs && a.order < b.order);
  }

  function swap(one: number, other: number): void {
    const [a, b] = [heap[one], heap[other]];
    if (a === undefined || b === undefined) return;
    heap[one] = b;
    heap[other] = a;
  }

  function add(atMs: number, item: Item): void {
    let at = heap.push({ atMs, item, order: (entered += 1) }) - 1;
    for (let up = (at - 1) >> 1; at > 0 && comesFirst(at, up); up = (at - 1) >> 1) {
      swap(at, up);
      at = up;
    }
  }

  function take(untilMs: number): Entry<Item> | undefined {
    const [top] = heap;
    if (top === undefined || top.atMs > untilMs) return undefined;
    swap(0, heap.length - 1);
    heap.pop();
    sink();
    return top;
  }

  function sink(): void {
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      const down = comesFirst(left, right) ? left : right;
      if (down >= heap.length || comesFirst(at, down)) return;
      swap(at, down);
      at = down;
    }
  }

  return { add, take, size: () => heap.length };
}
