// title: Which target dates were put off between versions, and how often?
// group: progress
// answers: >-
//   The actions and recommendations whose target date a later version put off, most often first:
//   how often, and from which day to which. Only days that the words give are compared, so a date
//   such as "ongoing" counts neither way.
// sentence: "Put off: {rows} of {dated} that have a target date, over {versions} versions."
// shown: [thing, times, from_day, to_day, says]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   plan: The id of the plan
//   thing: The action or recommendation, by its id without the plan
//   says: Its words
//   times: How often its date was put off
//   from_day: The first day that was put off
//   to_day: The last day to which it was put off
//   days: How many days lie between them
//   owners: Who owns it now
//   dated: How many actions and recommendations of the plans asked about have a target date
//   versions: How many versions of these plans were loaded
MATCH (change:Change {kind: 'due'})-[:BROUGHT_BY]->(version:Version)
WHERE ($plan = '' OR change.plan = $plan) AND change.before_reads < change.after_reads
WITH change.plan AS plan, change.about AS about, version.number AS number, change
ORDER BY plan, about, number
WITH plan, about, count(change) AS times, collect(change.says)[-1] AS says,
     min(change.before_reads) AS from_day, max(change.after_reads) AS to_day
OPTIONAL MATCH (:Action {id: about})-[:OWNED_BY]->(owner:Agency)
WITH plan, about, times, says, from_day, to_day, owner
ORDER BY owner.name
WITH plan, about, times, says, from_day, to_day, collect(owner.name) AS owners
RETURN plan, substring(about, size(plan) + 1) AS thing, says, times, from_day, to_day,
       duration.inDays(date(from_day), date(to_day)).days AS days, owners,
       COUNT { MATCH (a:Action) WHERE ($plan = '' OR a.plan = $plan) AND a.due IS NOT NULL } +
       COUNT { MATCH (r:Recommendation)
               WHERE ($plan = '' OR r.plan = $plan) AND r.due IS NOT NULL } AS dated,
       COUNT { MATCH (v:Version) WHERE $plan = '' OR v.plan = $plan } AS versions
ORDER BY times DESC, days DESC, plan, about
