/// What a format's columns are called, and which of them make a file one of it.
struct FileFormat: Sendable {
  /// Something that the format's files tell, by the name of its column.
  struct Field: Sendable {
    let name: String
    /// What its cells are; nil for text that its format alone reads.
    let role: Role?
    /// The spellings of the column as `ColumnName` makes them, the format's name for it first.
    let keys: [String]
    /// Those of them that are believed to be used, but that nobody saw in a file.
    let hearsay: Set<String>

    init(
      _ name: String, _ role: Role? = nil, aliases: [String] = [], hearsay: [String] = []
    ) {
      self.name = name
      self.role = role
      self.hearsay = Set(hearsay.map(ColumnName.key))
      // Made once: a header is compared with every format, and every row of a file may be its header.
      keys = ([name] + aliases + hearsay).map(ColumnName.key)
    }
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
  /// The decimal sign that the exporting program writes, without a sign between thousands; nil where it
  /// follows the user's language.
  var decimalSign: DecimalSign?
  /// The order of dates in digits that it writes; nil where it follows the user's language.
  var dateOrder: DateOrder?
  /// Whether people and programs of any kind write it: then `1.234` may be thousands, whatever sign is usual.
  var isAnybodys = false
  /// Whether the exporting program sets tabs between cells and never quotes around one; a spreadsheet that saves its
  /// files again does.
  var isUnquoted = false
  /// What its files cannot tell.
  var gaps: [FileGap] = []

  var fields: [Field] { required + requiredAnyOf + optional }

  /// The fields that the format needs and a file does not have.
  func missing(_ has: (Field) -> Bool) -> [String] {
    let names = required.filter { !has($0) }.map(\.name)
    guard let first = requiredAnyOf.first, !requiredAnyOf.contains(where: has) else { return names }
    return names + [first.name]
  }
}

extension FileFormat.Field: ExpressibleByStringLiteral {
  /// A field whose column has one spelling.
  init(stringLiteral name: String) { self.init(name) }
}

/// A column of a file that a format reads.
struct Column: Equatable {
  /// Its place in the row; -1 where the file does not have it.
  var index: Int
  /// Its name in the file, else the format's name for it.
  var name: String
  /// How its cells are read.
  var reading = CellReading.plain

  var isPresent: Bool { index >= 0 }
}

/// How the cells of a column are read.
enum CellReading: Equatable {
  /// Dates and amounts that could mean one thing only, the latter with a decimal point.
  case plain
  /// Amounts as people write them, with this decimal sign.
  case amounts(DecimalSign)
  /// Dates as people write them, those in digits in this order.
  case dates(DateOrder?)
}

/// A format's fields found in a file's header.
struct FoundColumns {
  let format: FileFormat
  /// The file's columns, by the place of their field in the format.
  private var columns: [Column?]
  /// The columns that the file has, by the number of their role.
  private var roles: [[Column]] = []
  /// All of the file's columns, by the keys of their names.
  private let header: [String: Column]

  /// Finds the fields; columns given by name in `map` (keys as `ColumnName` makes them) come first.
  init(_ format: FileFormat, in header: [String: Column], map: [String: Column]) {
    self.format = format
    self.header = header
    columns = format.fields.map { field in
      map[field.keys[0]] ?? field.keys.lazy.compactMap { header[$0] }.first
    }
    indexRoles()
  }

  /// The column of a field.
  subscript(field: String) -> Column {
    let index = format.fields.firstIndex { $0.name == field }
    return index.flatMap { columns[$0] } ?? Column(index: -1, name: field)
  }

  /// The file's columns of a role, in the format's order.
  subscript(role: Role) -> [Column] { roles[role.rawValue] }

  /// The first column of a role, else one that reads as empty.
  func first(_ role: Role) -> Column {
    roles[role.rawValue].first
      ?? Column(index: -1, name: format.fields.first { $0.role == role }?.name ?? "")
  }

  /// Whether orders have a total of their own, with tax.
  var tellTotals: Bool {
    (first(.total).isPresent || first(.adjustedTotal).isPresent)
      && !format.gaps.contains(.netSalesOnly)
  }

  /// What the file cannot tell; one whose names are known by hearsay is not verified.
  var gaps: [FileGap] {
    let isHearsay = zip(format.fields, columns).contains { field, column in
      column.map { field.hearsay.contains(ColumnName.key($0.name)) } ?? false
    }
    let isNew = isHearsay && !format.gaps.contains(.unverified)
    // Some formats list refunds in a column that not every file has.
    let gaps = format.gaps.filter { $0 != .noRefunds || !first(.refunds).isPresent }
    return gaps + (isNew ? [.unverified] : [])
  }

  /// The fields found, in the format's order, with the names of their columns.
  var understood: [(field: String, column: String)] {
    zip(format.fields, columns).compactMap { field, column in
      column.map { (field.name, $0.name) }
    }
  }

  /// A column of the file by its name, for formats whose columns are numbered; nil where there is none.
  func anywhere(_ name: String) -> Column? { header[ColumnName.key(name)] }

  /// What the format needs and the file does not have.
  var missing: [String] { format.missing { self[$0.name].isPresent } }

  /// The columns found that hold cells of a kind.
  func columns(of kind: Role.Kind) -> [Column] {
    zip(format.fields, columns).compactMap { field, column in
      field.role?.kind == kind ? column : nil
    }
  }

  /// The same columns, read in these ways.
  func reading(_ ways: [Int: CellReading]) -> FoundColumns {
    var result = self
    for index in result.columns.indices {
      guard let place = result.columns[index]?.index, let way = ways[place] else { continue }
      result.columns[index]?.reading = way
    }
    result.indexRoles()
    return result
  }

  private mutating func indexRoles() {
    roles = Array(repeating: [], count: Role.allCases.count)
    for (field, column) in zip(format.fields, columns) {
      if let role = field.role, let column { roles[role.rawValue].append(column) }
    }
  }
}
