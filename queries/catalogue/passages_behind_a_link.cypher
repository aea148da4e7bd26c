// title: How do we know that these are joined, and where does the document say so?
// group: where it came from and where it went
// answers: >-
//   The evidence behind every link of one recommendation, and of the actions that address it: how we
//   know the link, the passages at both of its ends, and what people have said of it. A row is one
//   link with one pair of passages. Where both ends stand in one row of the document, only such
//   pairs are listed; else every passage at one end with every one at the other, and the link is
//   concluded from more than a row. Of an owner only the cell is listed that names it for this
//   action. A link that a person has taken out is listed too. Notes and changes between versions
//   are no links and are left out.
// sentence: >-
//   Links of {asked} and of the actions that address it ({all_actions}): {all_links}, of them {stated}
//   stated, {confirmed} confirmed, {carried} carried and {matched} matched. Taken out by people:
//   {taken_out}.
// none: "Links of {asked}: none."
// shown: [reference, link, joined_to, basis, passage, one_row]
// draws_on: every plan
// parameters:
//   recommendation:
//     type: text
//     default: ""
//     among: recommendation
//     help: A recommendation, such as R10 or AB 2; empty for the first revised one, or else original, of the first plan
//   most: {type: integer, default: 1000, least: 1, help: At most so many rows}
// columns:
//   reference: What the link comes from; its id where it has no name
//   link: How it is joined; OWNED_BY, say
//   joined_to: What the link goes to
//   basis: "How we know it; taken out: a person said that it is wrong"
//   similarity: How alike the wording is, 0 to 1, where that was measured
//   written: The words of the plan for an owner or addressee
//   passage: The id of the passage that states what the link comes from
//   address: Where in the document that is
//   words: The words there
//   other_passage: The id of the passage that states what the link goes to
//   other_address: Where in the document that is
//   other_words: The words there
//   one_row: Whether both stand in one row of the document; empty where a passage is missing
//   settled: What people said of the link (yes, it is right, or no), who, when and why
// totals:
//   asked: The recommendation asked about, or that there is none
//   all_actions: Actions that address it
//   all_links: Links of it and of these actions
//   stated: Those of them that the document states in one row
//   confirmed: Those that a person confirmed or added
//   carried: Those carried from a merged cell or by the block they stand in
//   matched: Those known by the wording only
//   taken_out: Links that a person has taken out

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
CALL (asked) {
  OPTIONAL MATCH (asked)<-[:ADDRESSES]-(task:Action)
  RETURN collect(DISTINCT task) AS tasks
}

// Every link at it and at its actions; last those that a person took out, which have no edge
CALL (asked, tasks) {
  MATCH (one:Review)-[edge:MADE]->(asked)
  RETURN 0 AS nth, 'MADE' AS kind, one, edge, asked AS other
  UNION ALL
  MATCH (one:Recommendation)-[edge:MERGED_INTO]->(asked)
  RETURN 1 AS nth, 'MERGED_INTO' AS kind, one, edge, asked AS other
  UNION ALL
  MATCH (asked)-[edge:MERGED_INTO]->(other:Recommendation)
  RETURN 1 AS nth, 'MERGED_INTO' AS kind, asked AS one, edge, other
  UNION ALL
  MATCH (asked)-[edge:ABOUT]->(other:Theme)
  RETURN 2 AS nth, 'ABOUT' AS kind, asked AS one, edge, other
  UNION ALL
  MATCH (asked)-[edge:DIRECTED_AT]->(other:Agency)
  RETURN 3 AS nth, 'DIRECTED_AT' AS kind, asked AS one, edge, other
  UNION ALL
  MATCH (asked)-[edge:REPEATS]-(other:Recommendation)
  RETURN 4 AS nth, 'REPEATS' AS kind, asked AS one, edge, other
  UNION ALL
  MATCH (one:Action)-[edge:ADDRESSES]->(asked)
  RETURN 5 AS nth, 'ADDRESSES' AS kind, one, edge, asked AS other
  UNION ALL
  UNWIND tasks AS one
  MATCH (one)-[edge:OWNED_BY]->(other:Agency)
  RETURN 6 AS nth, 'OWNED_BY' AS kind, one, edge, other
  UNION ALL
  UNWIND tasks AS one
  MATCH (one)-[edge:AIMS_FOR]->(other:Outcome)
  RETURN 7 AS nth, 'AIMS_FOR' AS kind, one, edge, other
  UNION ALL
  MATCH (asked)<-[:SETTLES]-(said:Correction {say: 'no'})
  MATCH (said)-[:SETTLES]->(thing) WHERE said.holds AND thing.id <> asked.id
  WITH asked, said, thing, ['MADE', 'MERGED_INTO', 'ABOUT', 'DIRECTED_AT', '', 'ADDRESSES'] AS kinds
  UNWIND range(0, 5) AS nth
  WITH asked, thing, nth, kinds[nth] AS kind, said.about AS about
  WHERE about CONTAINS ' ' + kind + ' '
  WITH DISTINCT asked, thing, nth, kind,
       nth IN [2, 3] OR nth = 1 AND asked.stage = 'original' AS forward
  RETURN nth, kind, CASE WHEN forward THEN asked ELSE thing END AS one, null AS edge,
         CASE WHEN forward THEN thing ELSE asked END AS other
  UNION ALL
  UNWIND tasks AS one
  MATCH (one)<-[:SETTLES]-(said:Correction {say: 'no'})
  MATCH (said)-[:SETTLES]->(other) WHERE said.holds AND other.id <> one.id
  WITH one, other, said.about AS about, ['OWNED_BY', 'AIMS_FOR'] AS kinds
  UNWIND [6, 7] AS nth
  WITH one, other, nth, kinds[nth - 6] AS kind, about
  WHERE about CONTAINS ' ' + kind + ' '
  RETURN DISTINCT nth, kind, one, null AS edge, other
}

