// title: What is asked of the region and the country, and of whom?
// group: recommendations
// answers: >-
//   The regional and national recommendations, by the agency they are directed at;
//   last those that name nobody.
// shown: [agency, scope, recommendations, review_names]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   agency: The agency they are directed at
//   scope: regional or national
//   recommendations: The ids of these recommendations
//   review_names: The reviews that made them
//   stated: Recommendations where the document itself names the agency
//   confirmed: Recommendations where a person has said that the agency is meant
//   carried: Recommendations where the agency is named in a merged cell above
//   matched: Recommendations where only the wording points to the agency
//   all_recommendations: All regional and national recommendations of the plans asked about
MATCH (one:Recommendation)
WHERE one.scope IN ['regional', 'national'] AND ($plan = '' OR one.plan = $plan)
WITH collect(one) AS every
UNWIND every AS one
WITH size(every) AS all_recommendations, one
OPTIONAL MATCH (one)-[directing:DIRECTED_AT]->(addressee:Agency)
WITH all_recommendations, one, addressee,
     min({stated: 0, confirmed: 1, carried: 2, matched: 3}[directing.basis]) AS basis
ORDER BY one.plan, split(one.id, '/')[1], one.sort_key, one.id
WITH all_recommendations, addressee, one.scope AS scope, collect(one) AS sent, collect(basis) AS bases
CALL (sent) {
  UNWIND sent AS one
  MATCH (one)<-[:MADE]-(review:Review)
  WITH DISTINCT review ORDER BY review.name, review.id
  RETURN collect(review.name) AS review_names
}
RETURN coalesce(addressee.name, '(nobody named)') AS agency, scope,
       [one IN sent | one.id] AS recommendations, review_names,
       size([basis IN bases WHERE basis = 0]) AS stated,
       size([basis IN bases WHERE basis = 1]) AS confirmed,
       size([basis IN bases WHERE basis = 2]) AS carried,
       size([basis IN bases WHERE basis = 3]) AS matched,
       all_recommendations
ORDER BY CASE WHEN addressee IS NULL THEN 1 ELSE 0 END, size(sent) DESC,
         coalesce(addressee.name, ''), coalesce(addressee.id, ''), scope
