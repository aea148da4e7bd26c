// title: Which target dates were put off between versions, and how often?
// group: progress
// answers: >-
//   The actions and recommendations whose target date a later version put off, most often first:
//   how often, and from which day to which. Only days that the words give, or a person settled,
//   are compared, so a date such as "ongoing" counts neither way.
// sentence: "Put off: {rows} of {dated} that have a target date, over {versions} versions."
// shown: [thing, times, from_day, to_day, still_there, says]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   plan: The id of the plan
//   thing: The action or recommendation, by its id without the plan
//   still_there: Whether the present version has it
//   says: Its words, those it has now or had last
//   times: How often its date was put off
//   from_day: The earliest day that was put off
//   to_day: The latest day to which it was put off
//   days: How many days lie between them
//   owners: Who owns it now
//   dated: How many actions and recommendations of the plans asked about have a target date
//   versions: How many versions of these plans were loaded
MATCH (change:Change {kind: 'due'})-[:BROUGHT_BY]->(version:Version)
WHERE ($plan = '' OR change.plan = $plan) AND change.before_reads < change.after_reads
OPTIONAL MATCH (change)-[:CHANGED]->(now)
WITH change.plan AS plan, change.about AS about, change.says AS says, now.id AS id,
     count(change) AS times, min(change.before_reads) AS from_day,
     max(change.after_reads) AS to_day
OPTIONAL MATCH (:Action {id: id})-[:OWNED_BY]->(owner:Agency)
WITH plan, about, id, times, says, from_day, to_day, owner
ORDER BY owner.name
WITH plan, about, id, times, says, from_day, to_day, collect(owner.name) AS owners
RETURN plan, substring(about, size(plan) + 1) AS thing,
       CASE WHEN id IS NULL THEN 'no' ELSE 'yes' END AS still_there, says, times, from_day, to_day,
       duration.inDays(date(from_day), date(to_day)).days AS days, owners,
       COUNT { MATCH (a:Action) WHERE ($plan = '' OR a.plan = $plan) AND a.due IS NOT NULL } +
       COUNT { MATCH (r:Recommendation)
               WHERE ($plan = '' OR r.plan = $plan) AND r.due IS NOT NULL } AS dated,
       COUNT { MATCH (v:Version) WHERE $plan = '' OR v.plan = $plan } AS versions
ORDER BY times DESC, days DESC, plan, about, still_there, says
