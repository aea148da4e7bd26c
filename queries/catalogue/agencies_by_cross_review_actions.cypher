// title: Which agencies hold the most actions that come from more than one review?
// group: agencies
// answers: >-
//   The agencies that own an action reaching back to two or more reviews, most such actions first.
//   Each of these actions is counted once under stated, confirmed, carried or matched:
//   the weakest link without which it would not join the agency to a second review.
// sentence: >-
//   {agency} holds the most: {cross_review} of all {all_actions} actions are its own and come from
//   more than one review. Agencies with at least one: {rows}.
// shown: [agency, actions, cross_review, stated, confirmed, carried, matched]
// parameters:
//   bases:
//     type: list
//     default: [stated, confirmed, carried, matched]
//     choices: [stated, confirmed, carried, matched]
//     help: Count only links known in these ways
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   agency: The agency that owns the actions
//   kind: organisation, team, role, group, or unknown
//   sector: Such as health or police
//   actions: How many actions it owns
//   cross_review: How many of them reach two or more reviews
//   reviews: How many reviews its actions reach
//   review_names: The names of those reviews
//   stated: Cross-review actions where the document itself states every link needed
//   confirmed: Cross-review actions that need a link a person has confirmed
//   carried: Cross-review actions that need a link carried down from a merged cell
//   matched: Cross-review actions that need a link known by its wording only
//   all_actions: All actions of the plans asked about
//   share: cross_review out of all_actions
MATCH (action:Action)
WHERE $plan = '' OR action.plan = $plan
WITH count(action) AS all_actions

// Every way from an action to a review: by a revised recommendation, or by the original itself
MATCH (action:Action)-[addressed:ADDRESSES]->(:Recommendation)
      <-[merged:MERGED_INTO*0..1]-(:Recommendation)<-[made:MADE]-(review:Review)
WHERE ($plan = '' OR action.plan = $plan)
  AND addressed.basis IN $bases AND made.basis IN $bases
  AND (size(merged) = 0 OR merged[0].basis IN $bases)
WITH all_actions, action, review, [addressed.basis, made.basis, merged[0].basis] AS bases

// A way is as good as its weakest link; of several ways to one review the best counts
WITH all_actions, action, review,
     min(CASE WHEN 'matched' IN bases THEN 3 WHEN 'carried' IN bases THEN 2
              WHEN 'confirmed' IN bases THEN 1 ELSE 0 END) AS way
WITH all_actions, action, collect(review) AS reached, collect(way) AS ways

// The way to the second review decides what the action rests on; without one it rests on nothing
WITH all_actions, action, reached,
     head([level IN [0, 1, 2, 3] WHERE size([way IN ways WHERE way <= level]) >= 2]) AS second
MATCH (action)-[owned:OWNED_BY]->(owner:Agency)
WHERE owned.basis IN $bases
WITH all_actions, owner, action, reached, second,
     min({stated: 0, confirmed: 1, carried: 2, matched: 3}[owned.basis]) AS owning
WITH all_actions, owner, collect(reached) AS reached,
     collect(CASE WHEN owning > second THEN owning ELSE second END) AS levels
WHERE size(levels) >= 1
CALL (reached) {
  UNWIND reached AS some
  UNWIND some AS review
  WITH DISTINCT review ORDER BY review.name, review.id
  RETURN collect(review.name) AS review_names
}
CALL (owner) {
  MATCH (owner)<-[owned:OWNED_BY]-(action:Action)
  WHERE ($plan = '' OR action.plan = $plan) AND owned.basis IN $bases
  RETURN count(DISTINCT action) AS actions
}
WITH *, size(levels) AS cross_review
RETURN owner.name AS agency, owner.kind AS kind, owner.sector AS sector,
       actions, cross_review, size(review_names) AS reviews, review_names,
       size([level IN levels WHERE level = 0]) AS stated,
       size([level IN levels WHERE level = 1]) AS confirmed,
       size([level IN levels WHERE level = 2]) AS carried,
       size([level IN levels WHERE level = 3]) AS matched,
       all_actions, round(toFloat(cross_review) / all_actions, 3) AS share
ORDER BY cross_review DESC, owner.name, owner.id
