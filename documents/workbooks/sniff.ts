/** Why an uploaded file cannot be read as a workbook. */
export type Unreadable =
  | { readonly reason: "old-excel" }
  | { readonly reason: "encrypted" }
  | { readonly reason: "not-a-workbook" }
  | { readonly reason: "damaged" }
  | { readonly reason: "too-big-inside" }
  | { readonly reason: "too-many-rows"; readonly most: number }
  | { readonly reason: "no-rows" }
  | { readonly reason: "missing-columns"; readonly headers: readonly string[] }
  | { readonly reason: "repeated-columns"; readonly headers: readonly string[] };

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const END_BYTES = 22;
const MOST_ENTRIES = 2_000;
const MOST_BYTES_INSIDE = 64 * 1024 * 1024;

/** What speaks against a file before anything unpacks it: by its content, never by its name. */
export function reasonAgainst(bytes: Uint8Array): Unreadable | undefined {
  if (startsWith(bytes, OLE)) {
    return { reason: holds(bytes, "EncryptedPackage") ? "encrypted" : "old-excel" };
  }
  if (!startsWith(bytes, ZIP)) return { reason: "not-a-workbook" };
  return reasonAgainstPackage(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

interface Entry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly next: number;
}

/** The declared sizes are what the reader later enforces, so an entry must declare one. */
function reasonAgainstPackage(view: DataView): Unreadable | undefined {
  const end = findEnd(view);
  if (end === undefined) return { reason: "damaged" };
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return { reason: "too-big-inside" };
  let at = view.getUint32(end + 16, true);
  let inside = 0;
  const names = new Set<string>();
  for (let read = 0; read < count; read += 1) {
    const entry = entryAt(view, at);
    if (entry === undefined || (entry.packed > 2 && entry.unpacked === 0)) return { reason: "damaged" };
    inside += entry.unpacked;
    names.add(entry.name);
    at = entry.next;
  }
  if (inside > MOST_BYTES_INSIDE) return { reason: "too-big-inside" };
  return names.has("[Content_Types].xml") && names.has("xl/workbook.xml")
    ? undefined
    : { reason: "not-a-workbook" };
}

function entryAt(view: DataView, at: number): Entry | undefined {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return undefined;
  const nameLength = view.getUint16(at + 28, true);
  const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > view.byteLength) return undefined;
  const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
  return { name, packed: view.getUint32(at + 20, true), unpacked: view.getUint32(at + 24, true), next };
}

function findEnd(view: DataView): number | undefined {
  const earliest = Math.max(0, view.byteLength - END_BYTES - 0xffff);
  for (let at = view.byteLength - END_BYTES; at >= earliest; at -= 1) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

/** The names inside an OLE container are UTF-16. */
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, "utf16le"));
}
