// title: What is asked of the region and the country, and of whom?
// group: beyond the partnership
// answers: >-
//   The regional and national recommendations, by the agency they are directed at, those asked for
//   most first; last those that name nobody. One that names two agencies stands with both.
// sentence: >-
//   Regional recommendations: {all_regional}; national ones: {all_national}; of all these, {all_unnamed}
//   name nobody.
// none: The plans asked about hold no regional or national recommendation.
// shown: [agency, scope, asked, recommendations, review_names]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   agency: The agency they are directed at
//   scope: regional or national
//   asked: How many recommendations
//   recommendations: The ids of these, the first 50
//   reviews: How many reviews made them
//   review_names: The names of those reviews, the first 50
//   stated: Recommendations where the document itself names the agency
//   confirmed: Recommendations where a person has said that the agency is meant
//   carried: Recommendations where the agency is named in a merged cell above
//   matched: Recommendations where only the wording points to the agency
//   of_all: asked out of all regional and national recommendations of the plans asked about
// totals:
//   all_recommendations: All regional and national recommendations of the plans asked about
//   all_regional: Regional ones among them
//   all_national: National ones among them
//   all_unnamed: Those among them that name nobody

MATCH (every:Recommendation)
WHERE every.scope <> 'local' AND ($plan = '' OR every.plan = $plan)
WITH count(every) AS all_recommendations

MATCH (one:Recommendation)
WHERE one.scope <> 'local' AND ($plan = '' OR one.plan = $plan)
OPTIONAL MATCH (one)-[directing:DIRECTED_AT]->(addressee:Agency)
WITH all_recommendations, one, addressee,
     {stated: 0, confirmed: 1, carried: 2, matched: 3}[directing.basis] AS basis
ORDER BY one.plan, split(one.id, '/')[1], one.sort_key, one.id
WITH all_recommendations, addressee, one.scope AS reach, collect(one) AS sent, collect(basis) AS bases
ORDER BY CASE WHEN addressee IS NULL THEN 1 ELSE 0 END, size(sent) DESC,
         coalesce(addressee.name, ''), coalesce(addressee.id, ''), reach
LIMIT $most
CALL (sent) {
  UNWIND sent AS one
  MATCH (one)<-[:MADE]-(review:Review)
  WITH DISTINCT review ORDER BY review.name, review.id
  RETURN collect(review.name) AS names
}
RETURN coalesce(addressee.name, '(nobody named)') AS agency, reach AS scope, size(sent) AS asked,
       [one IN sent[..50] | one.id] AS recommendations,
       size(names) AS reviews, names[..50] AS review_names,
       size([basis IN bases WHERE basis = 0]) AS stated,
       size([basis IN bases WHERE basis = 1]) AS confirmed,
       size([basis IN bases WHERE basis = 2]) AS carried,
       size([basis IN bases WHERE basis = 3]) AS matched,
       round(toFloat(size(sent)) / all_recommendations, 3) AS of_all
ORDER BY CASE WHEN addressee IS NULL THEN 1 ELSE 0 END, size(sent) DESC,
         coalesce(addressee.name, ''), coalesce(addressee.id, ''), reach

// Totals
MATCH (one:Recommendation)
WHERE one.scope <> 'local' AND ($plan = '' OR one.plan = $plan)
OPTIONAL MATCH (one)-[:DIRECTED_AT]->(addressee:Agency)
WITH one.id AS its, one.scope AS reach, count(addressee) AS named
RETURN count(its) AS all_recommendations,
       count(CASE reach WHEN 'regional' THEN 1 END) AS all_regional,
       count(CASE reach WHEN 'national' THEN 1 END) AS all_national,
       count(CASE named WHEN 0 THEN 1 END) AS all_unnamed
