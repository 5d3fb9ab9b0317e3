import Commerce
import System

/// What Google Ads takes as a customer list: addresses hashed by whoever uploads them.
///
/// The header is to be in English, and one kind of data is enough.
/// <https://support.google.com/google-ads/answer/7659867>
struct GoogleAdsForm: PeopleForm {
  let columns = ["Email"]
  let takesMore = false

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    [.text(person.hashedEmail)]
  }
}

/// What Meta takes as a customer list, with what people brought: so it can look for others who are like the best.
///
/// The value is their net revenue; one of less than nothing is 0. <https://www.facebook.com/business/help/2082575038703844>
struct MetaForm: PeopleForm {
  let columns = ["email", "value"]
  let takesMore = false

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    [.text(person.hashedEmail), .money(max(0, person.net), person.currency)]
  }
}

extension ExportedPerson {
  /// The SHA-256 of the trimmed address in lower case, as sixty-four hexadecimal digits.
  var hashedEmail: String { SHA256.hexDigest(of: inLowerCase(trimmed(email))) }
}
