// title: Which numbers of recommendations are left out, or stand twice?
// group: what is missing
// answers: >-
//   What was noticed about the numbers of the recommendations, in three kinds: a number that a
//   review's recommendations leave out (number missing), a number that stands at different words
//   (number twice: two recommendations here), and a number that stands in two rows as parts of one
//   (recommendation in two parts: one here). A gap may be the plan's, or already the review's own
//   report's; the plan does not say which. First those that nobody has settled, gaps before doubles.
// sentence: >-
//   Noticed: {all_notes}, of which nobody has settled {all_open}. Asked about: {all_reviews} reviews
//   with {all_recommendations} recommendations; plans: {all_plans}.
// none: >-
//   Nothing of the kind asked for was noticed. Asked about: {all_reviews} reviews with
//   {all_recommendations} recommendations; plans: {all_plans}.
// shown: [reviews, kind, says, about, settled]
// parameters:
//   kind:
//     type: choice
//     default: all
//     choices: [all, number missing, number twice, recommendation in two parts]
//     help: What was noticed
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   note: The id of the note, as dhrgraph notes gives it
//   reviews: The reviews whose recommendations these are
//   kind: number missing, number twice, or recommendation in two parts
//   severity: "question: needs a person; remark: good to know"
//   says: What was noticed
//   about: The review or the recommendations that it is about
//   passages: The passages where these stand, the first 50
//   suggestion: What a person can do about it
//   settled: What a person has said of it, who and when; empty where it is open
// totals:
//   all_notes: Notes of these kinds in the plans asked about
//   all_open: Those of them that nobody has settled
//   all_plans: Plans asked about
//   all_reviews: Reviews of these plans
//   all_recommendations: Their recommendations, original and revised

WITH ['number missing', 'number twice', 'recommendation in two parts'] AS kinds
MATCH (found:Note)
WHERE ($plan = '' OR found.plan = $plan)
  AND found.kind IN CASE $kind WHEN 'all' THEN kinds ELSE [$kind] END
WITH found, CASE WHEN found.settled IS NULL THEN 0 ELSE 1 END AS closed,
     CASE found.kind WHEN 'number missing' THEN 0 WHEN 'number twice' THEN 1 ELSE 2 END AS nth
ORDER BY closed, nth, found.plan, found.id LIMIT $most
CALL (found) {
  MATCH (found)-[:CONCERNS]->(thing)
  WITH DISTINCT thing ORDER BY coalesce(thing.sort_key, ''), thing.id
  RETURN collect(thing) AS things,
         collect(CASE WHEN thing.stage IS NULL THEN coalesce(thing.name, thing.id)
                 ELSE replace(substring(thing.id, size(thing.plan) + 1), '/', ' ') END) AS names
}
CALL (things) {
  UNWIND things AS thing
  OPTIONAL MATCH (thing)<-[:MADE]-(review:Review)
  WITH DISTINCT coalesce(review.name, CASE WHEN thing.stage IS NULL THEN thing.name END) AS name
  ORDER BY name
  RETURN collect(name) AS made_by
}
CALL (things) {
  UNWIND things AS thing
  MATCH (thing)-[:STATED_IN]->(cell:Passage)
  WITH DISTINCT cell ORDER BY coalesce(cell.table, 0), cell.row, coalesce(cell.column, 0), cell.id
  RETURN collect(cell.id)[..50] AS cells
}
RETURN found.plan AS plan, found.id AS note, made_by AS reviews, found.kind AS kind,
       found.severity AS severity, found.text AS says, names AS about, cells AS passages,
       found.suggestion AS suggestion, found.settled AS settled
ORDER BY closed, nth, found.plan, found.id

// Totals
WITH ['number missing', 'number twice', 'recommendation in two parts'] AS kinds
CALL (kinds) {
  MATCH (found:Note)
  WHERE ($plan = '' OR found.plan = $plan)
    AND found.kind IN CASE $kind WHEN 'all' THEN kinds ELSE [$kind] END
  RETURN count(found) AS all_notes, sum(CASE WHEN found.settled IS NULL THEN 1 ELSE 0 END) AS all_open
}
CALL () {
  MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
  RETURN count(of) AS all_plans, sum(of.reviews) AS all_reviews,
         sum(of.originals + of.revised) AS all_recommendations
}
RETURN all_notes, all_open, all_plans, all_reviews, all_recommendations
