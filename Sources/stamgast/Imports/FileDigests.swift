import Importing
import Synchronization
import System

/// A file as it lies in its folder: another one as soon as it is written to.
struct StoredFile: Hashable, Sendable {
  /// Where it is.
  let path: String
  let facts: Folder.FileFacts
}

/// What the contents of files come to. A file is read once; what it came to is kept as long as it stays as it is.
final class FileDigests: Sendable {
  /// What is known of a file.
  private enum Entry {
    case digest(ContentHash)
    /// Reading it took longer than there was time for.
    case tooLong
    /// It ends too soon, or its check sum is wrong.
    case damaged
  }

  private let entries = Mutex<[StoredFile: Entry]>([:])

  /// The digests of files, as far as they are known or there is time to read for them; of those that can't be read
  /// none.
  ///
  /// The smallest file comes first, so that a large one keeps no other waiting. One that takes all of the time for
  /// itself is not begun again, so `isOver` must not let time count before it is asked first.
  func digests(of files: [StoredFile], isOver: () -> Bool) -> [StoredFile: ContentHash] {
    var digests: [StoredFile: ContentHash] = [:]
    var hadAllTime = true
    for file in files.sorted(by: { ($0.facts.size, $0.path) < ($1.facts.size, $1.path) }) {
      switch entries.withLock({ $0[file] }) {
      case .digest(let digest): digests[file] = digest
      case .tooLong, .damaged: continue
      case nil:
        guard !isOver(), !Task.isCancelled, let input = try? ByteInput(path: file.path) else {
          continue
        }
        do throws(ByteInputError) {
          let digest = try ContentHash(of: input, isStopped: { isOver() || Task.isCancelled })
          if let digest {
            digests[file] = digest
            entries.withLock { $0[file] = .digest(digest) }
          } else if hadAllTime, !Task.isCancelled {
            entries.withLock { $0[file] = .tooLong }
          }
        } catch {
          // What else stands in the way may be gone the next time.
          if case .damagedGzip = error { entries.withLock { $0[file] = .damaged } }
        }
        hadAllTime = false
      }
    }
    return digests
  }
}
