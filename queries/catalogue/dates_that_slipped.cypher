// title: Which target dates were put off between versions, and how often?
// group: progress
// answers: >-
//   The actions and recommendations whose target date a later version put off, most often first:
//   how often, and from which day to which. Only days that the words give, or a person settled,
//   are compared, so a date such as "ongoing" counts neither way; of a month or a quarter the last day
//   counts. Each time is counted once under stated, confirmed, carried or matched, by the weakest of how
//   both days are known and of how the thing was found again in the later version. A plan of which
//   one version was loaded can show none.
// sentence: >-
//   Put off: {slipped} of {dated} that have a day by which they are due, over {versions} versions. Plans of which
//   more than one version was loaded: {followed} of {all_plans}.
// none: >-
//   No target date was put off between versions; actions and recommendations that have a day by which
//   they are due: {dated}, over
//   {versions} versions; plans of which more than one version was loaded: {followed} of {all_plans}.
// shown: [plan, thing, times, from_day, to_day, still_there, says]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 200, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   thing: The action or recommendation, by its id without the plan
//   still_there: Whether the present version has it
//   says: Its words, those it has now or had last
//   times: How often its date was put off
//   from_day: The earliest day that was put off
//   to_day: The latest day to which it was put off
//   days: How many days lie between them
//   owners: Who owns it now, the first 50
//   stated: Times where the words of both versions say the days
//   confirmed: Times that need what a person settled
//   carried: Times that need a date carried down from a merged cell
//   matched: Times that need the thing found again by like words only
// totals:
//   slipped: All actions and recommendations of which a later version put the date off
//   dated: Actions and recommendations of which a last day is known now, and those put off that have none now
//   versions: Versions loaded of the plans asked about
//   followed: Plans asked about of which more than one version was loaded
//   all_plans: All plans asked about

MATCH (change:Change {kind: 'due'})
WHERE ($plan = '' OR change.plan = $plan) AND change.before_reads < change.after_reads
OPTIONAL MATCH (change)-[at:CHANGED]->(now)
WITH change, at, now, {stated: 0, confirmed: 1, carried: 2, matched: 3} AS level
WITH change, now, [level[coalesce(change.before_basis, 'stated')],
                   level[coalesce(change.after_basis, 'stated')],
                   level[coalesce(at.basis, 'stated')]] AS levels
WITH change, now, reduce(worst = 0, one IN levels | CASE WHEN one > worst THEN one ELSE worst END) AS weakest
WITH change.plan AS of, change.about AS about, change.says AS says, now,
     count(change) AS times, min(change.before_reads) AS from_day,
     max(change.after_reads) AS to_day, collect(weakest) AS levels
WITH of, about, says, now, times, from_day, to_day, levels,
     duration.inDays(date(from_day), date(to_day)).days AS days
ORDER BY times DESC, days DESC, of, about, CASE WHEN now IS NULL THEN 1 ELSE 0 END, says
LIMIT $most
CALL (now) {
  OPTIONAL MATCH (now)-[:OWNED_BY]->(owner:Agency)
  WITH DISTINCT owner ORDER BY owner.name, owner.id
  RETURN collect(owner.name)[..50] AS owners
}
RETURN of AS plan, substring(about, size(of) + 1) AS thing,
       CASE WHEN now IS NULL THEN 'no' ELSE 'yes' END AS still_there, says, times, from_day, to_day,
       days, owners,
       size([one IN levels WHERE one = 0]) AS stated, size([one IN levels WHERE one = 1]) AS confirmed,
       size([one IN levels WHERE one = 2]) AS carried, size([one IN levels WHERE one = 3]) AS matched
ORDER BY times DESC, days DESC, plan, about, CASE WHEN now IS NULL THEN 1 ELSE 0 END, says

// Totals
MATCH (version:Version) WHERE $plan = '' OR version.plan = $plan
WITH version.plan AS of, count(version) AS loaded
WITH coalesce(sum(loaded), 0) AS versions, count(CASE WHEN loaded > 1 THEN 1 END) AS followed
CALL () {
  MATCH (change:Change {kind: 'due'})
  WHERE ($plan = '' OR change.plan = $plan) AND change.before_reads < change.after_reads
  OPTIONAL MATCH (change)-[:CHANGED]->(now)
  WITH DISTINCT change.plan AS of, change.about AS about, change.says AS says, now
  RETURN count(*) AS slipped,
         coalesce(sum(CASE WHEN now.due_on IS NULL THEN 1 ELSE 0 END), 0) AS without_now
}
CALL () {
  MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
  RETURN count(task.due_on) AS actions_dated
}
CALL () {
  MATCH (one:Recommendation) WHERE $plan = '' OR one.plan = $plan
  RETURN count(one.due_on) AS recommendations_dated
}
CALL () {
  MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN count(of) AS all_plans
}
RETURN slipped, actions_dated + recommendations_dated + without_now AS dated, versions, followed,
       all_plans
