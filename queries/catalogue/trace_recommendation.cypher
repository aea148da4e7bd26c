// title: What stands behind a recommendation, and what followed from it?
// group: where it came from and where it went
// answers: >-
//   Everything the graph holds about one recommendation, a fact a row: the originals or revised
//   ones it is merged with, reviews, themes, addressees, actions, owners, outcomes and notes,
//   each with how we know it and the words of the document that say so.
// parameters:
//   recommendation:
//     type: text
//     default: ""
//     among: recommendation
//     help: A recommendation, such as R10 or AB 2; empty for the first revised one, or else original, of the first plan
// columns:
//   step: What the row is about
//   reference: What people call it; its id where it has no name
//   says: Its words; for an owner or addressee the words of the plan
//   link: How it is joined
//   joined_to: What it is joined to
//   basis: How we know that they are joined
//   passage: The id of the passage that states it
//   address: Where in the document that passage is
//   words: The words there
CALL () {
  MATCH (asked:Recommendation {id: $recommendation}) RETURN asked
  UNION ALL
  // No row, and so nothing to look through, where one is named
  UNWIND CASE WHEN $recommendation = '' THEN [1] ELSE [] END AS unnamed
  MATCH (of:Plan) WHERE of.revised + of.originals > 0
  WITH of.id AS first, CASE WHEN of.revised > 0 THEN 'revised' ELSE 'original' END AS wanted
  ORDER BY wanted DESC, first LIMIT 1
  MATCH (asked:Recommendation {plan: first}) WHERE asked.stage = wanted
  RETURN asked ORDER BY CASE wanted WHEN 'original' THEN split(asked.id, '/')[1] ELSE '' END,
    asked.sort_key, asked.id LIMIT 1
}
OPTIONAL MATCH (asked)-[:MERGED_INTO]->(revised:Recommendation)
WITH asked, collect(revised) AS later
OPTIONAL MATCH (original:Recommendation)-[:MERGED_INTO]->(asked)
WITH asked, later, collect(original) AS earlier

// The facts: one thing, and what it is joined to
CALL (asked, later, earlier) {
  RETURN 1 AS nth, asked.stage AS step, asked AS one, null AS edge, null AS other
  UNION ALL
  MATCH (asked)-[edge:MERGED_INTO]-(one:Recommendation)
  RETURN 2 AS nth, one.stage AS step, one, edge, asked AS other
  UNION ALL
  UNWIND [asked] + earlier AS other
  MATCH (other)<-[edge:MADE]-(one:Review)
  RETURN 3 AS nth, 'review' AS step, one, edge, other
  UNION ALL
  UNWIND [asked] + earlier + later AS other
  MATCH (other)-[edge:ABOUT]->(one:Theme)
  RETURN 4 AS nth, 'theme' AS step, one, edge, other
  UNION ALL
  UNWIND [asked] + earlier + later AS other
  MATCH (other)-[edge:DIRECTED_AT]->(one:Agency)
  RETURN 5 AS nth, 'addressee' AS step, one, edge, other
  UNION ALL
  UNWIND [asked] + later AS other
  MATCH (other)<-[edge:ADDRESSES]-(one:Action)
  RETURN 6 AS nth, 'action' AS step, one, edge, other
  UNION ALL
  UNWIND [asked] + later AS answered
  MATCH (answered)<-[:ADDRESSES]-(other:Action)-[edge:OWNED_BY]->(one:Agency)
  RETURN DISTINCT 7 AS nth, 'owner' AS step, one, edge, other
  UNION ALL
  UNWIND [asked] + later AS answered
  MATCH (answered)<-[:ADDRESSES]-(other:Action)-[edge:AIMS_FOR]->(one:Outcome)
  RETURN DISTINCT 8 AS nth, 'outcome' AS step, one, edge, other
  UNION ALL
  UNWIND [asked] + earlier + later AS other
  MATCH (other)<-[edge:CONCERNS]-(one:Note)
  RETURN 9 AS nth, 'note' AS step, one, edge, other
}

// The evidence: of an agency only the cell from which it is known that it owns or is addressed
OPTIONAL CALL (step, one, edge, other) {
  WITH one WHERE NOT step IN ['owner', 'addressee']
  MATCH (one)-[at:STATED_IN]->(cell:Passage)
  RETURN at, cell
  UNION ALL
  WITH one, other WHERE step = 'addressee'
  MATCH (other)-[:STATED_IN]->(cell:Passage)
  MATCH (cell)<-[at:STATED_IN]-(named:Agency)
  WITH one, named, at, cell WHERE named.id = one.id
  RETURN at, cell
  UNION ALL
  WITH one, edge.passage AS place WHERE step = 'owner' AND edge.passage IS NOT NULL
  MATCH (cell:Passage {id: place})
  MATCH (cell)<-[at:STATED_IN]-(named:Agency)
  WITH one, named, at, cell WHERE named.id = one.id
  RETURN at, cell
}
RETURN
  step,
  coalesce(one.name, CASE WHEN one.stage IS NULL THEN one.id
    ELSE replace(substring(one.id, size(one.plan) + 1), '/', ' ') END) AS reference,
  coalesce(edge.as_written, one.text, one.kind + coalesce(', chaired by ' + one.chair, ''), one.name) AS says,
  type(edge) AS link,
  CASE WHEN other.stage IS NULL THEN other.id
    ELSE replace(substring(other.id, size(other.plan) + 1), '/', ' ') END AS joined_to,
  edge.basis AS basis,
  cell.id AS passage,
  coalesce('page ' + cell.page + ', ', '')
    + coalesce(
      coalesce(cell.place, 'table ' + cell.table + ', row ' + cell.row + ', column ' + cell.column)
        + coalesce(': ' + cell.header, ''), 'line ' + cell.row) AS address,
  substring(cell.text, at.start, at.end - at.start) AS words
ORDER BY nth,
  CASE step WHEN 'original' THEN split(one.id, '/')[1] WHEN 'review' THEN one.name ELSE '' END,
  coalesce(one.sort_key, ''), coalesce(cell.table, 0), coalesce(cell.row, 0),
  coalesce(cell.column, 0), coalesce(at.start, 0), one.id, coalesce(other.sort_key, ''),
  coalesce(other.id, ''), coalesce(edge.as_written, ''), coalesce(edge.basis, '')
