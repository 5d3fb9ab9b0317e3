import Commerce
import Metrics
import Presentation
import System

/// Why a command line is not understood.
enum UsageError: Error, Equatable {
  /// No command is called that; the nearest that is.
  case unknownCommand(String, nearest: String?)
  /// An option is not understood; the nearest name that is.
  case option(OptionError, nearest: String?)
  /// The option belongs to other commands.
  case foreignOption(ProgramOption, Subcommand)
  /// An option's value is none that it can have.
  case badValue(ProgramOption, found: String)
  /// An option's value is none of the words that it can be.
  case badChoice(ProgramOption, found: String, choices: [String])
  /// The command needs an argument, by its name in the synopsis.
  case missingArgument(Subcommand, String)
  /// The command takes no such argument, or no further one.
  case unexpectedArgument(Subcommand, String)
  /// Two options, or an option and an argument, exclude each other.
  case notTogether(String, String)
  /// A list of `export` that there is none of; the nearest that there is.
  case unknownList(String, nearest: String?)
  /// A panel that there is none of; the nearest that there is.
  case unknownPanel(String, nearest: String?)
  /// A filter's value that nobody has; the nearest that somebody has.
  case unknownFilterValue(FilterCondition, nearest: String?)
  /// A part of the JSON report that there is none of; the nearest that there is.
  case unknownReportKey(String, nearest: String?)
  /// A setting that there is none of; the nearest that there is.
  case unknownSetting(String, nearest: String?)
  /// The word behind a command is none that it knows; the nearest that is.
  case unknownAction(String, Subcommand, nearest: String?)
  /// A rule is not FIELD=TEXT.
  case notARule(String)
  /// A segment can't be called that, or another list is.
  case notASegmentName(String)
  /// A segment can't go while another names it.
  case segmentInUse(String, by: String)
  /// A segment's filter is not understood.
  case badSegmentFilter(String, SegmentFilterError)
  /// An initiative can't be called that.
  case notAnInitiativeName(String)
  /// A launch can't be called that.
  case notALaunchName(String)
  /// A text tells no day, product or tag.
  case notALaunchSubject(String)
  /// A text is no number of weeks that a launch can have.
  case notWeeks(String)
  /// A text is no day.
  case notADay(String)
  /// A text is no amount of costs.
  case notCosts(String)
  /// A word is no list for today.
  case unknownTodayList(String, nearest: String?, known: [String])
  /// An advice is empty or too long.
  case notAnAdvice(limit: Int)
  /// There is no import of this number.
  case unknownImport(String)
  /// No theme is called that; the nearest that is.
  case unknownTheme(String, nearest: String?)
  /// The shop's time zone or currency is another one already.
  case settledOtherwise(ProgramOption, given: String, settled: String)
  /// The dashboard needs a terminal.
  case notATerminal
}
