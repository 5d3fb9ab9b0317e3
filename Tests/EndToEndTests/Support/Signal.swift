/// Signals by their numbers on Linux.
enum Signal: Int32, CaseIterable, Sendable {
  case hangUp = 1
  case interrupt = 2
  case quit = 3
  case illegalInstruction = 4
  case abort = 6
  case busError = 7
  case kill = 9
  case segmentationFault = 11
  case terminate = 15
  case stop = 19
}
