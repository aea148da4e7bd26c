// title: What was asked for again, although actions on an earlier recommendation are said to be completed?
// group: what keeps coming back
// answers: >-
//   Pairs of recommendations of different reviews that ask alike, where all or some actions that
//   answer to the first (by itself or by what it was rewritten into) are said to be completed, and
//   the second is of a later review. Later means: of a later year, where both years are known;
//   else, of a plan that was published later. Pairs where neither tells, or where the years are the
//   same and the plans do not tell, have an order that is not known; they are listed when asked for,
//   and nothing is guessed. That two ask alike is concluded from their wording (matched) or said by
//   a person (confirmed). Pairs where the last known completion came only in a year after the second are
//   counted, and listed when asked for. Why something was asked for again, no document says, so a pair does not mean
//   that the first failed.
// sentence: >-
//   Pairs listed: {rows}; order between the two: {order}. Of {all_pairs} such pairs, the last known
//   completion came in a year before the second in {before}, in the same year in {same_year}, only
//   later in {after}; in {day_not_known} that is not known. Recommendations that other reviews ask for
//   alike: {repeated}, of which {with_completed} have a completed action. Reviews whose year is not
//   known: {without_year} of {all_reviews}.
// none: >-
//   No such pair; pairs where the last known completion came only later: {after}. Recommendations that other reviews ask for alike: {repeated}, of which
//   {with_completed} have a completed action. Reviews whose year is not known: {without_year} of {all_reviews}.
// shown: [recommendation, completed_on, again_plan, again, again_year, completed_before, says]
// draws_on: every plan
// parameters:
//   order:
//     type: choice
//     default: later
//     choices: [later, not known]
//     help: Pairs where the second is known to be later, or those where the order is not known
//   completion:
//     type: choice
//     default: not after
//     choices: [not after, before, any]
//     help: >-
//       not after: without pairs whose last known completion came only in a year after the second;
//       before: only where it came in a year before; any: every pair
//   plan: {type: text, default: "", among: plan, help: "One plan, of the first recommendation; empty for every plan"}
//   most: {type: integer, default: 100, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan of the first recommendation
//   recommendation: The first, of which actions are completed
//   year: The year of its review, where known
//   says: Its words
//   actions: How many actions answer to it
//   completed: How many of them are completed, or completed and continuing
//   undated: How many of the completed ones have no known day of completion
//   completed_on: The last known day by which one of them was completed
//   stated: Completed ones where the document states the completion and every link to it
//   confirmed: Completed ones that need what a person confirmed
//   carried: Completed ones that need what is carried down from a merged cell
//   matched: Completed ones that need the wording or a colour
//   again_plan: The id of the plan of the second recommendation
//   again: The second, which asks alike
//   again_year: The year of its review, where known
//   again_says: Its words
//   alike: How alike the wording of the two is, in percent
//   basis: matched (by the wording) or confirmed (by a person)
//   order: later or not known
//   order_by: What tells the order, the years of the reviews or the publication of the plans
//   completed_before: >-
//     Whether the last known day of completion lies in a year before the second: yes, same year,
//     no, or not known
// totals:
//   repeated: Original recommendations of the plans asked about that another review asks for alike
//   with_completed: Those of them with a completed action
//   all_pairs: All pairs of the order asked about, with a completed action on the first
//   before: Those of them where the last known completion came in a year before the second
//   same_year: Those of them where it came in the same year
//   day_not_known: Those of them where that is not known
//   after: Those of them where it came only in a later year
//   all_reviews: All reviews of the graph, each plan's by itself
//   without_year: Those of them whose year is not known

MATCH (asking:Review)
MATCH (of:Plan {id: asking.plan})
// What begins with no year gives no order
WITH asking, CASE WHEN toInteger(left(of.published, 4)) > 0 THEN of.published END AS day
MATCH (asking)-[:MADE]->(other:Recommendation)
WITH other, min(asking.year) AS year, min(day) AS published
MATCH (other)-[:REPEATS]-(one:Recommendation)
WHERE one.done > 0 AND ($plan = '' OR one.plan = $plan)
WITH one, one.done_on AS last_day, collect([other, year, published]) AS asked_again

MATCH (own:Plan {id: one.plan})
MATCH (one)<-[:MADE]-(first:Review)
WITH one, asked_again, last_day, toInteger(left(last_day, 4)) AS last_year,
     CASE WHEN toInteger(left(own.published, 4)) > 0 THEN own.published END AS own_published,
     max(first.year) AS own_year
UNWIND asked_again AS pair
WITH one, last_day, last_year, own_year, pair[0] AS other, pair[1] AS other_year,
     pair[2] AS other_published,
     CASE WHEN pair[1] > own_year THEN 1
          WHEN pair[1] < own_year THEN -1
          WHEN pair[2] IS NULL OR own_published IS NULL THEN 0
          WHEN left(pair[2], size(own_published)) > left(own_published, size(pair[2])) THEN 2
          WHEN left(pair[2], size(own_published)) < left(own_published, size(pair[2])) THEN -1
          ELSE 0 END AS told
WHERE CASE $order WHEN 'later' THEN told > 0 ELSE told = 0 END
WITH one, last_day, last_year, own_year, other, other_year, told,
     CASE told WHEN 0 THEN null ELSE coalesce(other_year, toInteger(left(other_published, 4))) END AS at
