/// What Shopify imports to give its own customers a tag, by which Shopify Email can write to them.
///
/// The names of columns count letter case. An import writes over what Shopify has in each column that is there, and
/// Shopify knows best what its customers are called and whether they still accept marketing: so there is no column for
/// either. <https://ascendfs.zendesk.com/hc/en-us/articles/26465992706843>
struct ShopifyForm: PeopleForm {
  let columns = ["Email", "Tags"]
  let takesMore = false
  let byteLimit: Int? = 1_000_000

  func row(_ person: ExportedPerson, tag: String) -> [ListExport.Cell] {
    [.text(person.email), .text(tag)]
  }
}
