// title: Which original recommendations were never rewritten?
// group: what is missing
// answers: >-
//   The original recommendations that no revised recommendation takes up, with the number of
//   actions that address them directly all the same; first those that no action addresses. A plan
//   that rewrites nothing (the plan of a single review, say) is left out, for nothing is missing
//   there; how many plans and originals that are is counted.
// sentence: >-
//   Of {all_originals} original recommendations of the scope asked about, in plans that rewrite them,
//   {all_without} have no revised one; no action addresses {all_untouched} of these. Left out are
//   {left_out_plans} plans that rewrite nothing, with {left_out} originals.
// none: >-
//   Of {all_originals} original recommendations of the scope asked about, in plans that rewrite them,
//   none is without a revised one. Left out are {left_out_plans} plans that rewrite nothing, with
//   {left_out} originals.
// shown: [recommendation, scope, says, actions]
// parameters:
//   scope:
//     type: choice
//     default: local
//     choices: [local, regional, national, all]
//     help: Whom the recommendations are for
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   review: The review that made it
//   recommendation: What people call it
//   scope: local, regional or national
//   says: Its words
//   actions: How many actions address it directly
// totals:
//   all_originals: Original recommendations of the scope asked about, in plans that rewrite them
//   all_without: Those of them without a revised one
//   all_untouched: Those of these that no action addresses directly either
//   left_out_plans: Plans with originals of this scope that rewrite nothing
//   left_out: The originals of this scope in these plans

MATCH (rewritten:Plan) WHERE rewritten.revised > 0 AND ($plan = '' OR rewritten.id = $plan)
WITH collect(rewritten.id) AS rewriting
MATCH (original:Recommendation {stage: 'original'})
WHERE original.merged IS NULL AND original.plan IN rewriting
  AND ($scope = 'all' OR original.scope = $scope)
WITH original, CASE WHEN original.actions = 0 THEN 0 ELSE 1 END AS touched
ORDER BY touched, original.plan, split(original.id, '/')[1], original.sort_key, original.id
LIMIT $most
OPTIONAL MATCH (from:Review)-[:MADE]->(original)
WITH original, touched, min(from.name) AS made_by
RETURN original.plan AS plan, made_by AS review,
       replace(substring(original.id, size(original.plan) + 1), '/', ' ') AS recommendation,
       original.scope AS scope, original.text AS says, original.actions AS actions
ORDER BY touched, original.plan, split(original.id, '/')[1], original.sort_key, original.id

// Totals
MATCH (rewritten:Plan) WHERE rewritten.revised > 0 AND ($plan = '' OR rewritten.id = $plan)
WITH collect(rewritten.id) AS rewriting
OPTIONAL MATCH (original:Recommendation {stage: 'original'})
WHERE ($plan = '' OR original.plan = $plan) AND ($scope = 'all' OR original.scope = $scope)
WITH rewriting, original.plan AS of, count(original) AS asked,
     sum(CASE WHEN original.merged IS NULL THEN 1 ELSE 0 END) AS never,
     sum(CASE WHEN original.merged IS NULL AND original.actions = 0 THEN 1 ELSE 0 END) AS untouched
WITH asked, never, untouched, CASE WHEN of IS NULL THEN 0 WHEN of IN rewriting THEN 1 ELSE 2 END AS kind
RETURN sum(CASE kind WHEN 1 THEN asked ELSE 0 END) AS all_originals,
       sum(CASE kind WHEN 1 THEN never ELSE 0 END) AS all_without,
       sum(CASE kind WHEN 1 THEN untouched ELSE 0 END) AS all_untouched,
       sum(CASE kind WHEN 2 THEN 1 ELSE 0 END) AS left_out_plans,
       sum(CASE kind WHEN 2 THEN asked ELSE 0 END) AS left_out