WITH one, last_day, own_year, other, other_year, told,
     CASE WHEN at > last_year THEN 0 WHEN at = last_year THEN 1 WHEN at < last_year THEN 3
          ELSE 2 END AS nth
WHERE nth IN CASE $completion WHEN 'before' THEN [0] WHEN 'any' THEN [0, 1, 2, 3] ELSE [0, 1, 2] END
WITH one, last_day, own_year, other, other_year, told, nth
ORDER BY nth, coalesce(other_year, 0) DESC, one.id, other.id
LIMIT $most

// How each completion is known: the weakest link, of the best way to each action
CALL (one) {
  MATCH way = (one)-[:MERGED_INTO*0..1]->(:Recommendation)<-[:ADDRESSES]-(task:Action)
  WITH task, {stated: 0, confirmed: 1, carried: 2, matched: 3} AS level,
       [link IN relationships(way) | link.basis] AS links
  WITH task, task.state IN ['completed', 'completed and continuing'] AS done,
       min(reduce(worst = level[coalesce(task.state_basis, 'stated')], link IN links |
                  CASE WHEN level[link] > worst THEN level[link] ELSE worst END)) AS weakest
  RETURN count(task) AS actions, count(CASE WHEN done THEN 1 END) AS completed,
         count(CASE WHEN done AND task.completed_on IS NULL THEN 1 END) AS undated,
         count(CASE WHEN done AND weakest = 0 THEN 1 END) AS stated,
         count(CASE WHEN done AND weakest = 1 THEN 1 END) AS confirmed,
         count(CASE WHEN done AND weakest = 2 THEN 1 END) AS carried,
         count(CASE WHEN done AND weakest = 3 THEN 1 END) AS matched
}
CALL (one, other) {
  MATCH (one)-[like:REPEATS]-(other)
  RETURN toInteger(round(max(like.similarity) * 1000)) / 10 AS alike, min(like.basis) AS basis
}
RETURN one.plan AS plan, replace(substring(one.id, size(one.plan) + 1), '/', ' ') AS recommendation,
       own_year AS year, one.text AS says, actions, completed, undated,
       last_day AS completed_on,
       stated, confirmed, carried, matched, other.plan AS again_plan,
       replace(substring(other.id, size(other.plan) + 1), '/', ' ') AS again,
       other_year AS again_year, other.text AS again_says, alike, basis,
       CASE told WHEN 0 THEN 'not known' ELSE 'later' END AS order,
       CASE told WHEN 1 THEN 'years of the reviews' WHEN 2 THEN 'publication of the plans' END AS order_by,
       ['yes', 'same year', 'not known', 'no'][nth] AS completed_before
ORDER BY nth, coalesce(other_year, 0) DESC, one.id, other.id

// Totals
MATCH (every:Review)
WITH count(every) AS all_reviews, sum(CASE WHEN every.year IS NULL THEN 1 ELSE 0 END) AS without_year
CALL () {
  MATCH (asking:Review)
  MATCH (of:Plan {id: asking.plan})
  WITH asking, CASE WHEN toInteger(left(of.published, 4)) > 0 THEN of.published END AS day
  MATCH (asking)-[:MADE]->(other:Recommendation)
  WITH other, min(asking.year) AS year, min(day) AS published
  MATCH (other)-[:REPEATS]-(one:Recommendation)
  WHERE $plan = '' OR one.plan = $plan
  WITH one, collect([year, published]) AS asked_again
  RETURN count(one) AS repeated, collect(CASE WHEN one.done > 0 THEN [one, asked_again] END) AS found
}
CALL (found) {
  UNWIND found AS both
  WITH both[0] AS one, both[1] AS asked_again
  MATCH (own:Plan {id: one.plan})
  MATCH (one)<-[:MADE]-(first:Review)
  WITH one, asked_again, toInteger(left(one.done_on, 4)) AS last_year,
       CASE WHEN toInteger(left(own.published, 4)) > 0 THEN own.published END AS own_published,
       max(first.year) AS own_year
  UNWIND asked_again AS pair
  WITH last_year, pair[0] AS other_year, pair[1] AS other_published,
       CASE WHEN pair[0] > own_year THEN 1
            WHEN pair[0] < own_year THEN -1
            WHEN pair[1] IS NULL OR own_published IS NULL THEN 0
            WHEN left(pair[1], size(own_published)) > left(own_published, size(pair[1])) THEN 2
            WHEN left(pair[1], size(own_published)) < left(own_published, size(pair[1])) THEN -1
            ELSE 0 END AS told
  WHERE CASE $order WHEN 'later' THEN told > 0 ELSE told = 0 END
  WITH last_year, CASE told WHEN 0 THEN null
                            ELSE coalesce(other_year, toInteger(left(other_published, 4))) END AS at
  RETURN count(*) AS all_pairs, count(CASE WHEN at > last_year THEN 1 END) AS before,
         count(CASE WHEN at = last_year THEN 1 END) AS same_year,
         count(CASE WHEN at < last_year THEN 1 END) AS after
}
RETURN repeated, size(found) AS with_completed, all_pairs, before, same_year,
       all_pairs - before - same_year - after AS day_not_known, after, all_reviews, without_year
