extension Schema {
  /// What spend is for.
  static let spendPurposes = """
    -- What of the amount the file says is for winning customers, for keeping them, and not paid by the
    -- click; of the rest it says nothing.
    ALTER TABLE spend_version ADD COLUMN acquisition INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE spend_version ADD COLUMN retention INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE spend_version ADD COLUMN fixed INTEGER NOT NULL DEFAULT 0;
    """
}