// Where each end stands: of an agency only the cell from which the link is known
CALL (kind, one, edge, other) {
  OPTIONAL CALL (kind, one, edge, other) {
    MATCH (one)-[at:STATED_IN]->(cell:Passage) RETURN 0 AS side, at, cell
    UNION ALL
    WITH other WHERE NOT kind IN ['OWNED_BY', 'DIRECTED_AT']
    MATCH (other)-[at:STATED_IN]->(cell:Passage) RETURN 1 AS side, at, cell
    UNION ALL
    WITH one, other WHERE kind = 'DIRECTED_AT'
    MATCH (one)-[:STATED_IN]->(cell:Passage)
    MATCH (cell)<-[at:STATED_IN]-(named:Agency)
    WITH other, named, at, cell WHERE named.id = other.id
    RETURN 1 AS side, at, cell
    UNION ALL
    WITH other, edge.passage AS place WHERE kind = 'OWNED_BY' AND edge.passage IS NOT NULL
    MATCH (cell:Passage {id: place})
    MATCH (cell)<-[at:STATED_IN]-(named:Agency)
    WITH other, named, at, cell WHERE named.id = other.id
    RETURN 1 AS side, at, cell
  }
  WITH side, at, cell ORDER BY coalesce(cell.table, 0), coalesce(cell.row, 0),
    coalesce(cell.column, 0), coalesce(cell.id, ''), coalesce(at.start, 0)
  WITH side, {
    id: cell.id,
    row: coalesce(cell.plan + '/' + toString(cell.table) + '/' + toString(cell.row), cell.id),
    address: coalesce('page ' + toString(cell.page) + ', ', '')
      + coalesce(coalesce(cell.place, 'table ' + toString(cell.table) + ', row '
          + toString(cell.row) + ', column ' + toString(cell.column))
        + coalesce(': ' + cell.header, ''), 'line ' + toString(cell.row)),
    words: substring(cell.text, at.start, at.end - at.start)
  } AS place
  RETURN collect(CASE side WHEN 0 THEN place END) AS heres,
         collect(CASE side WHEN 1 THEN place END) AS theres
}
WITH asked, nth, kind, one, edge, other, heres, theres,
     any(here IN heres WHERE here.row IN [there IN theres | there.row]) AS together

// What people said of the link, and of an owner or addressee by a name of its own who it is
CALL (kind, one, edge, other) {
  OPTIONAL CALL (kind, one, edge, other) {
    MATCH (one)<-[:SETTLES]-(word:Correction)
    MATCH (word)-[:SETTLES]->(end)
    WHERE end.id = other.id AND word.holds AND word.about CONTAINS ' ' + kind + ' '
    RETURN word
    UNION
    // A repeat ends in another plan, so that its correction settles one end and names the other
    WITH one, other WHERE kind = 'REPEATS'
    UNWIND [[one, other], [other, one]] AS ends
    WITH ends[0] AS near, ends[1].id AS far
    MATCH (near)<-[:SETTLES]-(word:Correction)
    WHERE word.holds AND word.about CONTAINS ' REPEATS ' AND word.about ENDS WITH ' ' + far
    RETURN word
    UNION
    WITH one, edge, other WHERE kind IN ['OWNED_BY', 'DIRECTED_AT'] AND edge.basis = 'confirmed'
    MATCH (other)<-[:SETTLES]-(word:Correction)
    WHERE word.holds AND word.plan = one.plan AND word.about CONTAINS ' IS '
    RETURN word
  }
  WITH DISTINCT word ORDER BY coalesce(word.on, ''), coalesce(word.id, '')
  RETURN collect(CASE WHEN word.about CONTAINS ' IS ' THEN word.about ELSE word.say END
    + ': ' + word.by + ', ' + substring(word.on, 0, 10) + ': ' + word.why) AS sayings
}
UNWIND CASE WHEN size(heres) = 0 THEN [null] ELSE heres END AS here
UNWIND CASE WHEN size(theres) = 0 THEN [null] ELSE theres END AS there
WITH asked, nth, kind, one, edge, other, together, sayings, here, there
WHERE NOT together OR here.row = there.row
WITH nth, kind, edge, sayings, here, there, one.id AS first, other.id AS last,
     coalesce(one.sort_key, '') AS first_key, coalesce(other.sort_key, '') AS last_key,
     coalesce(one.name, CASE WHEN one.stage IS NULL THEN one.id
       ELSE replace(substring(one.id, size(one.plan) + 1), '/', ' ') END) AS called,
     coalesce(other.name, CASE WHEN other.stage IS NULL OR other.plan <> asked.plan THEN other.id
       ELSE replace(substring(other.id, size(other.plan) + 1), '/', ' ') END) AS other_called
