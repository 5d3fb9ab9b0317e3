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

  /// The columns of the format asked for, or of the one that the header tells; nil where it tells none.
  func match(_ name: FormatName?) -> FoundColumns? {
    let format = FileFormat.tables.first { format in
      (name.map { $0 == format.name } ?? !isForeign(format))
        && knowsMappedFields(format) && format.missing(has).isEmpty
    }
    return format.map { FoundColumns($0, in: columns, map: map) }
  }

  /// The same.
  ///
  /// Throws where the header lacks what the format needs, or tells no format at all.
  func columns(of name: FormatName?) throws(ImportError) -> FoundColumns {
    if let match = match(name) { return match }
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
    map.keys.allSatisfy { key in format.fields.contains { $0.keys[0] == key } }
  }

  private func has(_ field: FileFormat.Field) -> Bool {
    map[field.keys[0]] != nil || field.keys.contains { columns[$0] != nil }
  }

  private func isForeign(_ format: FileFormat) -> Bool {
    format.foreign.contains { columns[ColumnName.key($0)] != nil }
  }
}
