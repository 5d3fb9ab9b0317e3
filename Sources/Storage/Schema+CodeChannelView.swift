extension Schema {
  /// The discount codes that the settings name as channels, an entry a row, as `CodeChannels` lists them.
  static let codeChannelView = """
    DROP VIEW IF EXISTS code_channel;
    CREATE VIEW code_channel AS
    WITH RECURSIVE entry (place, entry, rest) AS (
      SELECT 0, '', value || ', ' FROM shop_setting WHERE key = '\(SettingKey.codeChannels.rawValue)'
      UNION ALL
      SELECT place + 1, substr(rest, 1, instr(rest, ', ') - 1), substr(rest, instr(rest, ', ') + 2)
      FROM entry WHERE rest <> '')
    SELECT place, substr(entry, 1, instr(entry, '=') - 1) AS code,
      substr(entry, instr(entry, '=') + 1) AS channel
    FROM entry WHERE place > 0;
    """

  /// The orders that came by a code that is a channel, for a view's list of tables; of several the first entry decides.
  static let ordersByCode = """
    by_code AS ( -- min() is that of the row that channel is taken from
        SELECT order_version.id AS version_id, min(place) AS place, code_channel.channel
        FROM code_channel CROSS JOIN order_version
        WHERE order_version.current = 1 AND instr(
          char(10) || order_version.discount_codes || char(10),
          char(10) || rtrim(code, '*') || iif(code LIKE '%*', '', char(10))) > 0
        GROUP BY order_version.id)
    """
}
