public import Commerce

/// Why a store can't be opened, or doesn't do what it was asked.
public enum StoreError: Error, Equatable {
  /// There is no such file.
  case missing(path: String)
  /// The file, or the folder that it should lie in, is not the user's to read or write.
  case notPermitted(path: String)
  /// The system can't open the file; its error number says why.
  case cannotOpen(path: String, systemError: Int32)
  /// Somebody else has made the store meanwhile; what was to make it can be done again, with that store.
  case madeMeanwhile(path: String)
  /// The file is no SQLite database.
  case notADatabase(path: String)
  /// The file is a database of another program; its application id, 0 where it says none.
  case otherApplication(path: String, applicationID: Int32)
  /// The file was written by a newer version of this program: the schema found, and the newest one known.
  case newerSchema(path: String, found: Int, newest: Int)
  /// The file was written by an older version, and was opened for reading alone.
  case olderSchema(path: String, found: Int, newest: Int)
  /// A setting can't have this value.
  case invalidSetting(key: SettingKey, value: String)
  /// A channel that another setting says the purpose of.
  case purposeSaidElsewhere(channel: String, by: SettingKey)
  /// A list of codes that are channels has an entry that is none.
  case invalidCodeChannel(CodeChannelProblem)
  /// There is no import of this number.
  case unknownImport(Int32)
  /// The import was undone before.
  case undoneAlready(Int32)
  /// The import can't be undone, as it is not known what a later one found in the store.
  case undoHindered(Int32, by: Int32)
  /// No customer is known by that address or id.
  case unknownCustomer(String)
  /// Several sources have a customer of that id.
  case severalCustomers(String)
  /// A customer can't be merged into the same one.
  case mergedWithItself(String)
  /// The customer was merged into that one before.
  case mergedAlready(String, into: String)
  /// The one that is to be merged into was merged into the other one before.
  case mergedInCircle(String, into: String)
  /// The customer was not merged into another one.
  case notMerged(String)
  /// A rule has that name already.
  case ruleExists(String)
  /// No rule has that name.
  case unknownRule(String)
  /// A segment of the shop's own has that name already.
  case segmentExists(String)
  /// No segment of the shop's own has that name.
  case unknownSegment(String)
  /// A trial has that name already.
  case trialExists(String)
  /// No trial has that name.
  case unknownTrial(String)
  /// An initiative has that name already.
  case initiativeExists(String)
  /// No initiative has that name.
  case unknownInitiative(String)
  /// A launch has that name already.
  case launchExists(String)
  /// No launch has that name.
  case unknownLaunch(String)
  /// The file that is to be written is there already.
  case alreadyThere(path: String)
  /// The database contradicts itself.
  case damaged(path: String)
  /// SQLite failed.
  case database(SQLiteError)

  /// Does something with the database, and tells its failure as the store's.
  static func wrapping<Result: ~Copyable>(
    _ body: () throws(SQLiteError) -> Result
  ) throws(StoreError) -> Result {
    do throws(SQLiteError) {
      return try body()
    } catch {
      throw .database(error)
    }
  }
}
