import Presentation

/// Something that the doctor looked at, and what is to be done about it.
struct Finding: Equatable {
  var subject: DoctorSubject
  var verdict: DoctorVerdict
  /// What was found and, where it is not fine, what to do.
  var text: String

  init(_ subject: DoctorSubject, _ text: String) { self.init(subject, .fine, text) }

  init(_ subject: DoctorSubject, _ verdict: DoctorVerdict, _ text: String) {
    self.subject = subject
    self.verdict = verdict
    self.text = text
  }

  /// One line each, subjects and verdicts below each other.
  static func lines(_ findings: [Finding], _ strings: Strings) -> [String] {
    TextColumns(
      rows: findings.map {
        [strings.doctorVerdict($0.verdict), strings.doctorSubject($0.subject), $0.text]
      }
    ).lines
  }
}
