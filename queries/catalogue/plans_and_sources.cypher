// title: Which plans does the graph hold, and where are they from?
// group: the graph itself
// answers: >-
//   The plans, the newest first as far as known, each with what was read from its present version and
//   the file it was read from. Two files with the same SHA-256 are the same to the last byte.
// sentence: >-
//   Plans: {all_plans}, of areas: {all_areas}; reviews: {all_reviews}; original recommendations:
//   {all_originals}; actions: {all_actions}.
// none: The graph holds no such plan.
// shown: [plan, area, published, reviews, originals, actions, open_notes]
// parameters:
//   plan: {type: text, default: "", among: plan, help: One plan; empty for every plan}
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   plan: The id of the plan
//   title: Its title, as the document gives it
//   area: The council area; empty, the document names none
//   kind: combined, the plan of several reviews; single, of one
//   published: When it was published; empty, not known
//   loaded: When this graph took it in
//   versions: How many versions of it were loaded
//   reviews: How many reviews it follows
//   originals: How many original recommendations
//   revised: How many revised ones
//   actions: How many actions
//   open_notes: How many notes nobody has settled, questions and remarks
//   source: Where the document comes from
//   sha256: The SHA-256 of the file that was read
// totals:
//   all_plans: All plans asked about
//   all_areas: How many council areas they are of, as far as the documents name one
//   all_reviews: Reviews in them
//   all_originals: Original recommendations in them
//   all_revised: Revised ones in them
//   all_actions: Actions in them
//   all_open_notes: Notes in them that nobody has settled

MATCH (one:Plan) WHERE $plan = '' OR one.id = $plan
WITH one ORDER BY coalesce(one.published, '') DESC, one.id LIMIT $most
CALL (one) {
  OPTIONAL MATCH (one)<-[:VERSION_OF]-(of:Version)
  RETURN count(of) AS known
}
CALL (one) {
  OPTIONAL MATCH (left:Note {plan: one.id}) WHERE left.settled IS NULL
  RETURN count(left) AS unsettled
}
RETURN one.id AS plan, one.title AS title, one.area AS area, one.kind AS kind,
       one.published AS published, one.loaded_at AS loaded, known AS versions,
       one.reviews AS reviews, one.originals AS originals, one.revised AS revised,
       one.actions AS actions, unsettled AS open_notes, one.source AS source, one.sha256 AS sha256
ORDER BY coalesce(one.published, '') DESC, one.id

// Totals
CALL () {
  OPTIONAL MATCH (left:Note) WHERE left.settled IS NULL AND ($plan = '' OR left.plan = $plan)
  RETURN count(left) AS all_open_notes
}
OPTIONAL MATCH (of:Plan) WHERE $plan = '' OR of.id = $plan
RETURN count(of) AS all_plans, count(DISTINCT CASE WHEN of.area <> '' THEN of.area END) AS all_areas,
       sum(of.reviews) AS all_reviews, sum(of.originals) AS all_originals, sum(of.revised) AS all_revised,
       sum(of.actions) AS all_actions, max(all_open_notes) AS all_open_notes
