// title: Which original recommendations were never rewritten?
// group: recommendations
// answers: >-
//   The original recommendations that no revised recommendation takes up, with the number of
//   actions that address them directly all the same. A plan that rewrites nothing (the plan of a
//   single review, say) is left out, for nothing is missing there.
// sentence: "Original recommendations asked about: {all_originals}; without a revised one: {without}."
// shown: [recommendation, scope, says, actions]
// parameters:
//   scope:
//     type: choice
//     default: local
//     choices: [local, regional, national, all]
//     help: Whom the recommendations are for
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   plan: The id of the plan
//   recommendation: What people call it
//   scope: local, regional or national
//   says: Its words
//   actions: How many actions address it directly
//   without: How many there are without a revised recommendation
//   all_originals: All original recommendations of the plans and scope asked about
MATCH (original:Recommendation {stage: 'original'})
WHERE ($plan = '' OR original.plan = $plan) AND ($scope = 'all' OR original.scope = $scope)
  AND EXISTS { MATCH (revised:Recommendation {plan: original.plan, stage: 'revised'}) }
WITH count(original) AS all_originals,
     collect(CASE WHEN NOT EXISTS { (original)-[:MERGED_INTO]->() } THEN original END) AS left_over
UNWIND left_over AS original
WITH all_originals, size(left_over) AS without, original
RETURN original.plan AS plan,
       replace(substring(original.id, size(original.plan) + 1), '/', ' ') AS recommendation,
       original.scope AS scope, original.text AS says,
       COUNT { (original)<-[:ADDRESSES]-(:Action) } AS actions,
       without, all_originals
ORDER BY original.plan, split(original.id, '/')[1], original.sort_key, original.id
