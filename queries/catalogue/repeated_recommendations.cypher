// title: Which recommendations do several reviews ask for alike?
// group: what keeps coming back
// answers: >-
//   Original recommendations that other reviews ask for in like words, those of most reviews first.
//   That two ask for the same is concluded from their wording (matched) or said by a person
//   (confirmed); no document states it. Where the program was tried on pairs that people had
//   labelled, 21 of the 25 that it found were right, and it found 23 in 100 of what was the same,
//   so the counts are the least that the words show. Where many are alike, only the nearest are kept.
//   Reviews of one area under one name are counted once, for the plan of a review and the combined
//   plan of its area both hold it.
// sentence: >-
//   First stands {recommendation} of {plan}; other reviews that ask alike: {other_reviews}, of
//   {all_reviews} reviews in all. With one like it in another review: {repeated} of
//   {all_originals} original recommendations (both of a pair are counted).
// none: >-
//   No recommendation of {all_originals} is known to be asked for alike, at {asked_alike} % or more, by
//   another of {all_reviews} reviews.
// shown: [plan, recommendation, other_reviews, plans, first_year, last_year, says]
// draws_on: every plan
// parameters:
//   alike: {type: integer, default: 65, least: 65, greatest: 100, help: "How alike the wording must be, in percent; 65 is all that is kept"}
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 100, least: 1, help: At most so many rows}
// columns:
//   plan: The id of its plan
//   recommendation: What people call it
//   says: Its words
//   year: The year of the review that made it, the first of several; empty where not known
//   other_reviews: How many other reviews ask alike
//   share_of_reviews: other_reviews out of all reviews of the graph
//   plans: In how many plans these stand, its own among them where another review of it asks alike
//   first_year: The first year of these other reviews, where known
//   last_year: The last year of these other reviews, where known
//   without_year: How many of the other recommendations are of a review whose year is not known
//   matched: Recommendations of theirs found alike by their wording only
//   confirmed: Recommendations of theirs that a person says ask for the same
//   nearest: The nearest ones, up to five, each with how alike it is in percent
// totals:
//   repeated: Original recommendations asked about that another review asks for alike
//   all_originals: All original recommendations of the plans asked about
//   all_reviews: All reviews of the graph, whichever plan is asked about
//   asked_alike: How alike the wording had to be, in percent, where no person said that two ask alike

// Reviews of one area under one name are taken as one
MATCH (every:Review)
WITH CASE WHEN every.area = '' THEN every.id
          ELSE toLower(every.area) + '/' + toLower(every.name) END AS same
WITH count(DISTINCT same) AS all_reviews
MATCH (asking:Review)
WITH all_reviews, asking, asking.year AS known_year,
     CASE WHEN asking.area = '' THEN asking.id
          ELSE toLower(asking.area) + '/' + toLower(asking.name) END AS same
MATCH (asking)-[:MADE]->(other:Recommendation)-[like:REPEATS]-(one:Recommendation)
WHERE ($plan = '' OR one.plan = $plan)
  AND ($alike <= 65 OR like.basis = 'confirmed'
       OR toInteger(round(like.similarity * 1000)) / 10 >= $alike)
WITH all_reviews, one, count(DISTINCT same) AS other_reviews,
     min(known_year) AS first_year, max(known_year) AS last_year,
     count(DISTINCT CASE WHEN known_year IS NULL THEN other END) AS without_year
ORDER BY other_reviews DESC, one.id
LIMIT $most

CALL (one) {
  MATCH (one)-[like:REPEATS]-(other:Recommendation)
  WITH other, like.basis AS known, toInteger(round(like.similarity * 1000)) / 10 AS percent
  WHERE known = 'confirmed' OR percent >= $alike
  WITH other, known, percent ORDER BY percent DESC, other.id
  RETURN count(DISTINCT other.plan) AS plans,
         sum(CASE WHEN known = 'confirmed' THEN 0 ELSE 1 END) AS matched,
         sum(CASE WHEN known = 'confirmed' THEN 1 ELSE 0 END) AS confirmed,
         collect([other, percent, known])[..5] AS near
}
CALL (one) {
  MATCH (one)<-[:MADE]-(own:Review)
  RETURN min(own.year) AS own_year
}
RETURN one.plan AS plan, replace(substring(one.id, size(one.plan) + 1), '/', ' ') AS recommendation,
       one.text AS says, own_year AS year, other_reviews,
       round(toFloat(other_reviews) / all_reviews, 3) AS share_of_reviews, plans,
       first_year, last_year, without_year, matched, confirmed,
       [pair IN near | pair[0].plan + ': '
        + replace(substring(pair[0].id, size(pair[0].plan) + 1), '/', ' ')
        + ' (' + toString(pair[1]) + ' %'
        + CASE pair[2] WHEN 'confirmed' THEN ', confirmed)' ELSE ')' END] AS nearest
ORDER BY other_reviews DESC, one.id

// Totals
MATCH (every:Review)
WITH CASE WHEN every.area = '' THEN every.id
          ELSE toLower(every.area) + '/' + toLower(every.name) END AS same
WITH count(DISTINCT same) AS all_reviews
CALL () {
  MATCH (asked:Recommendation {stage: 'original'}) WHERE $plan = '' OR asked.plan = $plan
  RETURN count(asked) AS all_originals
}
CALL () {
  MATCH (own:Review)
  MATCH (own)-[:MADE]->(one:Recommendation)-[like:REPEATS]-(:Recommendation)
  WHERE ($plan = '' OR one.plan = $plan)
    AND ($alike <= 65 OR like.basis = 'confirmed'
         OR toInteger(round(like.similarity * 1000)) / 10 >= $alike)
  RETURN count(DISTINCT one) AS repeated
}
RETURN repeated, all_originals, all_reviews,
       CASE WHEN all_reviews > 0 THEN $alike END AS asked_alike
