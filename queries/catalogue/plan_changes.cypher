// title: What changed between the versions of a plan?
// group: progress
// answers: >-
//   Every change that a version of a plan brought: recommendations and actions added or gone, and
//   what changed in their words, status, dates and owners; the latest versions first. `lasted` is the
//   number of days for which what was before had held, counted between the days that the versions
//   stand for. What is only worded otherwise and no longer found again counts as gone and added.
// sentence: >-
//   Changes: {changes}; versions asked about: {asked_versions}, of {versions} that were loaded; plans:
//   {all_plans}. Recommendations and actions that these have now: {things}, of which {touched} changed
//   or are new.
// none: >-
//   No change. Versions asked about: {asked_versions}, of {versions} that were loaded; plans:
//   {all_plans}. The first version of a plan brings none.
// shown: [plan, version, change, thing, before, after, says]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   version: {type: integer, default: 0, least: 0, help: Only what this version brought; 0 for every version}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   version: The number of the version that brought the change
//   day: The day that the version stands for
//   change: added, gone, words, status, due, completed, owner added or owner gone
//   thing: What changed, by its id without the plan
//   still_there: Whether the present version has it
//   says: Its words, those it has now or had last
//   before: What the version before says
//   after: What this version says
//   before_reads: The state, day or agency that this means
//   after_reads: The state, day or agency that this means
//   before_basis: How we know that it means this; confirmed where a person settled it
//   after_basis: How we know that it means this; confirmed where a person settled it
//   lasted: For how many days what was before had held
//   basis: Whether its words are the same in both versions (stated) or only alike (matched)
// totals:
//   changes: All changes that the versions asked about brought
//   touched: Recommendations and actions of the present versions that these changes are about
//   things: Recommendations and actions that the plans asked about have now
//   asked_versions: Versions asked about, as far as they were loaded
//   versions: All versions loaded of the plans asked about
//   all_plans: All plans asked about

MATCH (c:Change)-[:BROUGHT_BY]->(v:Version)
WHERE ($plan = '' OR c.plan = $plan) AND ($version = 0 OR v.number = $version)
WITH c, v
ORDER BY v.on DESC, c.plan, v.number DESC, c.label DESC, c.kind, c.about, c.id
LIMIT $most
OPTIONAL MATCH (c)-[same:CHANGED]->(now)
RETURN c.plan AS plan, v.number AS version, v.on AS day, c.kind AS change,
       substring(c.about, size(c.plan) + 1) AS thing,
       CASE WHEN now IS NULL THEN 'no' ELSE 'yes' END AS still_there, c.says AS says,
       c.before AS before, c.after AS after, c.before_reads AS before_reads,
       c.after_reads AS after_reads, c.before_basis AS before_basis, c.after_basis AS after_basis,
       c.lasted AS lasted, same.basis AS basis
ORDER BY v.on DESC, c.plan, v.number DESC, c.label DESC, c.kind, c.about, c.id

// Totals
CALL () {
  MATCH (c:Change)-[:BROUGHT_BY]->(v:Version)
  WHERE ($plan = '' OR c.plan = $plan) AND ($version = 0 OR v.number = $version)
  OPTIONAL MATCH (c)-[:CHANGED]->(now)
  RETURN count(DISTINCT c) AS changes, count(DISTINCT now) AS touched
}
CALL () {
  MATCH (one:Recommendation) WHERE $plan = '' OR one.plan = $plan
  RETURN count(one) AS recommendations
}
CALL () {
  MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
  RETURN count(task) AS actions
}
CALL () {
  MATCH (v:Version) WHERE $plan = '' OR v.plan = $plan
  RETURN count(v) AS versions,
         count(CASE WHEN $version = 0 OR v.number = $version THEN 1 END) AS asked_versions
}
CALL () {
  MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN count(of) AS all_plans
}
RETURN changes, touched, recommendations + actions AS things, asked_versions, versions, all_plans
