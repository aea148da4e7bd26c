// title: What changed between the versions of a plan?
// group: progress
// answers: >-
//   Every change that a version of a plan brought: recommendations and actions added or gone, and
//   what changed in their words, status, dates and owners, version by version. `lasted` is the
//   number of days for which what was before had held, counted between the days that the versions
//   stand for.
// sentence: "Changes: {rows}, over {versions} versions; {plan} now has {things} recommendations and actions."
// shown: [version, change, thing, before, after, says]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
//   version: {type: integer, default: 0, help: Only what this version brought; 0 for every version}
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
//   versions: How many versions of the plan were loaded
//   things: How many recommendations and actions the present version has
MATCH (c:Change)-[:BROUGHT_BY]->(v:Version)
WHERE ($plan = '' OR c.plan = $plan) AND ($version = 0 OR v.number = $version)
OPTIONAL MATCH (c)-[same:CHANGED]->(now)
WITH c, v, same, now, COUNT { (:Version {plan: c.plan}) } AS loaded,
     COUNT { (:Recommendation {plan: c.plan}) } + COUNT { (:Action {plan: c.plan}) } AS held
RETURN c.plan AS plan, v.number AS version, v.on AS day, c.kind AS change,
       substring(c.about, size(c.plan) + 1) AS thing,
       CASE WHEN now IS NULL THEN 'no' ELSE 'yes' END AS still_there, c.says AS says,
       c.before AS before, c.after AS after, c.before_reads AS before_reads,
       c.after_reads AS after_reads, c.before_basis AS before_basis, c.after_basis AS after_basis,
       c.lasted AS lasted, same.basis AS basis,
       loaded AS versions, held AS things
ORDER BY c.plan, v.number, c.label DESC, c.kind, c.about, c.id
