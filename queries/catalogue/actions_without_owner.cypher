// title: Which actions have no owner of their own that we know?
// group: agencies
// answers: >-
//   The actions whose own row names no agency we know, in three kinds: blank (no agency is
//   named), unreadable (the words there name none that we know) and carried (the owner is known
//   only from a cell above).
// sentence: "Actions: {all_actions}; with no owner of their own that we know: {rows}."
// shown: [state, says, owners, recommendations]
// parameters:
//   plan: {type: text, default: "", help: The id of one plan; empty for every plan}
// columns:
//   action: The id of the action
//   says: Its words
//   state: blank, unreadable or carried
//   owners: Who is named, as far as known
//   recommendations: The recommendations it addresses
//   count_of_state: How many actions are in this state
//   all_actions: All actions of the plans asked about

// How many actions are in each state
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
OPTIONAL MATCH (task)-[owning:OWNED_BY]->(agency:Agency)
WITH task, count(owning) AS named,
     sum(CASE WHEN agency.kind <> 'unknown' THEN 1 ELSE 0 END) AS known,
     sum(CASE WHEN agency.kind <> 'unknown' AND owning.basis <> 'carried' THEN 1 ELSE 0 END) AS own
WITH task, CASE WHEN own > 0 THEN 3 WHEN named = 0 THEN 0 WHEN known = 0 THEN 1 ELSE 2 END AS nth
WITH count(task) AS all_actions,
     [count(CASE nth WHEN 0 THEN 1 END), count(CASE nth WHEN 1 THEN 1 END),
      count(CASE nth WHEN 2 THEN 1 END)] AS counts

// The actions themselves; found again, for a list of all of them is more than a server's memory
MATCH (task:Action) WHERE $plan = '' OR task.plan = $plan
OPTIONAL MATCH (task)-[owning:OWNED_BY]->(agency:Agency)
WITH all_actions, counts, task, count(owning) AS named,
     sum(CASE WHEN agency.kind <> 'unknown' THEN 1 ELSE 0 END) AS known,
     sum(CASE WHEN agency.kind <> 'unknown' AND owning.basis <> 'carried' THEN 1 ELSE 0 END) AS own
WITH all_actions, counts, task, CASE WHEN own > 0 THEN 3 WHEN named = 0 THEN 0 WHEN known = 0 THEN 1 ELSE 2 END AS nth
WITH all_actions, counts, task, nth WHERE nth < 3
RETURN task.id AS action, task.text AS says, ['blank', 'unreadable', 'carried'][nth] AS state,
       COLLECT { MATCH (task)-[:OWNED_BY]->(agency:Agency) WITH DISTINCT agency
                 RETURN agency.name ORDER BY agency.name, agency.id } AS owners,
       COLLECT { MATCH (task)-[:ADDRESSES]->(asked:Recommendation) WITH DISTINCT asked
                 RETURN replace(substring(asked.id, size(asked.plan) + 1), '/', ' ')
                 ORDER BY asked.sort_key, asked.id } AS recommendations,
       counts[nth] AS count_of_state, all_actions
ORDER BY nth, task.plan, task.id