ORDER BY nth, CASE nth WHEN 1 THEN split(first, '/')[1] ELSE '' END, first_key, first,
  last_key, last, coalesce(edge.as_written, ''), coalesce(edge.basis, ''),
  coalesce(here.id, ''), coalesce(there.id, ''), coalesce(here.words, ''), coalesce(there.words, '')
LIMIT $most
RETURN called AS reference, kind AS link, other_called AS joined_to,
       coalesce(edge.basis, 'taken out') AS basis, round(edge.similarity, 3) AS similarity,
       edge.as_written AS written,
       here.id AS passage, here.address AS address, here.words AS words,
       there.id AS other_passage, there.address AS other_address, there.words AS other_words,
       CASE WHEN here.row = there.row THEN 'yes' WHEN here IS NOT NULL AND there IS NOT NULL
            THEN 'no' END AS one_row,
       sayings AS settled
ORDER BY nth, CASE nth WHEN 1 THEN split(first, '/')[1] ELSE '' END, first_key, first,
  last_key, last, coalesce(edge.as_written, ''), coalesce(edge.basis, ''),
  coalesce(here.id, ''), coalesce(there.id, ''), coalesce(here.words, ''), coalesce(there.words, '')

// Totals
CALL () {
  MATCH (one:Recommendation {id: $recommendation}) RETURN one
  UNION ALL
  UNWIND CASE WHEN $recommendation = '' THEN [1] ELSE [] END AS unnamed
  MATCH (of:Plan) WHERE of.revised + of.originals > 0
  WITH of.id AS first, CASE WHEN of.revised > 0 THEN 'revised' ELSE 'original' END AS wanted
  ORDER BY wanted DESC, first LIMIT 1
  MATCH (one:Recommendation {plan: first}) WHERE one.stage = wanted
  RETURN one ORDER BY CASE wanted WHEN 'original' THEN split(one.id, '/')[1] ELSE '' END,
    one.sort_key, one.id LIMIT 1
}
WITH collect(one) AS ones
CALL (ones) {
  UNWIND ones AS one
  MATCH (one)<-[:ADDRESSES]-(task:Action)
  RETURN collect(DISTINCT task) AS tasks
}
OPTIONAL CALL (ones, tasks) {
  UNWIND ones AS one
  MATCH (one)-[edge:MADE|MERGED_INTO|ABOUT|DIRECTED_AT|REPEATS|ADDRESSES]-()
  RETURN edge.basis AS basis
  UNION ALL
  UNWIND tasks AS task
  MATCH (task)-[edge:OWNED_BY|AIMS_FOR]->()
  RETURN edge.basis AS basis
}
WITH ones, tasks, collect(basis) AS bases
CALL () {
  MATCH (of:Plan) RETURN CASE WHEN count(of) > 0 THEN 'recommendations (there are none)' END AS none
}
CALL (ones, tasks) {
  UNWIND ones + tasks AS thing
  MATCH (thing)<-[:SETTLES]-(said:Correction {say: 'no'})
  WHERE said.holds AND any(kind IN CASE WHEN thing.stage IS NULL THEN ['OWNED_BY', 'AIMS_FOR']
      ELSE ['MADE', 'MERGED_INTO', 'ABOUT', 'DIRECTED_AT', 'ADDRESSES'] END
    WHERE said.about CONTAINS ' ' + kind + ' ')
  RETURN count(DISTINCT said.about) AS out
}
RETURN coalesce([one IN ones | replace(substring(one.id, size(one.plan) + 1), '/', ' ')][0], none)
         AS asked,
       size(tasks) AS all_actions, size(bases) AS all_links,
       size([basis IN bases WHERE basis = 'stated']) AS stated,
       size([basis IN bases WHERE basis = 'confirmed']) AS confirmed,
       size([basis IN bases WHERE basis = 'carried']) AS carried,
       size([basis IN bases WHERE basis = 'matched']) AS matched,
       out AS taken_out
