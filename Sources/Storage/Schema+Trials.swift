extension Schema {
  /// Lists that were split by lot, with their people.
  static let trials = """
    CREATE TABLE trial (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL,
      list TEXT NOT NULL,                -- what was split, by its name in exports
      start_day INTEGER NOT NULL,        -- days since 1970
      days INTEGER NOT NULL              -- after the start, that count
    ) STRICT;

    CREATE TABLE trial_arm (
      trial_id INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,            -- 0 is the control
      name TEXT NOT NULL,
      share INTEGER NOT NULL,            -- percent
      PRIMARY KEY (trial_id, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE trial_member (
      trial_id INTEGER NOT NULL REFERENCES trial (id) ON DELETE CASCADE,
      customer_id INTEGER NOT NULL REFERENCES customer (id) ON DELETE CASCADE,
      place INTEGER NOT NULL,
      PRIMARY KEY (trial_id, customer_id)
    ) STRICT, WITHOUT ROWID;

    -- Without it an import that is undone would look through all members for each of its customers.
    CREATE INDEX trial_member_customer ON trial_member (customer_id);

    CREATE VIEW trial_person AS
    WITH RECURSIVE same (customer_id, person_id) AS ( -- who was merged into whom, over all steps
      SELECT customer_id, person_id FROM customer_alias
      UNION
      SELECT same.customer_id, customer_alias.person_id
      FROM same JOIN customer_alias ON customer_alias.customer_id = same.person_id)
    SELECT trial.name AS trial, trial_arm.name AS arm, people.person_id AS customer_id,
      date(trial.start_day * 86400, 'unixepoch') AS start_day,
      date((trial.start_day + trial.days) * 86400, 'unixepoch') AS last_day
    FROM trial JOIN (
        -- Two members who have become one person are in the first one's arm.
        SELECT trial_member.trial_id,
          coalesce(same.person_id, trial_member.customer_id) AS person_id,
          min(trial_member.place) AS place
        FROM trial_member
          LEFT JOIN same ON same.customer_id = trial_member.customer_id
            AND same.person_id NOT IN (SELECT customer_id FROM customer_alias)
        GROUP BY trial_member.trial_id, 2) AS people ON people.trial_id = trial.id
      JOIN trial_arm ON trial_arm.trial_id = trial.id AND trial_arm.place = people.place;
    """
}
