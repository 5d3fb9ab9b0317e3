public import Commerce
public import Metrics

/// Trials.
extension FigureQuery {
  /// People, those who came again and margin of a trial's arms, by the names of the arms.
  public static func arms(of trial: Trial, _ arms: [TrialFigures.Arm], asOf day: CalendarDay)
    -> FigureQuery
  {
    FigureQuery(
      """
      SELECT arm, count(*) AS people, sum(purchases > 0) AS came_again, sum(margin) AS margin
      FROM (
        SELECT trial_person.arm, trial_person.customer_id, 
          coalesce(sum(bought.orders > 0), 0) AS purchases,
          coalesce(sum(bought.margin - bought.given_away), 0) AS margin
        FROM trial_person LEFT JOIN purchase_occasion AS bought
          ON bought.customer_id = trial_person.customer_id
          AND bought.day > trial_person.start_day
          AND bought.day <= min(trial_person.last_day, \(quoted(day)))
        WHERE trial_person.trial = \(quoted(trial.name)) AND trial_person.customer_id IN (
          SELECT customer_id FROM purchase_occasion WHERE \(within(nil, day)))
        GROUP BY trial_person.arm, trial_person.customer_id)
      GROUP BY arm ORDER BY arm
      """, columns: ["arm", "people", "came_again", "margin"],
      rows: arms.filter { $0.people.assigned > 0 }
        .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        .map { arm in
          [
            .text(arm.name), Value(arm.people.assigned), Value(arm.people.repeaters),
            Value(arm.people.grossMargin),
          ]
        })
  }
}
