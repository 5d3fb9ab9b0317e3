/// What a format's columns are called, and which of them make a file one of it.
struct FileFormat: Sendable {
  /// Something that the format's files tell, by the name of its column.
  struct Field: Sendable {
    var name: String
    /// Other spellings of the column.
    var aliases: [String] = []
  }

  var name: FormatName
  /// Fields that every file of the format has.
  var required: [Field]
  /// Fields of which it has at least one.
  var requiredAnyOf: [Field] = []
  /// Fields that may be missing.
  var optional: [Field]
  /// Columns that only files of other formats have.
  var foreign: [String] = []

  var fields: [Field] { required + requiredAnyOf + optional }

  static let all: [FileFormat] = [
    ShopifyOrders.format, ShopifyProducts.format, GenericOrders.format, GenericSpend.format,
  ]
}

extension FileFormat.Field: ExpressibleByStringLiteral {
  /// A field whose column has one spelling.
  init(stringLiteral name: String) { self.init(name: name) }
}

/// A column of a file that a format reads.
struct Column: Equatable {
  /// Its place in the row; -1 where the file does not have it.
  var index: Int
  /// Its name in the file, else the format's name for it.
  var name: String

  var isPresent: Bool { index >= 0 }
}

/// A format's fields found in a file's header.
struct FoundColumns {
  let format: FileFormat
  private var columns: [String: Column] = [:]

  /// Finds the fields; columns given by name in `map` (keys as `ColumnName` makes them) come first.
  init(_ format: FileFormat, in header: [String: Column], map: [String: Column]) {
    self.format = format
    for field in format.fields {
      let names = ([field.name] + field.aliases).map(ColumnName.key)
      columns[field.name] =
        map[ColumnName.key(field.name)] ?? names.lazy.compactMap { header[$0] }.first
    }
  }

  /// The column of a field.
  subscript(field: String) -> Column { columns[field] ?? Column(index: -1, name: field) }

  /// The fields found, in the format's order, with the names of their columns.
  var understood: [(field: String, column: String)] {
    format.fields.compactMap { field in columns[field.name].map { (field.name, $0.name) } }
  }

  /// What the format needs and the file does not have.
  var missing: [String] {
    var names = format.required.map(\.name).filter { !self[$0].isPresent }
    if !format.requiredAnyOf.isEmpty,
      !format.requiredAnyOf.contains(where: { self[$0.name].isPresent })
    {
      names.append(format.requiredAnyOf[0].name)
    }
    return names
  }
}

/// How names of columns are compared: trimmed, without regard to letter case.
enum ColumnName {
  static func key(_ name: String) -> String { name.lowercased() }

  /// Columns by name; of names that repeat, the first.
  static func index(_ header: [String]) -> [String: Column] {
    var columns: [String: Column] = [:]
    for (index, name) in header.enumerated() where !name.isEmpty && columns[key(name)] == nil {
      columns[key(name)] = Column(index: index, name: name)
    }
    return columns
  }
}
