// title: What do the recommendations ask about?
// group: recommendations
// answers: >-
//   The themes of each plan, with the recommendations filed under them, the reviews that asked
//   and the actions that answer; last in each plan those filed under no theme.
// shown: [theme, originals, revised, actions, review_names]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   plan: The id of the plan
//   theme: The subject the plan files them under
//   originals: Original recommendations under it
//   revised: Revised recommendations under it
//   review_names: The reviews whose originals these are
//   actions: Actions that address any of them
//   stated: Recommendations the document itself files there
//   confirmed: Recommendations a person has filed there
//   carried: Recommendations filed there because the heading is carried down to them
//   matched: Recommendations filed there by their wording only
//   all_recommendations: All recommendations of the plan, original and revised
MATCH (one:Recommendation)
WHERE $plan = '' OR one.plan = $plan
WITH one.plan AS plan, collect(one) AS every
UNWIND every AS one
WITH plan, size(every) AS all_recommendations, one
OPTIONAL MATCH (one)-[filing:ABOUT]->(subject:Theme)
WITH plan, all_recommendations, subject, one,
     min({stated: 0, confirmed: 1, carried: 2, matched: 3}[filing.basis]) AS basis
WITH plan, all_recommendations, subject, collect(one) AS filed, collect(basis) AS bases
CALL (filed) {
  UNWIND filed AS one
  MATCH (one)<-[:MADE]-(review:Review)
  WITH DISTINCT review ORDER BY review.name, review.id
  RETURN collect(review.name) AS review_names
}
CALL (filed) {
  UNWIND filed AS one
  MATCH (one)<-[:ADDRESSES]-(action:Action)
  RETURN count(DISTINCT action) AS actions
}
RETURN plan, coalesce(subject.name, '(no theme)') AS theme,
       size([one IN filed WHERE one.stage = 'original']) AS originals,
       size([one IN filed WHERE one.stage = 'revised']) AS revised,
       review_names, actions,
       size([basis IN bases WHERE basis = 0]) AS stated,
       size([basis IN bases WHERE basis = 1]) AS confirmed,
       size([basis IN bases WHERE basis = 2]) AS carried,
       size([basis IN bases WHERE basis = 3]) AS matched,
       all_recommendations
ORDER BY plan, CASE WHEN subject IS NULL THEN 1 ELSE 0 END, coalesce(subject.name, ''),
         coalesce(subject.id, '')
