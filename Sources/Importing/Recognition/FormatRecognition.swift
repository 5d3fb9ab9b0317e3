internal import Commerce

/// Tells a file's format from the names of its columns, never from their places or the file's name.
struct FormatRecognition {
  let fileName: String
  let header: [String]
  private let columns: [String: Column]
  private let map: [String: Column]
  private let mappedFields: [String]

  /// Throws where the options map a field to a column that the file does not have.
  init(fileName: String, header: [String], columnMap: [String: String]) throws(ImportError) {
    self.fileName = fileName
    self.header = header
    columns = ColumnName.index(header)
    mappedFields = columnMap.keys.sorted()
    var map: [String: Column] = [:]
    for field in mappedFields {
      let name = trimmed(columnMap[field] ?? "")
      guard let column = columns[ColumnName.key(name)] else {
        throw .unknownColumn(file: fileName, column: name, header: header)
      }
      map[ColumnName.key(trimmed(field))] = column
    }
    self.map = map
  }

  /// The columns of the format asked for, or of the one that the header tells.
  ///
  /// Throws where the header lacks what the format needs, or tells no format at all.
  func columns(of name: FormatName?) throws(ImportError) -> FoundColumns {
    let asked = FileFormat.tables.filter { name == nil || $0.name == name }
    // Formats of JSON have no columns.
    guard !asked.isEmpty else { throw .unknownJSON(file: fileName) }
    let candidates = asked.filter(knowsMappedFields)
    guard !candidates.isEmpty else {
      let known = asked.flatMap(\.fields).map(\.name)
      let keys = Set(known.map(ColumnName.key))
      let field = mappedFields.first { !keys.contains(ColumnName.key(trimmed($0))) }
      throw .unknownField(field: field ?? mappedFields[0], known: known)
    }
    let found = candidates.map { FoundColumns($0, in: columns, map: map) }
    if let match = found.first(where: { $0.missing.isEmpty && (name != nil || !isForeign($0)) }) {
      return match
    }
    // Of formats that lack as much, the one that knows more of the header is nearer.
    let nearest =
      found.min { left, right in
        (left.missing.count, -left.understood.count)
          < (right.missing.count, -right.understood.count)
      } ?? found[0]
    guard name == nil else {
      throw .missingColumns(
        file: fileName, header: header, format: nearest.format.name, missing: nearest.missing)
    }
    throw .unrecognised(
      file: fileName, header: header, nearest: nearest.format.name, missing: nearest.missing)
  }

  private func knowsMappedFields(_ format: FileFormat) -> Bool {
    let known = Set(format.fields.map { ColumnName.key($0.name) })
    return map.keys.allSatisfy(known.contains)
  }

  private func isForeign(_ found: FoundColumns) -> Bool {
    found.format.foreign.contains { columns[ColumnName.key($0)] != nil }
  }
}
