internal import Commerce
internal import Metrics

extension JSONWriter {
  /// A trial, or two codes, arm by arm.
  mutating func trial(_ trial: TrialFigures) {
    object { json in
      switch trial.subject {
      case .trial(let own):
        json.member("name", own.name)
        json.member("codes", String?.none)
        json.member("list", own.list)
        json.member("start", own.start.description)
        json.member("days", own.days)
      case .codes(let question):
        json.member("name", String?.none)
        json.member("codes", list: [question.codeA, question.codeB]) { $0.value($1) }
        json.member("list", String?.none)
        json.member("start", String?.none)
        json.member("days", question.days)
      }
      json.key("isRunning")
      json.value(trial.isRunning)
      json.member("arms", list: trial.arms.indices) { json, place in
        json.object { json in
          json.member("name", trial.arms[place].name)
          json.arm(trial.arms[place].people)
          json.member("comparisons") { json in
            for measure in TrialMeasure.allCases {
              guard let comparison = trial.comparison(measure, arm: place) else { continue }
              json.member(measure.rawValue) { $0.comparison(comparison) }
            }
          }
        }
      }
    }
  }

  private mutating func comparison(_ comparison: ArmComparison) {
    member("difference", comparison.difference)
    member("interval", comparison.interval)
    member("pValue", comparison.pValue)
    member("verdict", comparison.verdict.rawValue)
    member("neededForSeen", comparison.neededForSeen)
    member("neededForMattering", comparison.neededForMattering)
  }
}
