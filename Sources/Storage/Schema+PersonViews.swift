extension Schema {
  /// What the store knows of people besides their orders; names and addresses are in no view.
  static let personViews = """
    DROP VIEW IF EXISTS known_person;
    CREATE VIEW known_person AS
    WITH RECURSIVE
      \(people),
      lives AS ( -- of somebody who is several customers the first that is known, the person's own before all
        SELECT person.person_id, customer.country, customer.city,
          iif(customer.id = person.person_id, 0, customer.id) AS place
        FROM customer JOIN person ON person.named_id = customer.id),
      in_country AS (
        SELECT person_id, trim(country) AS country, min(place) FROM lives
        WHERE country <> '' GROUP BY person_id),
      in_town AS (
        SELECT person_id, city, min(place) FROM lives WHERE city <> '' GROUP BY person_id),
      told AS ( -- what a file of customers says without a day was so before every order
        SELECT customer_id, guest, day FROM order_version
        WHERE guest IS NOT NULL AND current = 1 AND customer_id IS NOT NULL
        UNION ALL
        SELECT customer_id, NOT has_account, coalesce(since, 0) FROM customer_account),
      account AS (
        SELECT person.person_id, min(iif(guest, day, NULL)) AS guest_day,
          min(iif(guest, NULL, day)) AS account_day
        FROM told JOIN person ON person.named_id = told.customer_id
        GROUP BY person.person_id)
    SELECT person.person_id AS customer_id, \(countryName("in_country.country")) AS country,
      in_town.city AS town, min(customer.accepts_marketing) AS accepts_marketing,
      date(account.guest_day * 86400, 'unixepoch') AS guest_day,
      date(account.account_day * 86400, 'unixepoch') AS account_day
    FROM person JOIN customer ON customer.id = person.named_id
      LEFT JOIN in_country ON in_country.person_id = person.person_id
      LEFT JOIN in_town ON in_town.person_id = person.person_id
      LEFT JOIN account ON account.person_id = person.person_id
    GROUP BY person.person_id;

    DROP VIEW IF EXISTS contacted_person;
    CREATE VIEW contacted_person AS
    WITH RECURSIVE
      \(people)
    SELECT DISTINCT person.person_id AS customer_id,
      date(today_contact.day * 86400, 'unixepoch') AS day, list
    FROM today_contact JOIN person ON person.named_id = today_contact.customer_id;
    """

  /// The name under which a country counts.
  static func countryName(_ column: String) -> String {
    """
    CASE
            WHEN coalesce(trim(\(column)), '') = '' THEN '(none)'
            WHEN trim(\(column)) GLOB '[A-Za-z][A-Za-z]' THEN upper(trim(\(column)))
            ELSE trim(\(column))
          END
    """
  }
}
