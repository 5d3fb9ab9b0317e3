internal import Commerce
internal import Importing
internal import System

/// Reads one made-up file to its end, as an import does; the fuzzer calls it.
///
/// A file may be refused and a row rejected; what is found by this is what traps, hangs or grows.
@c(stamgast_read_fuzzed_file)
public func readFuzzedFile(_ data: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  guard let file = FuzzedFile(bytes) else { return -1 }
  try? read(file)
  return 0
}

private func read(_ file: FuzzedFile) throws {
  let input = try ByteInput.holding(file.bytes)
  var reading = try FileImport(input: input, fileName: "fuzzed.csv", options: file.options)
  try reading.read { item in
    switch item {
    case .order(let order):
      // What every figure starts from.
      _ = order.amounts.net
      _ = order.amounts.margin()
      _ = order.isCounted
    case .rejected(let row):
      precondition((1...file.bytes.count + 1).contains(row.line), "a line that is not there")
    case .remark(let remark):
      precondition((1...file.bytes.count + 1).contains(remark.line), "a line that is not there")
    case .cart, .product, .customer, .spend, .rate: break
    }
  }
}
