/// The name that a mistyped one was probably meant to be; nil where none is near.
///
/// Near is at most two letters, or a third of the name, to change, add or leave out; or the beginning of it.
public func nearestName(to text: String, among names: some Sequence<String>) -> String? {
  let typed = Array(text.lowercased())
  guard !typed.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for name in names {
    let wanted = Array(name.lowercased())
    let distance = wanted.starts(with: typed) ? 0 : editDistance(typed, wanted)
    guard distance <= max(2, wanted.count / 3), distance < wanted.count else { continue }
    if distance < best?.distance ?? .max { best = (name, distance) }
  }
  return best?.name
}

/// How many letters have to be changed, added, left out or swapped with the next one to make one word of the other
/// (optimal string alignment).
func editDistance(_ left: [Character], _ right: [Character]) -> Int {
  guard !left.isEmpty, !right.isEmpty else { return max(left.count, right.count) }
  var before: [Int] = []
  var above = Array(0...right.count)
  for row in 1...left.count {
    var current = [row]
    for column in 1...right.count {
      let isSame = left[row - 1] == right[column - 1]
      var least = min(
        above[column] + 1, current[column - 1] + 1, above[column - 1] + (isSame ? 0 : 1))
      if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
      {
        least = min(least, before[column - 2] + 1)
      }
      current.append(least)
    }
    (before, above) = (above, current)
  }
  return above[right.count]
}
